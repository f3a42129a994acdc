package org.arrimo.tickets.ws;

import java.util.Optional;
import java.util.OptionalInt;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.BreachDraft;
import org.arrimo.tickets.api.TicketNumber;

/**
 * A breach of the terms of use to be recorded, in the words of the wire.
 *
 * @param person login or id
 * @param evidence a ticket's number
 * @param account what happened
 * @param measure a warning if absent
 * @param ticketsADay with a limit alone
 * @param days 90 if absent
 */
public record BreachReport(
        Optional<NameOrId> person,
        Optional<String> evidence,
        String account,
        Optional<Breach.Measure> measure,
        Optional<Integer> ticketsADay,
        Optional<Integer> days) {
    private static final int DAYS = 90;

    /** @throws org.arrimo.platform.api.ProblemException INVALID naming the part that is not understood */
    public BreachDraft draft(Actor actor, Directory directory) {
        NameOrId who = person.orElseThrow(
                () -> Problem.invalid("person", "required", "is required").exception());
        return new BreachDraft(
                directory.person(actor, "person", who),
                evidence.map(BreachReport::ticket),
                account,
                measure.orElse(Breach.Measure.WARNING),
                ticketsADay.map(OptionalInt::of).orElse(OptionalInt.empty()),
                days.orElse(DAYS));
    }

    private static TicketNumber ticket(String number) {
        return TicketNumber.parse(number)
                .orElseThrow(() -> Problem.invalid("evidence", "no-such-ticket", "is no ticket of this desk")
                        .exception());
    }
}
