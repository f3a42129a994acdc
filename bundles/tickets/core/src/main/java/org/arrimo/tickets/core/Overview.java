package org.arrimo.tickets.core;

import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.DeskFigures;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Views;
import org.arrimo.tickets.core.bulk.BulkDesk;
import org.arrimo.tickets.core.bulk.Restoring;
import org.arrimo.tickets.core.figures.FiguresDesk;
import org.arrimo.tickets.core.find.FilterDesk;
import org.arrimo.tickets.core.query.Alike;
import org.arrimo.tickets.core.query.Filtering;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.undo.Judging;
import org.arrimo.tickets.core.undo.ReversalDesk;
import org.arrimo.tickets.core.undo.Reverting;
import org.arrimo.tickets.core.views.ViewDesk;

/**
 * What is found among many tickets: by a filter, by a view that was saved, by being much like another; what they come to
 * in numbers; how many are changed at once, and how a change is taken back.
 */
public final class Overview {
    private final Filters filters;
    private final Views views;
    private final Duplicates duplicates;
    private final Bulk bulk;
    private final Reversals reversals;
    private final DeskFigures figures;

    Overview(
            Ground ground,
            Definitions definitions,
            Tickets tickets,
            Links links,
            Followers followers,
            Restoring restoring,
            Judging judging,
            Reverting reverting,
            Tags tags,
            Timers timers,
            Runnable changed) {
        filters = new FilterDesk(
                ground.transactions(),
                new Filtering(ground.source(), ground.clock()),
                ground.people(),
                ground.groups(),
                definitions::tree,
                definitions::shelf);
        views = new ViewDesk(
                ground.transactions(), ground.source(), filters, ground.groups(), ground.journal(), ground.clock());
        duplicates = new Alike(ground.transactions(), ground.source());
        figures = new FiguresDesk(ground.transactions(), ground.source(), ground.clock());
        bulk = new BulkDesk(
                ground.transactions(),
                ground.source(),
                tickets,
                definitions.values(),
                filters,
                ground.store(),
                restoring,
                ground.keeping(),
                links,
                followers,
                ground.people(),
                timers,
                ground.clock());
        reversals = new ReversalDesk(
                ground.transactions(),
                ground.store(),
                ground.keeping(),
                judging,
                reverting,
                tickets,
                definitions.values(),
                tags,
                ground.recorder(),
                timers,
                changed,
                ground.clock());
    }

    public Reversals reversals() {
        return reversals;
    }

    public Filters filters() {
        return filters;
    }

    public Views views() {
        return views;
    }

    public Duplicates duplicates() {
        return duplicates;
    }

    public DeskFigures figures() {
        return figures;
    }

    public Bulk bulk() {
        return bulk;
    }
}
