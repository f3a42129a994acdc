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
    private final Family family;
    private final Recorder recorder;

    public Relating(DataSource source, TicketStore store, Recorder recorder) {
        this.store = store;
        this.links = new LinkStore(source);
        this.family = new Family(source);
        this.recorder = recorder;
    }

    /** To be called before {@link #adopt}, and before any ticket is locked. */
    public void lockFamilies() {
        family.lock();
    }

    /**
     * Puts a new ticket below another.
     *
     * @throws org.arrimo.platform.api.ProblemException CONFLICT ({@code too-many-links}, {@code too-deep})
     */
    public void adopt(Actor actor, Instant now, TicketNumber parent, TicketNumber child) {
        store.write();
        family.requireFew(parent.id());
        family.requireRoom(parent.id(), child.id());
        links.add(Bond.of(parent.id(), LinkType.PARENT_OF, child.id()));
        recorder.linked(actor, now, parent, LinkType.PARENT_OF, child);
        recorder.linked(actor, now, child, LinkType.CHILD_OF, parent);
    }

    public void relate(Actor actor, Instant now, TicketNumber one, TicketNumber other) {
        store.write();
        links.add(Bond.of(one.id(), LinkType.RELATES_TO, other.id()));
        recorder.linked(actor, now, one, LinkType.RELATES_TO, other);
        recorder.linked(actor, now, other, LinkType.RELATES_TO, one);
    }
}
