package org.arrimo.tickets.core;

import java.io.IOException;
import java.time.Clock;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Imports;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.imports.ImportDesk;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.links.LinkDesk;
import org.arrimo.tickets.core.macros.MacroDesk;
import org.arrimo.tickets.core.query.Alike;
import org.arrimo.tickets.core.query.ConversationRows;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.replies.Filling;
import org.arrimo.tickets.core.replies.ReplyDesk;
import org.arrimo.tickets.core.replies.Teams;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Submissions;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.store.WordFilling;
import org.arrimo.tickets.core.tags.TagDesk;
import org.arrimo.tickets.core.timing.TimerRunner;
import org.arrimo.tickets.core.timing.Timers;

/** The module's parts put together, the same in the container and in a test. */
public final class Assembly {
    private final WordFilling words;
    private final FileStore files;
    private final TicketDesk tickets;
    private final AttachmentDesk attachments;
    private final LinkDesk links;
    private final Alike duplicates;
    private final ImportDesk imports;
    private final Tags tags;
    private final SavedReplies replies;
    private final Macros macros;
    private final Timers timers;
    private final TimerRunner runner;

    public Assembly(
            Settings settings,
            Transactions transactions,
            Unit unit,
            DataSource source,
            Journal journal,
            People people,
            Groups groups,
            Clock clock) {
        var store = new TicketStore(unit, source);
        var series = new Series(source);
        var recorder = new Recorder(journal, people, groups);
        var assignees = new Assignees(people, groups);
        var family = new Family(source);
        var listing = new Listing(source);
        var counting = new Counting(source);
        var said = new ConversationRows(source);
        words = new WordFilling(transactions, source);
        files = new FileStore(settings.attachments(), settings.attachmentBytes(), clock);
        tickets = new TicketDesk(
                transactions,
                store,
                new Opening(store, series, new Submissions(source, settings.sameReport()), assignees, recorder, clock),
                new Changing(store, assignees, family, recorder, clock),
                new Conversation(store, series, said, recorder, clock),
                assignees,
                listing,
                counting,
                journal);
        attachments = new AttachmentDesk(
                transactions, store, series, said, recorder, files, settings.attachmentsOfATicket(), clock);
        links = new LinkDesk(transactions, source, store, family, tickets, listing, recorder, clock);
        duplicates = new Alike(transactions, source);
        imports = new ImportDesk(transactions, source, series, journal, people, groups, clock, settings.imports());
        tags = new TagDesk(transactions, source, store, series, journal, counting, clock);
        var teams = new Teams(groups);
        var filling = new Filling(people, groups);
        replies = new ReplyDesk(transactions, source, series, teams, filling, tickets, journal, clock);
        macros = new MacroDesk(transactions, source, series, people, teams, filling, tickets, tags, journal, clock);
        timers = new Timers(transactions, source, clock);
        runner = new TimerRunner(timers);
    }

    /** Returns when everything can be found; takes on the imports and timers that this was stopped over. */
    public void start() throws IOException {
        words.start();
        files.sweep();
        imports.start();
        runner.start();
    }

    /** Returns once the rows in hand are taken in. */
    public void stop() throws InterruptedException {
        runner.stop();
        imports.stop();
    }

    public Tickets tickets() {
        return tickets;
    }

    public Attachments attachments() {
        return attachments;
    }

    public Links links() {
        return links;
    }

    public Duplicates duplicates() {
        return duplicates;
    }

    public Imports imports() {
        return imports;
    }

    public Tags tags() {
        return tags;
    }

    public SavedReplies replies() {
        return replies;
    }

    public Macros macros() {
        return macros;
    }

    /** Of this module alone: tests make them run, where no time passes by itself. */
    Timers timers() {
        return timers;
    }
}
