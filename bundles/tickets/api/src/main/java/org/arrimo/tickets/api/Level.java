package org.arrimo.tickets.api;

/** How wide a failure reaches (impact), or how soon it must be dealt with (urgency). */
public enum Level {
    HIGH,
    MEDIUM,
    LOW
}
