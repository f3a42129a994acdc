package org.arrimo.tickets.ws;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Announcement;
import org.arrimo.tickets.api.MajorDraft;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.TicketNumber;

/**
 * What is to be announced about a major incident, in the words of the wire.
 *
 * @param announcements in one to three languages
 * @param organisations names or ids of those whom it concerns
 */
public record MajorReport(List<Said> announcements, List<NameOrId> organisations) {
    /**
     * What is said in one language.
     *
     * @param language its tag
     * @param title one line
     * @param text plain text
     */
    public record Said(String language, String title, String text) {}

    /** @throws org.arrimo.platform.api.ProblemException INVALID naming the part that is not understood */
    public MajorDraft draft(Actor actor, Directory directory) {
        if (organisations.size() > MajorIncidents.MOST_ORGANISATIONS) {
            throw Problem.invalid(
                            "organisations",
                            "too-many",
                            "must be at most " + MajorIncidents.MOST_ORGANISATIONS,
                            "" + MajorIncidents.MOST_ORGANISATIONS)
                    .exception();
        }
        return new MajorDraft(
                announcements.stream().map(MajorReport::announcement).toList(),
                directory.organisations(actor, "organisations", organisations));
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code numbers} */
    public static List<TicketNumber> numbers(List<String> numbers) {
        return numbers.stream()
                .map(text -> TicketNumber.parse(text).orElseThrow(() -> Problem.invalid(
                                "numbers",
                                "bad-number",
                                "has '" + text + "', which is not the number of a ticket",
                                text)
                        .exception()))
                .toList();
    }

    private static Announcement announcement(Said said) {
        return new Announcement(language(said.language()), said.title(), said.text());
    }

    private static Locale language(String tag) {
        try {
            return new Locale.Builder()
                    .setLanguageTag(Optional.ofNullable(tag).orElse(""))
                    .build();
        } catch (IllformedLocaleException e) {
            return Locale.ROOT;
        }
    }
}
