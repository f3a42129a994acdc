package org.arrimo.tickets.core;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;

import org.arrimo.platform.data.api.Transactions;
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
import org.arrimo.tickets.core.staged.Enclosing;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.timing.Attempts;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.voice.Speaker;

/** Of the module's parts those in which something waits: for people's approval, or for its time. */
public final class Pending {
    private final ApprovalDesk approvals;
    private final PlanDesk plans;
    private final LaterDesk later;

    /**
     * What these parts do their work with besides.
     *
     * @param working whether the desk works on a day
     * @param changed what is to be done after tickets changed
     */
    record Parts(
            DraftStore drafts,
            Enclosing enclosing,
            Moves moves,
            Telling telling,
            Timers timers,
            Predicate<LocalDate> working,
            Runnable changed,
            Tickets tickets,
            Tags tags,
            Checklists checklists,
            ChecklistTemplates templates) {}

    Pending(Ground on, Parts parts) {
        Transactions transactions = on.transactions();
        Clock clock = on.clock();
        var speaker = new Speaker(on.people());
        var attempts = new Attempts(transactions, parts.timers(), clock);
        approvals = new ApprovalDesk(
                transactions,
                on.source(),
                on.store(),
                on.series(),
                parts.tickets(),
                speaker,
                on.groups(),
                parts.telling(),
                new Holding(transactions, on.store(), parts.moves(), parts.changed()),
                parts.timers(),
                clock);
        plans = new PlanDesk(
                transactions,
                on.source(),
                on.series(),
                new PlanRules(speaker, on.groups(), parts.templates(), parts.working(), clock),
                new Planned(parts.tickets(), parts.tags(), parts.checklists(), on.recorder(), clock),
                on.journal(),
                parts.timers(),
                attempts,
                clock);
        later = new LaterDesk(
                transactions,
                on.source(),
                on.store(),
                on.series(),
                parts.drafts(),
                parts.enclosing(),
                parts.tickets(),
                speaker,
                on.recorder(),
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
