package org.arrimo.tickets.core.store;

/** What was done to a ticket in respect of another one. */
public enum MergeStep {
    /** It was merged into the other one. */
    MERGE,
    /** It was taken out of the other one. */
    UNMERGE,
    /** It was made of messages of the other one. */
    SPLIT,
    /** Its messages were put back, and what is its own went to the other one. */
    UNSPLIT,
    /** That was taken back. */
    RESPLIT
}
