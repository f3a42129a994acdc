package org.arrimo.tickets.core.links;

import org.arrimo.tickets.api.LinkType;

/**
 * A link as it is kept: read from its source.
 *
 * @param source the id of the ticket that duplicates, causes, blocks or is the parent; of two that relate, the lower
 * @param type never one of those that are read from the other end
 * @param target the id of the other
 */
record Bond(long source, LinkType type, long target) {
    /** @return the link as it is kept, whichever end it was read from */
    static Bond of(long from, LinkType type, long to) {
        boolean turned =
                switch (type) {
                    case DUPLICATED_BY, CAUSED_BY, BLOCKED_BY, CHILD_OF -> true;
                    case RELATES_TO -> from > to;
                    default -> false;
                };
        return turned ? new Bond(to, type.inverse(), from) : new Bond(from, type, to);
    }

    /** @return the type as read from that end */
    LinkType from(long end) {
        return end == source ? type : type.inverse();
    }

    /** @return the end that is not this one */
    long other(long end) {
        return end == source ? target : source;
    }
}
