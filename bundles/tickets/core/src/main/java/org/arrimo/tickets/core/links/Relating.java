package org.arrimo.tickets.core.links;

import java.time.Instant;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.TicketStore;

/** Relates tickets that the desk itself made of one another. In the caller's transaction, both being locked or new. */
public final class Relating {
    private final TicketStore store;
    private final LinkStore links;
    private final Recorder recorder;

    public Relating(DataSource source, TicketStore store, Recorder recorder) {
        this.store = store;
        this.links = new LinkStore(source);
        this.recorder = recorder;
    }

    public void relate(Actor actor, Instant now, TicketNumber one, TicketNumber other) {
        store.write();
        links.add(Bond.of(one.id(), LinkType.RELATES_TO, other.id()));
        recorder.linked(actor, now, one, LinkType.RELATES_TO, other);
        recorder.linked(actor, now, other, LinkType.RELATES_TO, one);
    }
}
