package org.arrimo.tickets.core;

import java.nio.file.Path;
import java.time.Clock;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketStore;

/** The real tickets on a test's database, put together as the bundle does it. */
public record RealTickets(Tickets tickets, Attachments attachments) {
    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 1000;

    private static final int MAX_FILES = 10;

    public static RealTickets on(
            TestDatabase database, People people, Groups groups, Journal journal, Path folder, Clock clock) {
        var store = new TicketStore(database.unit("tickets"), database.source());
        var series = new Series(database.source());
        var recorder = new Recorder(journal, people, groups);
        var assignees = new Assignees(people, groups);
        var tickets = new TicketDesk(
                database.transactions(),
                store,
                new Opening(store, series, assignees, recorder, clock),
                new Changing(store, assignees, recorder, clock),
                new Conversation(store, series, recorder, clock),
                assignees,
                new Listing(database.source()),
                new Counting(database.source()),
                journal);
        var files = new FileStore(folder, MAX_BYTES, clock);
        return new RealTickets(
                tickets, new AttachmentDesk(database.transactions(), store, series, recorder, files, MAX_FILES, clock));
    }
}
