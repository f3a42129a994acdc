package org.arrimo.tickets.api;

/** Why a ticket goes to a team of another level. */
public enum HandoverReason {
    /** It needs somebody who knows more about it. */
    SKILL,
    /** It needs a right that the team does not have. */
    ACCESS,
    /** The team can't do it in time. */
    CAPACITY,
    /** Something is missing that the other team has to find out. */
    INCOMPLETE,
    /** It belongs to the other team. */
    MISROUTED,
    /** The team has done its part. */
    PART_DONE,
    /** As the text says. */
    OTHER
}
