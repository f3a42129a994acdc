package org.arrimo.tickets.core.filter;

/** Whether a ticket is a major incident. */
public enum Major {
    /** It is one. */
    CURRENT,
    /** It was one. */
    ENDED
}
