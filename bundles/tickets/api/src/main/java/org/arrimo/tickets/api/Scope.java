package org.arrimo.tickets.api;

/** Who has a saved reply or a macro at hand. */
public enum Scope {
    /** The person who made it. */
    PERSONAL,
    /** A team. */
    TEAM,
    /** All of the desk. */
    GLOBAL
}
