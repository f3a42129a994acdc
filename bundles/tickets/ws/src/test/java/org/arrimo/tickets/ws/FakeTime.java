package org.arrimo.tickets.ws;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeDraft;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.api.TimeSum;

/** Time spent on the one ticket of {@link FakeDesk}, one activity (4, Travel), and one watch. */
final class FakeTime implements TimeSpent, Stopwatch, Activities {
    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);

    private final List<TimeEntry> entries = new ArrayList<>();
    private final List<TimeEntry> before = new ArrayList<>();
    private final List<Activity> kinds =
            new ArrayList<>(List.of(new Activity(4, 2, "Travel", OptionalLong.of(6000), true)));
    private Watch watch;

    @Override
    public List<TimeEntry> list(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        return List.copyOf(entries);
    }

    @Override
    public Page<TimeEntry> mine(Actor actor, PageRequest page) {
        return new Page<>(entries, Optional.empty());
    }

    @Override
    public TimeEntry add(Actor actor, TicketNumber number, TimeDraft draft) {
        FakeDesk.known(number);
        entries.add(entry(entries.size() + 1, 1, number, draft));
        return entries.get(entries.size() - 1);
    }

    @Override
    public TimeEntry correct(Actor actor, TicketNumber number, long id, OptionalLong version, TimeDraft draft) {
        TimeEntry now = find(number, id);
        if (version.isPresent() && version.getAsLong() != now.version()) {
            throw Problem.stale().exception();
        }
        return put(now, entry(id, now.version() + 1, number, draft));
    }

    @Override
    public TimeEntry takeBack(Actor actor, TicketNumber number, long id) {
        TimeEntry now = find(number, id);
        return put(now, entry(id, now.version() + 1, number, TimeDraft.of(0, now.note())));
    }

    @Override
    public List<TimeEntry> former(Actor actor, TicketNumber number, long id) {
        find(number, id);
        return List.copyOf(before);
    }

    @Override
    public Page<TimeSum> sums(Actor actor, TimeSum.By by, LocalDate from, LocalDate to, PageRequest page) {
        String key =
                switch (by) {
                    case TICKET -> "INC-1042";
                    case PERSON -> "8";
                    case ACTIVITY -> "4";
                    case MONTH -> from.toString().substring(0, 7);
                };
        return new Page<>(List.of(new TimeSum(key, 2, 90, 9000)), Optional.empty());
    }

    @Override
    public Optional<Watch> mine(Actor actor) {
        return Optional.ofNullable(watch);
    }

    @Override
    public Watch start(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        watch = new Watch(number, FakeDesk.AT, true, Duration.ofSeconds(90));
        return watch;
    }

    @Override
    public Watch pause(Actor actor) {
        watch = new Watch(watch.ticket(), FakeDesk.AT, false, Duration.ofSeconds(90));
        return watch;
    }

    @Override
    public TimeEntry stop(Actor actor, OptionalInt minutes, OptionalLong activity, String note) {
        TicketNumber number = watch.ticket();
        watch = null;
        return add(actor, number, new TimeDraft(minutes.orElse(2), Optional.empty(), activity, note));
    }

    @Override
    public void discard(Actor actor) {
        watch = null;
    }

    @Override
    public String currency() {
        return "BRL";
    }

    @Override
    public List<Activity> list(Actor actor) {
        return List.copyOf(kinds);
    }

    @Override
    public Activity add(Actor actor, String name, long hourlyCents) {
        kinds.add(new Activity(5, 1, name, OptionalLong.of(hourlyCents), true));
        return kinds.get(kinds.size() - 1);
    }

    @Override
    public Activity change(Actor actor, long id, OptionalLong version, String name, long hourlyCents, boolean inUse) {
        if (version.isPresent() && version.getAsLong() != 2) {
            throw Problem.stale().exception();
        }
        return new Activity(id, 3, name, OptionalLong.of(hourlyCents), inUse);
    }

    private TimeEntry put(TimeEntry old, TimeEntry now) {
        before.add(old);
        entries.set(entries.indexOf(old), now);
        return now;
    }

    private TimeEntry find(TicketNumber number, long id) {
        return list(null, number).stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private static TimeEntry entry(long id, long version, TicketNumber number, TimeDraft draft) {
        return new TimeEntry(
                id,
                version,
                number,
                8,
                draft.day().orElse(DAY),
                draft.minutes(),
                draft.activity(),
                draft.note(),
                7,
                FakeDesk.AT);
    }
}
