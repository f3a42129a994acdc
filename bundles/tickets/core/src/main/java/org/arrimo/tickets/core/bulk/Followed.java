package org.arrimo.tickets.core.bulk;

import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.TicketNumber;

/** Lets whoever does it follow a ticket, or no more. */
record Followed(Followers followers) implements Deed {
    static final String NAME = "followed";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> now(Actor actor, TicketNumber number) {
        boolean follows =
                followers.list(actor, number).stream().anyMatch(follower -> follower.person() == actor.personId());
        return Optional.of(String.valueOf(follows));
    }

    @Override
    public void set(Actor actor, TicketNumber number, Optional<String> value) {
        if (Boolean.parseBoolean(value.orElse(""))) {
            followers.follow(actor, number, actor.personId());
        } else {
            followers.unfollow(actor, number, actor.personId());
        }
    }
}
