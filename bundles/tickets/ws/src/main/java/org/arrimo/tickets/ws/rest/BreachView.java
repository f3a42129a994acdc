package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.Optional;

import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;

/** A breach of the terms of use as JSON. */
record BreachView(
        long id,
        Named person,
        @Doc("A ticket that shows it, if you may see that") Optional<String> evidence,
        String account,
        Breach.Measure measure,
        @Doc("With a limit, how many tickets the person may open within 24 hours") Optional<Integer> ticketsADay,
        Named author,
        Instant recordedAt,
        @Doc("When it expires") Instant until,
        @Doc("What the person says to it") Optional<String> reply,
        Optional<Instant> repliedAt,
        @Doc("Why it was withdrawn") Optional<String> withdrawal,
        Optional<Instant> withdrawnAt,
        @Doc("Whether it has an effect now") boolean inForce) {
    static BreachView of(Breach breach, Names names) {
        return new BreachView(
                breach.id(),
                names.person(breach.person()),
                breach.evidence().map(TicketNumber::toString),
                breach.account(),
                breach.measure(),
                breach.ticketsADay().isPresent()
                        ? Optional.of(breach.ticketsADay().getAsInt())
                        : Optional.empty(),
                names.person(breach.author()),
                breach.recordedAt(),
                breach.until(),
                breach.reply(),
                breach.repliedAt(),
                breach.withdrawal(),
                breach.withdrawnAt(),
                breach.inForce());
    }
}
