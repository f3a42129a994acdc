package org.arrimo.tickets.api;

/**
 * How a ticket was judged: a cell of the matrix of priorities.
 *
 * @param impact how wide it reaches
 * @param urgency how soon it must be dealt with
 */
public record MatrixCell(Level impact, Level urgency) {}
