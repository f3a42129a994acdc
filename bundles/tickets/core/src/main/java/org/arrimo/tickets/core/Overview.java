package org.arrimo.tickets.core;

import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Views;
import org.arrimo.tickets.core.bulk.BulkDesk;
import org.arrimo.tickets.core.bulk.Restoring;
import org.arrimo.tickets.core.find.FilterDesk;
import org.arrimo.tickets.core.query.Alike;
import org.arrimo.tickets.core.query.Filtering;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.views.ViewDesk;

/**
 * What is found among many tickets: by a filter, by a view that was saved, by being much like another; and how many are
 * changed at once.
 */
public final class Overview {
    private final Filters filters;
    private final Views views;
    private final Duplicates duplicates;
    private final Bulk bulk;

    Overview(
            Ground ground,
            Definitions definitions,
            Tickets tickets,
            Links links,
            Followers followers,
            Restoring restoring,
            Timers timers) {
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
        bulk = new BulkDesk(
                ground.transactions(),
                ground.source(),
                tickets,
                definitions.values(),
                filters,
                ground.store(),
                restoring,
                links,
                followers,
                ground.people(),
                timers,
                ground.clock());
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

    public Bulk bulk() {
        return bulk;
    }
}
