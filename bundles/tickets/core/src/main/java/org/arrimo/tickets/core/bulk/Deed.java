package org.arrimo.tickets.core.bulk;

import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.TicketNumber;

/** Something that is done to a ticket besides changing its fields, read and done as text. In the caller's transaction. */
interface Deed {
    /** @return under what name it is kept */
    String name();

    /** @return how it is with a ticket */
    Optional<String> now(Actor actor, TicketNumber number);

    /** Makes it so. */
    void set(Actor actor, TicketNumber number, Optional<String> value);
}
