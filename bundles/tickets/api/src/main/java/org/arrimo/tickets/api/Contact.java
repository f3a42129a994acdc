package org.arrimo.tickets.api;

/** The way a requester came to the desk first. */
public enum Contact {
    /** The web portal. */
    PORTAL,
    /** A call. */
    PHONE,
    /** A mail. */
    EMAIL,
    /** A live chat. */
    CHAT,
    /** In person, at the desk. */
    WALK_IN,
    /** Another program. */
    API
}
