package org.arrimo.tickets.core.plans;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlannedTicket;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;

/** Opens what was planned, whole or not at all. In the caller's transaction. */
public final class Planned {
    private static final Actor DESK = Actor.system("tickets");

    private final Tickets tickets;
    private final Tags tags;
    private final Checklists checklists;
    private final Recorder recorder;
    private final Clock clock;

    public Planned(Tickets tickets, Tags tags, Checklists checklists, Recorder recorder, Clock clock) {
        this.tickets = tickets;
        this.tags = tags;
        this.checklists = checklists;
        this.recorder = recorder;
        this.clock = clock;
    }

    TicketNumber open(PlanDraft plan) {
        PlannedTicket planned = plan.ticket();
        TicketNumber number = tickets.open(
                        DESK,
                        new TicketDraft(
                                planned.kind(),
                                planned.subject(),
                                planned.description(),
                                OptionalLong.of(planned.requester()),
                                Optional.empty(),
                                planned.impact(),
                                planned.urgency(),
                                planned.team(),
                                OptionalLong.empty(),
                                Optional.empty()))
                .number();
        planned.tags().forEach(tag -> tags.add(DESK, number, tag));
        planned.checklist().ifPresent(template -> checklists.apply(DESK, number, template));
        recorder.internally(
                DESK, Micros.now(clock), number, Events.PLANNED, List.of(new Change("plan", null, plan.name())));
        return number;
    }
}
