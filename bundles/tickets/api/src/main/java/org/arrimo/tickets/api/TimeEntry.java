package org.arrimo.tickets.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * Time that somebody spent on a ticket.
 *
 * @param id a number that is never given again
 * @param version rises with every correction
 * @param ticket on what
 * @param person the id of whoever spent it
 * @param day on which day, as that person said
 * @param minutes how long; 0 once it was taken back
 * @param activity the id of the kind of work, if it was said
 * @param note what was done, may be empty
 * @param changedBy the id of whoever said it so: the person, or a lead who corrected it
 * @param changedAt when it was said so
 */
public record TimeEntry(
        long id,
        long version,
        TicketNumber ticket,
        long person,
        LocalDate day,
        int minutes,
        OptionalLong activity,
        String note,
        long changedBy,
        Instant changedAt) {}
