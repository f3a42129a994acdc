package org.arrimo.tickets.ws;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Draft;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.TicketNumber;

/** The draft of the one ticket of {@link FakeDesk}. */
final class FakeDrafts implements Drafts {
    private Optional<Draft> kept = Optional.empty();

    @Override
    public Optional<Draft> get(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        return kept;
    }

    @Override
    public Saved save(
            Actor actor,
            TicketNumber number,
            OptionalLong seen,
            Message.Visibility visibility,
            String body,
            Set<Long> attachments) {
        FakeDesk.known(number);
        long last = kept.map(Draft::revision).orElse(0L);
        kept = Optional.of(new Draft(visibility, body, attachments, FakeDesk.AT, last + 1));
        return new Saved(kept, seen.isPresent() && seen.getAsLong() != last);
    }

    @Override
    public void discard(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        kept = Optional.empty();
    }
}
