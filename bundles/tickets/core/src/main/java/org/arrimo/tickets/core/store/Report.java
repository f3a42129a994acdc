package org.arrimo.tickets.core.store;

import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.Lob;

/** What was reported: as plain text, and as it was written if that was HTML, which was cleaned. */
@Embeddable
public class Report {
    @Lob
    private String description;

    @Lob
    @Column(name = "description_html")
    private String html;

    protected Report() {}

    Report(String description, String html) {
        this.description = description;
        this.html = html;
    }

    public Report(String description, Optional<String> html) {
        this(description, html.orElse(null));
    }

    public String text() {
        return description;
    }

    public Optional<String> html() {
        return Optional.ofNullable(html);
    }
}
