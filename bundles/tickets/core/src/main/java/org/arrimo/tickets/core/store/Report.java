package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.Lob;

import org.arrimo.tickets.api.FormName;

/** What was reported: as plain text, as it was written if that was HTML, which was cleaned, and by which form. */
@Embeddable
public class Report {
    @Lob
    private String description;

    @Lob
    @Column(name = "description_html")
    private String html;

    private transient boolean formRead;
    private transient FormName form;

    protected Report() {}

    /** From a row in which the form's key and its name in three languages follow the HTML. */
    static Report of(ResultSet row, int text, int html) throws SQLException {
        Report report = new Report(row.getString(text), row.getString(html));
        report.formRead = true;
        report.form = FormNames.read(row, html + 1).orElse(null);
        return report;
    }

    Report(String description, String html) {
        this.description = description;
        this.html = html;
    }

    public Report(String description, Optional<String> html) {
        this(description, html.orElse(null));
    }

    /** @return the same, which was reported by no form: nothing is looked for */
    public Report byNoForm() {
        formRead = true;
        return this;
    }

    /** @return by which form it was reported, if by one; where that was not read with it, as it is found */
    Optional<FormName> form(Supplier<Optional<FormName>> found) {
        return formRead ? Optional.ofNullable(form) : found.get();
    }

    public String text() {
        return description;
    }

    public Optional<String> html() {
        return Optional.ofNullable(html);
    }
}
