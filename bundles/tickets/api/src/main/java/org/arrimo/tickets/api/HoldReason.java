package org.arrimo.tickets.api;

/** What a ticket on hold waits for. */
public enum HoldReason {
    /** The requester's answer; it goes on by itself when that comes. */
    REQUESTER,
    /** A provider outside the desk. */
    PROVIDER,
    /** A change that has to be made first. */
    CHANGE,
    /** The cause, which is looked for in a problem. */
    PROBLEM,
    /** A time that was agreed on; it goes on by itself then. */
    SCHEDULED,
    /** An approval; it goes on by itself when none waits any more. */
    APPROVAL
}
