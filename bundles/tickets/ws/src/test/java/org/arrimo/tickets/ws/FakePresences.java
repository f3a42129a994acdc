package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.TicketNumber;

/** Who is at the one ticket of {@link FakeDesk}. */
final class FakePresences implements Presences {
    private final List<Presence> there = new ArrayList<>();

    @Override
    public void beat(Actor actor, TicketNumber number, Presence.Activity activity) {
        leave(actor, number);
        there.add(new Presence(actor.personId(), activity));
    }

    @Override
    public void leave(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        there.removeIf(one -> one.person() == actor.personId());
    }

    @Override
    public List<Presence> at(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        return List.copyOf(there);
    }

    @Override
    public Map<TicketNumber, List<Presence>> among(Actor actor, Collection<TicketNumber> numbers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Watch watch(Actor actor, TicketNumber number, Watcher watcher) {
        throw new UnsupportedOperationException();
    }
}
