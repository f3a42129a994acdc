package org.arrimo.tickets.core.levels;

import java.time.Clock;

import javax.sql.DataSource;

import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.Handovers;
import org.arrimo.tickets.api.OpenWork;
import org.arrimo.tickets.core.followers.Mentions;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.states.SilentAssignees;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Timers;

/** What moves tickets between teams and people of the desk, put together. */
public final class Levels {
    private final HandoverDesk handovers;
    private final OpenWorkDesk openWork;
    private final SilentAssignees silentAssignees;

    /**
     * @param silentHours after how many hours without anything done a ticket goes back to its queue; 0 for never
     * @param changed what is to be done after tickets changed
     */
    public Levels(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Series series,
            People people,
            Groups groups,
            Absences absences,
            Mentions mentions,
            Moves moves,
            Meanwhile meanwhile,
            Recorder recorder,
            Journal journal,
            Timers timers,
            Bulk bulk,
            int silentHours,
            Runnable changed,
            Clock clock) {
        handovers = new HandoverDesk(
                transactions,
                source,
                store,
                series,
                groups,
                new HandoverNotes(store, series, mentions, recorder),
                moves,
                meanwhile,
                recorder,
                changed,
                clock);
        openWork = new OpenWorkDesk(transactions, source, bulk, people, absences, clock);
        silentAssignees =
                new SilentAssignees(transactions, source, store, moves, recorder, journal, timers, silentHours, clock);
        silentAssignees.on(timers, changed);
    }

    /** Looks after what was assigned before anybody was to be looked after. */
    public void start() {
        silentAssignees.start();
    }

    public Handovers handovers() {
        return handovers;
    }

    public OpenWork openWork() {
        return openWork;
    }
}
