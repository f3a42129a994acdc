package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.Follower;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Mention;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;

/** The followers of the one ticket of {@link FakeDesk}. */
final class FakeFollowers implements Followers {
    private final List<Follower> all = new ArrayList<>();

    @Override
    public List<Follower> list(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        return List.copyOf(all);
    }

    @Override
    public Follower follow(Actor actor, TicketNumber number, long person) {
        FakeDesk.known(number);
        Follower follower = new Follower(person, FakeDesk.AT, actor.personId());
        all.add(follower);
        return follower;
    }

    @Override
    public void unfollow(Actor actor, TicketNumber number, long person) {
        FakeDesk.known(number);
        all.removeIf(follower -> follower.person() == person);
    }

    @Override
    public Page<TicketRow> followed(Actor actor, PageRequest page) {
        return new Page<>(all.isEmpty() ? List.of() : List.of(FakeDesk.row(FakeDesk.NUMBER)), Optional.empty());
    }

    @Override
    public Page<Mention> mentions(Actor actor, PageRequest page) {
        return new Page<>(List.of(new Mention(FakeDesk.row(FakeDesk.NUMBER), 9, 8, FakeDesk.AT)), Optional.empty());
    }
}
