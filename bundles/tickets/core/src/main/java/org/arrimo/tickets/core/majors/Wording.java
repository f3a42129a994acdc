package org.arrimo.tickets.core.majors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Announcement;
import org.arrimo.tickets.api.MajorDraft;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.core.record.Events;

/** Checks what is to be announced, and tells the record what differs. */
final class Wording {
    private static final String FIELD = "announcements";

    private final Groups groups;

    Wording(Groups groups) {
        this.groups = groups;
    }

    /** @throws ProblemException INVALID naming the field */
    MajorDraft checked(MajorDraft draft) {
        if (draft.announcements().isEmpty()) {
            throw Problem.invalid(FIELD, "required", "is required").exception();
        }
        Set<Locale> said = new HashSet<>();
        List<Announcement> announcements = new ArrayList<>();
        for (Announcement one : draft.announcements()) {
            if (!Announcement.LANGUAGES.contains(one.language())) {
                String allowed = String.join(
                        ", ",
                        Announcement.LANGUAGES.stream()
                                .map(Locale::toLanguageTag)
                                .toList());
                throw Problem.invalid(FIELD, "not-one-of", "must be one of " + allowed, allowed)
                        .exception();
            }
            if (!said.add(one.language())) {
                throw Problem.invalid(FIELD, "twice", "says one language twice").exception();
            }
            announcements.add(new Announcement(
                    one.language(),
                    Text.line("title", one.title(), MajorIncidents.TITLE),
                    Text.block("text", one.text(), MajorIncidents.TEXT)));
        }
        announcements.sort(Comparator.comparing(one -> Announcement.LANGUAGES.indexOf(one.language())));
        requireKnown(draft.organisations());
        return new MajorDraft(announcements, draft.organisations());
    }

    private void requireKnown(Set<Long> organisations) {
        int most = MajorIncidents.MOST_ORGANISATIONS;
        if (organisations.size() > most) {
            throw Problem.invalid("organisations", "too-many", "must be at most " + most, "" + most)
                    .exception();
        }
        if (groups.organisationNames(organisations).size() != organisations.size()) {
            throw Problem.invalid("organisations", "unknown", "names one there is not")
                    .exception();
        }
    }

    /** @return what is announced otherwise than before */
    List<Change> changes(Optional<MajorIncident> before, MajorDraft after) {
        List<Change> changes = new ArrayList<>();
        for (Locale language : Announcement.LANGUAGES) {
            Optional<Announcement> old = before.flatMap(major -> in(language, major.announcements()));
            Optional<Announcement> fresh = in(language, after.announcements());
            Change.between(Events.MAJOR + "title", old.map(Wording::title), fresh.map(Wording::title))
                    .ifPresent(changes::add);
            Change.between(Events.MAJOR + "text", old.map(Announcement::text), fresh.map(Announcement::text))
                    .ifPresent(changes::add);
        }
        Change.between(
                        Events.MAJOR + "organisations",
                        before.map(MajorIncident::organisations).flatMap(this::names),
                        names(after.organisations()))
                .ifPresent(changes::add);
        return changes;
    }

    private static Optional<Announcement> in(Locale language, List<Announcement> all) {
        return all.stream().filter(one -> one.language().equals(language)).findFirst();
    }

    private static String title(Announcement one) {
        return one.title() + " (" + one.language().toLanguageTag() + ")";
    }

    private Optional<String> names(Set<Long> organisations) {
        if (organisations.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, String> names = groups.organisationNames(organisations);
        return Optional.of(String.join(", ", new TreeSet<>(names.values())));
    }
}
