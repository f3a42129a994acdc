package org.arrimo.tickets.core.undo;

import java.time.Instant;

import javax.sql.DataSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.kept.Photograph;
import org.arrimo.tickets.core.kept.ReversalStore.Kept;

/** What came of another state and would not be taken back with it. In the caller's transaction. */
final class Since {
    private static final String REPLIED =
            "select count(*) from tickets_message where place = ? and visibility = 'PUBLIC' and written_at > ?";
    private static final String ASKED = "select count(*) from tickets_rating where ticket_id = ? and asked_at >= ?";
    private static final String DONE = "select count(*) from tickets_link l, tickets_ticket t where l.source_id = ?"
            + " and l.type = 'PARENT_OF' and t.id = l.target_id and t.is_open = 0 and t.updated_at >= ?"
            + " and coalesce(t.resolved_at, t.closed_at, t.updated_at) >= ?";
    private static final String WITHDRAWN = "select count(*) from tickets_approval where ticket_id = ?"
            + " and status = 'WITHDRAWN' and ended_at >= ? and ended_at <= ?";
    private static final String ENDED =
            "select count(*) from tickets_major where ticket_id = ? and ended_at >= ? and ended_at <= ?";

    private final DataSource source;

    Since(DataSource source) {
        this.source = source;
    }

    /** @throws org.arrimo.platform.api.ProblemException CONFLICT on {@code state} */
    void requireNothing(long ticket, Kept kept, State was, State given) {
        if (any(REPLIED, ticket, kept.made())) {
            throw refused("replied-since", "Something was said in public since.");
        }
        if (!was.isOpen() || given.isOpen()) {
            return;
        }
        if (any(ASKED, ticket, kept.begun())) {
            throw refused("asked-since", "The requester has been asked whether they are satisfied.");
        }
        if (any(DONE, ticket, kept.made(), kept.made())) {
            throw refused("children-done-since", "What stands below it was resolved or closed since. Undo that first.");
        }
        if (any(WITHDRAWN, ticket, kept.begun(), kept.made())) {
            throw refused("approval-withdrawn", "An approval that was waited for has been withdrawn with it.");
        }
        if (any(ENDED, ticket, kept.begun(), kept.made())) {
            throw refused("major-ended", "The major incident has ended with it.");
        }
    }

    private boolean any(String sql, long ticket, Instant... times) {
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            for (int i = 0; i < times.length; i++) {
                query.setLong(i + 2, Micros.of(times[i]));
            }
            try (var row = query.executeQuery()) {
                return row.next() && row.getLong(1) > 0;
            }
        });
    }

    private static RuntimeException refused(String code, String detail) {
        return Problem.conflict(Photograph.STATE, code, detail).exception();
    }
}
