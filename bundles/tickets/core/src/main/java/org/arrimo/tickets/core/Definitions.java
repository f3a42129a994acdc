package org.arrimo.tickets.core;

import java.time.Clock;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.TicketFields;
import org.arrimo.tickets.core.categories.CategoryDesk;
import org.arrimo.tickets.core.categories.CategoryTree;
import org.arrimo.tickets.core.categories.Classifying;
import org.arrimo.tickets.core.fields.FieldDesk;
import org.arrimo.tickets.core.fields.FieldShelf;
import org.arrimo.tickets.core.fields.FieldsOfTickets;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.TicketStore;

/** What administrators define that tickets have, and what tickets have of it. */
public final class Definitions {
    private final CategoryDesk categories;
    private final FieldDesk fields;
    private final FieldsOfTickets ticketFields;

    Definitions(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Meanwhile meanwhile,
            Keeping keeping,
            Recorder recorder,
            Journal journal,
            Clock clock) {
        categories = new CategoryDesk(transactions, source, journal, clock, Ticker.systemTicker());
        fields = new FieldDesk(transactions, source, journal, clock, Ticker.systemTicker());
        ticketFields =
                new FieldsOfTickets(transactions, source, store, fields::current, meanwhile, keeping, recorder, clock);
    }

    public Categories categories() {
        return categories;
    }

    public CustomFields fields() {
        return fields;
    }

    public TicketFields ticketFields() {
        return ticketFields;
    }

    Classifying classifying() {
        return new Classifying(categories::current);
    }

    CategoryTree tree() {
        return categories.current();
    }

    FieldShelf shelf() {
        return fields.current();
    }

    FieldsOfTickets values() {
        return ticketFields;
    }
}
