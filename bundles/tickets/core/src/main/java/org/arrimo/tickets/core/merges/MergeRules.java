package org.arrimo.tickets.core.merges;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** What must hold before tickets are merged or split. In the caller's transaction, the log being locked. */
final class MergeRules {
    private final TicketStore store;
    private final MergeLog log;
    private final Family family;

    MergeRules(TicketStore store, MergeLog log, Family family) {
        this.store = store;
        this.log = log;
        this.family = family;
    }

    /** @throws ProblemException FORBIDDEN */
    void requireAllowed(Actor actor, TicketEntity ticket) {
        Access.require(actor, Operation.MERGE, ticket.parties());
    }

    /** @throws ProblemException STALE */
    void requireVersion(TicketEntity ticket, OptionalLong version) {
        if (version.isPresent() && version.getAsLong() != ticket.version()) {
            throw Problem.stale().exception();
        }
    }

    /** @throws ProblemException CONFLICT */
    void requireMayMerge(Actor actor, TicketEntity one, TicketEntity into) {
        store.requireUnmerged(actor, one);
        store.requireUnmerged(actor, into);
        boolean done = into.state() == State.CLOSED || into.state() == State.CANCELLED;
        if (one.state().isOpen() && done) {
            throw conflict(
                    "target-done",
                    into.number() + " is closed. Reopen it first.",
                    into.number().toString());
        }
        requireMayClose(one);
        requireRoom(one.id(), into.id());
    }

    /** @throws ProblemException CONFLICT on {@code state} */
    void requireMayClose(TicketEntity ticket) {
        family.requireMayBecome(State.CLOSED, ticket.id());
    }

    /** @throws ProblemException CONFLICT */
    void requireRoom(long one, long into) {
        int parts = log.parts(one).size() + 1 + log.parts(log.root(into)).size();
        if (parts > Merges.MOST) {
            throw conflict(
                    "too-many-merged",
                    "At most " + Merges.MOST + " tickets can be merged into one.",
                    String.valueOf(Merges.MOST));
        }
    }

    /** @throws ProblemException CONFLICT */
    void requireNoLoop(long ticket, long into) {
        if (log.chain(into).contains(ticket)) {
            throw conflict(
                    "merge-loop",
                    "The ticket it would go back to was merged into it meanwhile. Undo that merge first.");
        }
    }

    /** @throws ProblemException INVALID */
    void requireSomeMessages(Set<Long> messages) {
        if (messages.isEmpty()) {
            throw Problem.invalid("messages", "required", "is required").exception();
        }
        if (messages.size() > Merges.MOST) {
            throw Problem.invalid(
                            "messages",
                            "too-many",
                            "has more than " + Merges.MOST + " entries",
                            String.valueOf(Merges.MOST))
                    .exception();
        }
    }

    static ProblemException conflict(String code, String detail, String... args) {
        return new Problem(Problem.Kind.CONFLICT, code, detail, Optional.empty(), List.of(args)).exception();
    }
}
