package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.List;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.TicketNumber;

/** The links of the one ticket of {@link FakeDesk}. */
final class FakeLinks implements Links {
    private final List<Link> linked = new ArrayList<>();

    @Override
    public List<Link> list(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        return List.copyOf(linked);
    }

    @Override
    public Link link(Actor actor, TicketNumber from, LinkType type, TicketNumber other) {
        FakeDesk.known(from);
        Link link = new Link(type, FakeDesk.row(other));
        linked.add(link);
        return link;
    }

    @Override
    public void unlink(Actor actor, TicketNumber from, LinkType type, TicketNumber other) {
        FakeDesk.known(from);
        linked.remove(new Link(type, FakeDesk.row(other)));
    }

    @Override
    public List<TicketNumber> resolveChildren(Actor actor, TicketNumber parent) {
        FakeDesk.known(parent);
        return linked.stream()
                .filter(link -> link.type() == LinkType.PARENT_OF)
                .map(link -> link.other().number())
                .toList();
    }
}
