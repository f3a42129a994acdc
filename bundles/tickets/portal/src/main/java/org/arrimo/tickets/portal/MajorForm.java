package org.arrimo.tickets.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.Announcement;
import org.arrimo.tickets.api.MajorDraft;
import org.arrimo.tickets.api.MajorIncident;

/** The form in which somebody writes what is announced: a title and a text for each language, blank for none. */
public final class MajorForm {
    private MajorForm() {}

    static MajorDraft read(Exchange x) {
        List<Announcement> announcements = new ArrayList<>();
        for (Locale language : Announcement.LANGUAGES) {
            Optional<String> title = x.optional("title-" + language.toLanguageTag());
            Optional<String> text = x.optional("text-" + language.toLanguageTag());
            if (title.isPresent() || text.isPresent()) {
                announcements.add(new Announcement(language, title.orElse(""), text.orElse("")));
            }
        }
        return new MajorDraft(announcements, organisations(x));
    }

    /** @return what the form says in that language */
    public static Optional<Announcement> said(Optional<MajorIncident> major, Locale language) {
        return major.stream()
                .flatMap(one -> one.announcements().stream())
                .filter(one -> one.language().equals(language))
                .findFirst();
    }

    private static Set<Long> organisations(Exchange x) {
        Set<Long> ids = new HashSet<>();
        for (String id : x.params("organisation")) {
            if (!id.matches("[1-9][0-9]{0,17}")) {
                throw Problem.invalid("organisations", "unknown", "names one there is not")
                        .exception();
            }
            ids.add(Long.valueOf(id));
        }
        return ids;
    }
}
