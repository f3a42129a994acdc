package org.arrimo.tickets.core.approvals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;

/** Writes approvals to the ticket's history. In the caller's transaction. */
public final class Telling {
    private static final String STATUS = Events.APPROVAL + "status";

    private final Recorder recorder;
    private final People people;
    private final Groups groups;

    public Telling(Recorder recorder, People people, Groups groups) {
        this.recorder = recorder;
        this.people = people;
        this.groups = groups;
    }

    void asked(Actor actor, Ballot ballot, Instant now) {
        record(
                actor,
                ballot,
                now,
                List.of(
                        new Change(Events.APPROVAL + "question", null, ballot.question()),
                        new Change(Events.APPROVAL + "approvers", null, approvers(ballot)),
                        new Change(STATUS, null, Wire.name(ballot.status()))));
    }

    void answered(Actor actor, Ballot before, Ballot after, Slot slot, Slot answered, Instant now) {
        List<Change> changes = new ArrayList<>();
        Change.between(
                        Events.APPROVAL + "verdict",
                        slot.verdict().map(Wire::name),
                        answered.verdict().map(Wire::name))
                .ifPresent(changes::add);
        Change.between(Events.APPROVAL + "comment", said(slot.comment()), said(answered.comment()))
                .ifPresent(changes::add);
        if (answered.byLink()) {
            changes.add(new Change(Events.APPROVAL + "by", null, "link"));
        }
        Change.between(
                        Events.APPROVAL + "stage",
                        Optional.of(String.valueOf(before.stage())),
                        Optional.of(String.valueOf(after.stage())))
                .ifPresent(changes::add);
        status(before, after).ifPresent(changes::add);
        record(actor, after, now, changes);
    }

    void ended(Actor actor, Ballot before, Ballot after, Instant now) {
        record(actor, after, now, status(before, after).stream().toList());
    }

    private static Optional<Change> status(Ballot before, Ballot after) {
        return Change.between(STATUS, Optional.of(Wire.name(before.status())), Optional.of(Wire.name(after.status())));
    }

    private String approvers(Ballot ballot) {
        Set<Long> persons = new HashSet<>();
        Set<Long> teams = new HashSet<>();
        for (Slot slot : ballot.slots()) {
            slot.approver().id().ifPresent(id -> (slot.approver().by() == Approver.By.PERSON ? persons : teams)
                    .add(id));
        }
        Map<Long, String> names = people.names(persons);
        Map<Long, String> called = groups.teamNames(teams);
        return ballot.slots().stream()
                .map(slot -> slot.stage() + ". "
                        + switch (slot.approver().by()) {
                            case PERSON -> names.getOrDefault(
                                    slot.approver().id().getAsLong(), "?");
                            case ROLE -> slot.approver().role().orElseThrow().wire();
                            case LEAD -> "lead, "
                                    + called.getOrDefault(slot.approver().id().getAsLong(), "?");
                        })
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> said(String comment) {
        return Optional.of(comment).filter(text -> !text.isEmpty());
    }

    private void record(Actor actor, Ballot ballot, Instant now, List<Change> changes) {
        recorder.internally(actor, now, ballot.ticket(), Events.APPROVED, changes);
    }
}
