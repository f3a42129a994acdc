package org.arrimo.tickets.core.states;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.store.TicketEntity;

/**
 * A ticket on hold says what for, a resolved one how: when it comes into the state, and as often as that is said anew. One
 * that is closed without having been resolved says how as well.
 */
public final class Reasons {
    private static final int SOLUTION = 10_000;
    private static final Duration LONGEST = Duration.ofDays(731);

    private Reasons() {}

    /**
     * @param ticket in the state it is to have
     * @param before the state it had
     * @throws ProblemException INVALID on the field that is wrong or wanting
     */
    public static void give(TicketEntity ticket, State before, Grounds said, Instant now) {
        boolean moved = ticket.state() != before;
        if (ticket.state() == State.ON_HOLD) {
            hold(ticket, moved, said, now);
        } else {
            requireAbsent("holdReason", said.holdReason(), "not-on-hold", "is for a ticket on hold");
            requireAbsent("holdUntil", said.holdUntil(), "not-on-hold", "is for a ticket on hold");
        }
        if (ticket.state() == State.RESOLVED || closesAtOnce(before, ticket.state())) {
            solve(ticket, moved, said);
        } else {
            requireAbsent("resolution", said.resolution(), "not-resolved", "is for a ticket that is resolved");
            requireAbsent("solution", said.solution(), "not-resolved", "is for a ticket that is resolved");
        }
    }

    /** @return whether a ticket is closed without having been resolved, which is both in one step */
    public static boolean closesAtOnce(State before, State next) {
        return next == State.CLOSED && before != State.CLOSED && before != State.RESOLVED;
    }

    private static void hold(TicketEntity ticket, boolean moved, Grounds said, Instant now) {
        if (!moved && said.holdReason().isEmpty() && said.holdUntil().isEmpty()) {
            return;
        }
        HoldReason reason = said.holdReason().or(ticket::holdReason).orElseThrow(() -> required("holdReason"));
        if (reason == HoldReason.SCHEDULED) {
            Instant until = said.holdUntil().or(ticket::holdUntil).orElseThrow(() -> required("holdUntil"));
            boolean fits = until.isAfter(now) && !until.isAfter(now.plus(LONGEST));
            if (said.holdUntil().isPresent() && !fits) {
                throw Problem.invalid("holdUntil", "not-ahead", "must be later than now and within two years")
                        .exception();
            }
        } else {
            requireAbsent("holdUntil", said.holdUntil(), "only-scheduled", "goes with the reason scheduled alone");
        }
        ticket.hold(reason, reason == HoldReason.SCHEDULED ? said.holdUntil().or(ticket::holdUntil) : Optional.empty());
    }

    private static void solve(TicketEntity ticket, boolean moved, Grounds said) {
        if (!moved && said.resolution().isEmpty() && said.solution().isEmpty()) {
            return;
        }
        ResolutionCode code = said.resolution().or(ticket::resolution).orElseThrow(() -> required("resolution"));
        String text = said.solution().or(ticket::solution).orElse(null);
        ticket.solve(code, Text.block("solution", text, SOLUTION));
    }

    private static void requireAbsent(String field, Optional<?> said, String code, String detail) {
        if (said.isPresent()) {
            throw Problem.invalid(field, code, detail).exception();
        }
    }

    private static ProblemException required(String field) {
        return Problem.invalid(field, "required", "is required").exception();
    }
}
