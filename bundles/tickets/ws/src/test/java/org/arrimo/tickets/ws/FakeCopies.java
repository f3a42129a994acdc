package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Copies;
import org.arrimo.tickets.api.Copy;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;

/** Whoever is named by an id is copied on the one ticket of {@link FakeDesk}. */
final class FakeCopies implements Copies {
    private final List<Copy> copies = new ArrayList<>();

    @Override
    public List<Copy> list(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        return List.copyOf(copies);
    }

    @Override
    public Copy add(Actor actor, TicketNumber number, String person) {
        FakeDesk.known(number);
        if (!person.matches("[0-9]+")) {
            throw Problem.invalid("person", "no-such-copy", "is nobody active whom you can copy")
                    .exception();
        }
        Copy copy = new Copy(Long.parseLong(person), FakeDesk.AT, actor.personId());
        copies.add(copy);
        return copy;
    }

    @Override
    public void remove(Actor actor, TicketNumber number, String person) {
        FakeDesk.known(number);
        copies.removeIf(copy -> person.equals("" + copy.person()));
    }

    @Override
    public Page<TicketRow> copied(Actor actor, PageRequest page) {
        return new Page<>(List.of(), Optional.empty());
    }
}
