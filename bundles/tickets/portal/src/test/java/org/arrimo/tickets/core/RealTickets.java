package org.arrimo.tickets.core;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Views;
import org.arrimo.tickets.core.imports.ImportSettings;

/** The real tickets on a test's database, put together as the bundle does it. */
public record RealTickets(
        Tickets tickets,
        Attachments attachments,
        Links links,
        Duplicates duplicates,
        Filters filters,
        Views views,
        Bulk bulk) {
    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 1000;

    private static final int MAX_FILES = 10;

    public static RealTickets on(
            TestDatabase database, People people, Groups groups, Journal journal, Path folder, Clock clock) {
        var settings = new Settings(folder, MAX_BYTES, MAX_FILES, Duration.ofMinutes(10), ImportSettings.in(folder));
        var assembly = new Assembly(
                settings,
                database.transactions(),
                database.unit("tickets"),
                database.source(),
                journal,
                people,
                groups,
                clock);
        return new RealTickets(
                assembly.tickets(),
                assembly.attachments(),
                assembly.links(),
                assembly.duplicates(),
                assembly.filters(),
                assembly.views(),
                assembly.bulk());
    }
}
