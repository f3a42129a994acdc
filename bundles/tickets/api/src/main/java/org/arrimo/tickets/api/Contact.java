package org.arrimo.tickets.api;

/** The way a requester came to the desk first. */
public enum Contact {
    PORTAL,
    PHONE,
    EMAIL,
    CHAT,
    WALK_IN,
    API
}
