package org.arrimo.tickets.api;

/** How wide a failure reaches (impact), or how soon it must be dealt with (urgency). */
public enum Level {
    /** A site, a department or a service as a whole; or at once. */
    HIGH,
    /** Several people; or soon. */
    MEDIUM,
    /** One person; or when there is time. */
    LOW
}
