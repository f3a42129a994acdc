package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.Stopwatch.Watch;
import org.arrimo.tickets.api.TimeDraft;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSum;
import org.arrimo.tickets.ws.Days;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;

/** What goes out and comes in as JSON about time. */
final class TimeViews {
    private TimeViews() {}

    /** Time spent. */
    record TimeEntryView(
            long id,
            @Doc("Rises with every correction; the ETag") long version,
            String ticket,
            Named person,
            @Doc("Such as 2026-11-27") String day,
            @Doc("0 once it was taken back") int minutes,
            @Doc("The id of an activity") Optional<Long> activity,
            String note,
            @Doc("Who said it so") Named changedBy,
            Instant changedAt) {
        static TimeEntryView of(TimeEntry entry, Names names) {
            return new TimeEntryView(
                    entry.id(),
                    entry.version(),
                    entry.ticket().toString(),
                    names.person(entry.person()),
                    entry.day().toString(),
                    entry.minutes(),
                    boxed(entry.activity()),
                    entry.note(),
                    names.person(entry.changedBy()),
                    entry.changedAt());
        }
    }

    /** Time spent, as it is to be kept. */
    record NewTimeEntry(
            @Doc("1 to 1440") int minutes,
            @Doc("Such as 2026-11-27; today if nothing is said, of a correction the day it was") Optional<String> day,
            @Doc("The id of an activity in use") Optional<Long> activity,
            @Doc("At most 1,000 characters") Optional<String> note) {
        TimeDraft draft() {
            return new TimeDraft(minutes, day.map(text -> Days.parse("day", text)), id(activity), note.orElse(""));
        }
    }

    /** A sum. */
    record TimeSumView(
            @Doc("A ticket's number, a person's or an activity's id (0 for none), or a month") String key,
            @Doc("What people call it") String name,
            long entries,
            long minutes,
            @Doc("In hundredths of the currency") long cents) {
        static TimeSumView of(TimeSum sum, String name) {
            return new TimeSumView(sum.key(), name, sum.entries(), sum.minutes(), sum.cents());
        }
    }

    /** Somebody's watch. */
    record WatchView(String ticket, Instant startedAt, boolean running, @Doc("Without pauses") long seconds) {
        static WatchView of(Watch watch) {
            return new WatchView(
                    watch.ticket().toString(),
                    watch.startedAt(),
                    watch.running(),
                    watch.measured().toSeconds());
        }
    }

    /** Which ticket is to be measured. */
    record WatchStart(@Doc("Such as INC-1042") String ticket) {}

    /** What becomes of what was measured. */
    record WatchStop(
            @Doc("What was measured, rounded up, if nothing is said") Optional<Integer> minutes,
            @Doc("The id of an activity in use") Optional<Long> activity,
            @Doc("At most 1,000 characters") Optional<String> note) {}

    /** A kind of work. */
    record ActivityView(
            long id,
            @Doc("Rises with every change; the ETag") long version,
            String name,
            @Doc("For leads, managers and administrators") Optional<Long> hourlyCents,
            String currency,
            @Doc("Whether new time can be spent on it") boolean inUse) {
        static ActivityView of(Activity activity, String currency) {
            return new ActivityView(
                    activity.id(),
                    activity.version(),
                    activity.name(),
                    boxed(activity.hourlyCents()),
                    currency,
                    activity.inUse());
        }
    }

    /** A kind of work, as it is to be. */
    record NewActivity(
            @Doc("1 to 100 characters on one line") String name,
            @Doc("0 to 10,000,000; 0 if nothing is said") Optional<Long> hourlyCents,
            @Doc("True if nothing is said; of a new one it is true") Optional<Boolean> inUse) {}

    static OptionalLong id(Optional<Long> value) {
        return value.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
