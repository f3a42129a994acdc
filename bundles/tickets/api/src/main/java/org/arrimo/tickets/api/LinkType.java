package org.arrimo.tickets.api;

/** How one ticket stands to another, as read from the one. */
public enum LinkType {
    /** Both have to do with each other. */
    RELATES_TO,
    /** It reports what the other one reported. */
    DUPLICATES,
    /** The other one reports the same. */
    DUPLICATED_BY,
    /** It is why there is the other one. */
    CAUSES,
    /** The other one is why there is this. */
    CAUSED_BY,
    /** The other one can't go on before it. */
    BLOCKS,
    /** It can't go on before the other one. */
    BLOCKED_BY,
    /** The other one is a part of it, or one report among many of what it is about. */
    PARENT_OF,
    /** It is a part of the other one. */
    CHILD_OF;

    /** @return the same link as read from the other ticket */
    public LinkType inverse() {
        return switch (this) {
            case RELATES_TO -> RELATES_TO;
            case DUPLICATES -> DUPLICATED_BY;
            case DUPLICATED_BY -> DUPLICATES;
            case CAUSES -> CAUSED_BY;
            case CAUSED_BY -> CAUSES;
            case BLOCKS -> BLOCKED_BY;
            case BLOCKED_BY -> BLOCKS;
            case PARENT_OF -> CHILD_OF;
            case CHILD_OF -> PARENT_OF;
        };
    }
}
