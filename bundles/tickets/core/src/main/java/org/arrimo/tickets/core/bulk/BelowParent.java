package org.arrimo.tickets.core.bulk;

import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.TicketNumber;

/** Puts a ticket below another one, or below none. */
record BelowParent(Links links) implements Deed {
    static final String NAME = "parent";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> now(Actor actor, TicketNumber number) {
        return links.list(actor, number).stream()
                .filter(link -> link.type() == LinkType.CHILD_OF)
                .map(link -> link.other().number().toString())
                .findFirst();
    }

    @Override
    public void set(Actor actor, TicketNumber number, Optional<String> value) {
        if (value.isPresent()) {
            links.link(actor, number, LinkType.CHILD_OF, TicketNumber.of(value.get()));
        } else {
            now(actor, number)
                    .ifPresent(parent -> links.unlink(actor, number, LinkType.CHILD_OF, TicketNumber.of(parent)));
        }
    }
}
