package org.arrimo.tickets.portal;

import java.util.Optional;

import org.arrimo.tickets.api.Ticket;

/**
 * What a ticket's card shows beside a link to it.
 *
 * @param ticket as this person sees it
 * @param names what the ids are called
 * @param said what was said last for all to read, else what was reported
 */
public record Preview(Ticket ticket, Names names, Optional<Excerpt> said) {}
