package org.arrimo.tickets.core.approvals;

import java.time.Instant;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Approval.Status;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.states.Ending;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.timing.Timers;

/** Withdraws what nobody has to approve any more, the ticket being done: it is on nobody's list then. */
public final class Moot implements Ending {
    private final BallotStore ballots;
    private final Telling telling;
    private final Timers timers;

    public Moot(DataSource source, Series series, Telling telling, Timers timers) {
        this.ballots = new BallotStore(source, series);
        this.telling = telling;
        this.timers = timers;
    }

    @Override
    public void ended(Actor actor, Instant now, TicketNumber number) {
        for (Ballot ballot : ballots.of(number.id())) {
            if (ballot.status(now) == Status.WAITING) {
                Ballot withdrawn = ballot.ended(Status.WITHDRAWN, now);
                telling.ended(actor, ballot, withdrawn, now);
                ballots.write(withdrawn);
                timers.clear(ApprovalDesk.TIMER, ballot.id());
            }
        }
    }
}
