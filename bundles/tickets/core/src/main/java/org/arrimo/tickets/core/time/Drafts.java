package org.arrimo.tickets.core.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeDraft;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSpent;

/** Checks what is said about time. In the caller's transaction. */
final class Drafts {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final ActivityStore activities;
    private final Clock clock;

    Drafts(ActivityStore activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    /** What holds. */
    record Checked(int minutes, LocalDate day, OptionalLong activity, long hourlyCents, String note) {
        TimeEntry entry(long id, long version, TicketNumber ticket, long person, Actor by, Instant at) {
            return new TimeEntry(id, version, ticket, person, day, minutes, activity, note, by.personId(), at);
        }
    }

    /**
     * @param before what was said first; then its day and its activity hold on, even one that is in use no more
     * @throws ProblemException INVALID naming the field
     */
    Checked check(Actor actor, TimeDraft draft, Optional<TimeEntry> before) {
        if (draft.minutes() < 1 || draft.minutes() > TimeSpent.MOST_MINUTES) {
            throw Problem.invalid(
                            "minutes",
                            "out-of-range",
                            "must be 1 to " + TimeSpent.MOST_MINUTES,
                            "1",
                            String.valueOf(TimeSpent.MOST_MINUTES))
                    .exception();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), actor.zone());
        LocalDate day = draft.day().or(() -> before.map(TimeEntry::day)).orElse(today);
        if (day.isAfter(today) && !before.map(TimeEntry::day).equals(Optional.of(day))) {
            throw Problem.invalid("day", "in-the-future", "must not be after today")
                    .exception();
        }
        requireSensible("day", day);
        OptionalLong held = before.map(TimeEntry::activity).orElse(OptionalLong.empty());
        return new Checked(
                draft.minutes(),
                day,
                draft.activity(),
                hourlyCents(draft.activity(), held),
                Text.optionalBlock("note", draft.note(), TimeSpent.LONGEST_NOTE).orElse(""));
    }

    private long hourlyCents(OptionalLong wanted, OptionalLong held) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return activities
                .find(wanted.getAsLong())
                .filter(activity -> activity.inUse() || wanted.equals(held))
                .map(Activity::hourlyCents)
                .orElseThrow(() -> Problem.invalid("activity", "unknown", "is none that is in use")
                        .exception())
                .orElse(0);
    }

    /** @throws ProblemException INVALID on the field when nobody can mean that day */
    static void requireSensible(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw Problem.invalid(
                            field,
                            "out-of-range",
                            "must be " + FIRST + " to " + LAST,
                            FIRST.toString(),
                            LAST.toString())
                    .exception();
        }
    }

    /** @throws ProblemException INVALID on the field when it is no day */
    static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "bad-cursor", "is not one this service gave")
                    .exception();
        }
    }
}
