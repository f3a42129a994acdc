package org.arrimo.tickets.api;

/**
 * A plan to be kept.
 *
 * @param name 1 to 100 characters on one line, another than every other plan's
 * @param ticket what its tickets begin with
 * @param schedule when they are opened
 * @param active whether they are; a plan that is not rests, and what it would have opened meanwhile is not made up for
 */
public record PlanDraft(String name, PlannedTicket ticket, PlanSchedule schedule, boolean active) {}
