package org.arrimo.tickets.core.majors;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.Remembered;

/** The major incidents that are not over, remembered for a few seconds; a resolved one ends here. */
public final class CurrentMajors {
    private final MajorStore majors;
    private final Recorder recorder;
    private final Remembered<List<MajorIncident>> known;

    public CurrentMajors(Transactions transactions, DataSource source, Recorder recorder, Ticker ticker) {
        this.majors = new MajorStore(source);
        this.recorder = recorder;
        this.known = new Remembered<>(transactions, majors::current, ticker);
    }

    List<MajorIncident> all() {
        return known.current();
    }

    /** To be called in the transaction of each change. */
    void changed() {
        known.changed();
    }

    /** A ticket comes from one state to another. In the caller's transaction, the ticket being locked. */
    public void moved(Actor actor, TicketNumber number, State from, State to, Instant now) {
        if (from.isOpen() && !to.isOpen() && majors.end(number.id(), now)) {
            ended(actor, number, now);
        }
    }

    void ended(Actor actor, TicketNumber number, Instant now) {
        recorder.internally(
                actor, now, number, Events.MAJOR_ENDED, List.of(new Change(Events.MAJOR + "ended", null, "" + now)));
        known.changed();
    }
}
