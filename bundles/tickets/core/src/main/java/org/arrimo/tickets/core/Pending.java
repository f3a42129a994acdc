package org.arrimo.tickets.core;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Plans;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.approvals.ApprovalDesk;
import org.arrimo.tickets.core.approvals.Holding;
import org.arrimo.tickets.core.approvals.Telling;
import org.arrimo.tickets.core.drafts.DraftStore;
import org.arrimo.tickets.core.later.LaterDesk;
import org.arrimo.tickets.core.plans.PlanDesk;
import org.arrimo.tickets.core.plans.PlanRules;
import org.arrimo.tickets.core.plans.Planned;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.timing.Attempts;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.voice.Speaker;

/** Of the module's parts those in which something waits: for people's approval, or for its time. */
public final class Pending {
    private final ApprovalDesk approvals;
    private final PlanDesk plans;
    private final LaterDesk later;

    /**
     * What these parts do their work with.
     *
     * @param working whether the desk works on a day
     * @param changed what is to be done after tickets changed
     */
    record Parts(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Series series,
            DraftStore drafts,
            Recorder recorder,
            Moves moves,
            Timers timers,
            Predicate<LocalDate> working,
            Runnable changed,
            Tickets tickets,
            Tags tags,
            Checklists checklists,
            ChecklistTemplates templates,
            Journal journal,
            People people,
            Groups groups,
            Clock clock) {}

    Pending(Parts parts) {
        Transactions transactions = parts.transactions();
        Clock clock = parts.clock();
        var speaker = new Speaker(parts.people());
        var attempts = new Attempts(transactions, parts.timers(), clock);
        approvals = new ApprovalDesk(
                transactions,
                parts.source(),
                parts.store(),
                parts.series(),
                parts.tickets(),
                speaker,
                parts.groups(),
                new Telling(parts.recorder(), parts.people(), parts.groups()),
                new Holding(transactions, parts.store(), parts.moves(), parts.changed()),
                parts.timers(),
                clock);
        plans = new PlanDesk(
                transactions,
                parts.source(),
                parts.series(),
                new PlanRules(speaker, parts.groups(), parts.templates(), parts.working(), clock),
                new Planned(parts.tickets(), parts.tags(), parts.checklists(), parts.recorder(), clock),
                parts.journal(),
                parts.timers(),
                attempts,
                clock);
        later = new LaterDesk(
                transactions,
                parts.source(),
                parts.store(),
                parts.series(),
                parts.drafts(),
                parts.tickets(),
                speaker,
                parts.recorder(),
                parts.timers(),
                attempts,
                clock);
    }

    public Approvals approvals() {
        return approvals;
    }

    public Plans plans() {
        return plans;
    }

    public LaterMessages later() {
        return later;
    }
}
