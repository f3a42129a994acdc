package org.arrimo.tickets.core.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;

/** Tells the journal what was spent. In the caller's transaction. */
final class TimeRecord {
    private final Recorder recorder;
    private final ActivityStore activities;

    TimeRecord(Recorder recorder, ActivityStore activities) {
        this.recorder = recorder;
        this.activities = activities;
    }

    void changed(Actor actor, Optional<TimeEntry> before, TimeEntry after) {
        List<Change> changes = new ArrayList<>();
        Optional<TimeEntry> now = Optional.of(after);
        add(changes, "minutes", before.map(TimeRecord::minutes), now.map(TimeRecord::minutes));
        add(changes, "day", before.map(entry -> entry.day().toString()), now.map(entry -> entry.day()
                .toString()));
        add(changes, "activity", before.flatMap(this::activity), now.flatMap(this::activity));
        add(changes, "note", before.flatMap(TimeRecord::note), now.flatMap(TimeRecord::note));
        recorder.internally(actor, after.changedAt(), after.ticket(), Events.SPENT, changes);
    }

    private static void add(List<Change> changes, String field, Optional<String> before, Optional<String> after) {
        Change.between(Events.TIME + field, before, after).ifPresent(changes::add);
    }

    private static String minutes(TimeEntry entry) {
        return String.valueOf(entry.minutes());
    }

    private Optional<String> activity(TimeEntry entry) {
        return entry.activity().isEmpty()
                ? Optional.empty()
                : activities.find(entry.activity().getAsLong()).map(Activity::name);
    }

    private static Optional<String> note(TimeEntry entry) {
        return Optional.of(entry.note()).filter(note -> !note.isEmpty());
    }
}
