package org.arrimo.tickets.core.priorities;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priorities;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.store.Remembered;

/** The matrix of priorities as the desk has it. */
public final class PriorityDesk implements Priorities {
    private final Transactions transactions;
    private final MatrixRows rows;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<Matrix> known;

    public PriorityDesk(Transactions transactions, DataSource source, Journal journal, Clock clock, Ticker ticker) {
        this.transactions = transactions;
        this.rows = new MatrixRows(source);
        this.journal = journal;
        this.clock = clock;
        this.known = new Remembered<>(transactions, rows::read, ticker);
    }

    /** @return the matrix that holds now, for whoever decides about a ticket */
    public Matrix current() {
        return known.current();
    }

    @Override
    public Map<MatrixCell, Priority> matrix(Actor actor) {
        require(actor.isStaff());
        return transactions.reading(() -> rows.read().cells());
    }

    @Override
    public Map<MatrixCell, Priority> change(Actor actor, Map<MatrixCell, Priority> cells) {
        require(actor.is(Role.ADMIN));
        return transactions.required(() -> {
            rows.lock();
            Matrix before = rows.read();
            List<Change> changes = new ArrayList<>();
            for (Map.Entry<MatrixCell, Priority> cell : cells.entrySet()) {
                MatrixCell rating = cell.getKey();
                Priority old = before.of(rating.impact(), rating.urgency());
                if (old != cell.getValue()) {
                    rows.write(rating, cell.getValue());
                    changes.add(new Change(name(rating), Wire.name(old), Wire.name(cell.getValue())));
                }
            }
            if (!changes.isEmpty()) {
                journal.append(actor, Event.of(Micros.now(clock), Events.PRIORITIES, "priorities", changes));
                known.changed();
            }
            return before.with(cells).cells();
        });
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.forbidden().exception();
        }
    }

    private static String name(MatrixCell rating) {
        return Wire.name(rating.impact()) + "." + Wire.name(rating.urgency());
    }
}
