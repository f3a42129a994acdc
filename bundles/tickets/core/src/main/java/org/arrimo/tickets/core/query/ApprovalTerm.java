package org.arrimo.tickets.core.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Approval.Status;
import org.arrimo.tickets.core.rules.Shared;

/** The condition that something was asked to be approved of a ticket and that this became of it. Only the desk knows. */
final class ApprovalTerm {
    private static final String APPROVAL =
            "exists (select 1 from tickets_approval a where a.ticket_id = tickets_ticket.id and (";
    private static final String WAITING = "a.status = '" + Status.WAITING + "' and a.until_at ";

    private final Actor actor;
    private final Instant now;

    ApprovalTerm(Actor actor, Instant now) {
        this.actor = actor;
        this.now = now;
    }

    /** @param values gets those of its parameters */
    String sql(Collection<? extends Enum<?>> wanted, boolean having, List<Object> values) {
        if (!Shared.reads(actor)) {
            return having ? Sieve.NEVER : Sieve.ALWAYS;
        }
        String any = wanted.stream()
                .map(Status.class::cast)
                .sorted()
                .map(status -> is(status, values))
                .collect(Collectors.joining(" or ", APPROVAL, "))"));
        return having ? any : "not " + any;
    }

    /** One that was not decided in time has lapsed, whether or not that has been kept yet. */
    private String is(Status status, List<Object> values) {
        String kept = "a.status = '" + status + "'";
        return switch (status) {
            case WAITING -> {
                values.add(Micros.of(now));
                yield WAITING + "> ?";
            }
            case LAPSED -> {
                values.add(Micros.of(now));
                yield kept + " or " + WAITING + "<= ?";
            }
            default -> kept;
        };
    }
}
