package org.arrimo.tickets.core.states;

import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.timing.Timers;

/**
 * Set for a person who is to do something about a ticket, and cleared when that is over. What the person does meanwhile is
 * looked at when the time has come, so that nobody's work waits for it. In the caller's transaction.
 */
final class SilenceTimer {
    static final String KIND = "assigned.silent";

    private final Timers timers;
    private final Duration after;

    /** @param after how long a person may be silent; zero for as long as they like */
    SilenceTimer(Timers timers, Duration after) {
        this.timers = timers;
        this.after = after;
    }

    void opened(long ticket, Snapshot first, Instant now) {
        if (waitsForPerson(first)) {
            set(ticket, now);
        }
    }

    void follow(long ticket, Snapshot before, Snapshot after, Instant now) {
        boolean waits = waitsForPerson(after);
        boolean anew = !waitsForPerson(before) || !before.assignee().equals(after.assignee());
        if (waits && anew) {
            set(ticket, now);
        } else if (!waits && waitsForPerson(before)) {
            clear(ticket);
        }
    }

    void set(long ticket, Instant since) {
        if (!after.isZero()) {
            timers.set(KIND, ticket, since.plus(after));
        }
    }

    /** Sets it for what was assigned while nobody looked, as before this was asked for. */
    static void setAll(DataSource source, Instant due) {
        String sql = "insert into tickets_timer (due_at, failures, kind, subject)"
                + " select cast(? as bigint), 0, '" + KIND + "', t.id from tickets_ticket t"
                + " where t.is_open = 1 and t.assignee is not null and t.state in ('ASSIGNED', 'IN_PROGRESS')"
                + " and not exists (select r.subject from tickets_timer r where r.kind = '" + KIND
                + "' and r.subject = t.id)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, Micros.of(due));
            return statement.executeUpdate();
        });
    }

    private void clear(long ticket) {
        if (!after.isZero()) {
            timers.clear(KIND, ticket);
        }
    }

    /** What is on hold waits for something else. */
    static boolean waitsForPerson(Snapshot ticket) {
        boolean theirs = ticket.state() == State.ASSIGNED || ticket.state() == State.IN_PROGRESS;
        return theirs && ticket.assignee().isPresent();
    }
}
