package org.arrimo.tickets.api;

/** Who has a view. */
public enum Sharing {
    /** The person who made it. */
    PERSONAL,
    /** The members of a team. */
    TEAM,
    /** Whoever works at the desk. */
    DESK
}
