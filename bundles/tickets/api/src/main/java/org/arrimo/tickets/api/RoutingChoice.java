package org.arrimo.tickets.api;

/** How a rule for new tickets chooses a person of the team. Who is away gets nothing. */
public enum RoutingChoice {
    /** Nobody: the ticket waits in the team's queue. */
    QUEUE,
    /** Who has the fewest open tickets; of those who have as many, who has been known to the desk for longest. */
    LEAST_LOAD,
    /** The same out of those who have the rule's skill. */
    SKILLED
}
