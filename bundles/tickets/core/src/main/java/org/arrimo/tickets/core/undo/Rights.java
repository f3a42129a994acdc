package org.arrimo.tickets.core.undo;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.kept.Photograph;
import org.arrimo.tickets.core.kept.Put;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.rules.StateMachine;
import org.arrimo.tickets.core.store.TicketEntity;

/** Whoever takes a change back must still be allowed to make it. */
final class Rights {
    private final Supplier<StateMachine> machine;

    Rights(Supplier<StateMachine> machine) {
        this.machine = machine;
    }

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN, and as of the state machine */
    void require(Actor actor, TicketEntity ticket, List<Put> puts) {
        Parties parties = ticket.parties();
        boolean moves = puts.stream().anyMatch(put -> put.field().equals(Photograph.STATE) && put.isChange());
        for (Put put : puts) {
            if (!put.isTold()) {
                continue;
            }
            switch (put.field()) {
                case Photograph.SUBJECT -> Access.require(actor, Operation.RENAME, parties, put.field());
                case Photograph.STATE -> requireStep(actor, ticket, put, puts);
                case Photograph.TEAM -> requireHand(actor, parties, put);
                case Photograph.ASSIGNEE -> requireAssign(actor, parties, puts);
                case "category" -> Access.require(actor, Operation.CLASSIFY, parties, put.field());
                default -> {
                    if (Photograph.JUDGED.contains(put.field())) {
                        Access.require(actor, Operation.PRIORITISE, parties, put.field());
                    } else if (Photograph.STAGE.contains(put.field()) && !moves) {
                        Access.require(actor, Operation.WORK, parties, put.field());
                    }
                }
            }
        }
    }

    /** A state that only followed who has the ticket needs nothing more. */
    private void requireStep(Actor actor, TicketEntity ticket, Put put, List<Put> puts) {
        State was = Photograph.state(put.was());
        State given = Photograph.state(put.given());
        boolean handed = puts.stream().anyMatch(other -> other.field().equals(Photograph.ASSIGNEE) && other.isChange());
        boolean follows =
                handed && (was == State.NEW && given == State.ASSIGNED || was == State.ASSIGNED && given == State.NEW);
        if (!follows) {
            machine.get().require(actor, ticket.kind(), was, given, ticket.parties());
        }
    }

    private static void requireHand(Actor actor, Parties parties, Put put) {
        OptionalLong team = Photograph.id(put.given());
        boolean back = team.isEmpty() || actor.teams().contains(team.getAsLong());
        if (!back || !Access.may(actor, Operation.HAND_BACK, parties)) {
            Access.require(actor, Operation.HAND_OVER, parties, put.field());
        }
    }

    /** Who left the ticket with its team needs no right over people. */
    private static void requireAssign(Actor actor, Parties parties, List<Put> puts) {
        boolean followed = puts.stream().anyMatch(put -> put.field().equals(Photograph.TEAM) && put.isChange());
        if (!followed) {
            Access.require(actor, Operation.ASSIGN, parties, Photograph.ASSIGNEE);
        }
    }
}
