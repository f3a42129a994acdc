package org.arrimo.tickets.core;

import java.time.Clock;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketStore;

/** What nearly every part of the module stands on. */
record Ground(
        Transactions transactions,
        DataSource source,
        TicketStore store,
        Series series,
        Recorder recorder,
        Journal journal,
        People people,
        Groups groups,
        Keeping keeping,
        Clock clock) {}
