package org.arrimo.tickets.core;

import java.util.Currency;

import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.core.checklists.ChecklistDesk;
import org.arrimo.tickets.core.checklists.TemplateDesk;
import org.arrimo.tickets.core.satisfaction.SatisfactionDesk;
import org.arrimo.tickets.core.time.ActivityDesk;
import org.arrimo.tickets.core.time.StopwatchDesk;
import org.arrimo.tickets.core.time.TimeDesk;

/** Of the module's parts those about the work on a ticket: what is to be done, how long it took, and how it was liked. */
public final class Work {
    private final ChecklistDesk checklists;
    private final TemplateDesk checklistTemplates;
    private final TimeDesk timeSpent;
    private final StopwatchDesk stopwatch;
    private final ActivityDesk activities;
    private final SatisfactionDesk satisfaction;

    Work(Ground on, Currency currency) {
        checklists =
                new ChecklistDesk(on.transactions(), on.source(), on.store(), on.series(), on.recorder(), on.clock());
        checklistTemplates = new TemplateDesk(on.transactions(), on.source(), on.series(), on.journal(), on.clock());
        timeSpent = new TimeDesk(on.transactions(), on.source(), on.store(), on.series(), on.recorder(), on.clock());
        stopwatch = new StopwatchDesk(on.transactions(), on.source(), on.store(), timeSpent, on.clock());
        activities = new ActivityDesk(on.transactions(), on.source(), on.series(), on.journal(), currency, on.clock());
        satisfaction = new SatisfactionDesk(
                on.transactions(), on.source(), on.store(), on.people(), on.recorder(), on.clock());
    }

    public Checklists checklists() {
        return checklists;
    }

    public ChecklistTemplates checklistTemplates() {
        return checklistTemplates;
    }

    public TimeSpent timeSpent() {
        return timeSpent;
    }

    public Stopwatch stopwatch() {
        return stopwatch;
    }

    public Activities activities() {
        return activities;
    }

    public Satisfaction satisfaction() {
        return satisfaction;
    }
}
