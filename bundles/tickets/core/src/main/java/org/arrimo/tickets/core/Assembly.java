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
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Imports;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.drafts.DraftDesk;
import org.arrimo.tickets.core.drafts.DraftStore;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.followers.FollowerDesk;
import org.arrimo.tickets.core.followers.Mentions;
import org.arrimo.tickets.core.imports.ImportDesk;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.links.LinkDesk;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.notes.NoteDesk;
import org.arrimo.tickets.core.presence.Lookout;
import org.arrimo.tickets.core.presence.PresenceDesk;
import org.arrimo.tickets.core.query.Alike;
import org.arrimo.tickets.core.query.ConversationRows;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Submissions;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.store.WordFilling;
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
    private final Timers timers;
    private final TimerRunner runner;
    private final DraftDesk drafts;
    private final NoteDesk notes;
    private final FollowerDesk followers;
    private final PresenceDesk presences;

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
        var said = new ConversationRows(source);
        var drafted = new DraftStore(source);
        var meanwhile = new Meanwhile(source, people, groups);
        var mentions = new Mentions(source, people, recorder);
        words = new WordFilling(transactions, source);
        files = new FileStore(settings.attachments(), settings.attachmentBytes(), clock);
        tickets = new TicketDesk(
                transactions,
                store,
                new Opening(store, series, new Submissions(source, settings.sameReport()), assignees, recorder, clock),
                new Changing(store, assignees, family, meanwhile, recorder, clock),
                new Conversation(store, series, said, drafted, mentions, meanwhile, recorder, clock),
                assignees,
                listing,
                new Counting(source),
                journal);
        attachments = new AttachmentDesk(
                transactions, store, series, said, meanwhile, recorder, files, settings.attachmentsOfATicket(), clock);
        links = new LinkDesk(transactions, source, store, family, tickets, listing, recorder, clock);
        duplicates = new Alike(transactions, source);
        imports = new ImportDesk(transactions, source, series, journal, people, groups, clock, settings.imports());
        timers = new Timers(transactions, source, clock);
        runner = new TimerRunner(timers);
        drafts = new DraftDesk(transactions, store, drafted, clock);
        notes = new NoteDesk(transactions, source, store, said, mentions, recorder, clock);
        followers = new FollowerDesk(transactions, source, store, people, listing, recorder, clock);
        presences = new PresenceDesk(transactions, source, store, clock);
    }

    /** Returns when everything can be found; takes on the imports and timers that this was stopped over. */
    public void start() throws IOException {
        words.start();
        files.sweep();
        imports.start();
        runner.start();
        presences.lookout().start();
    }

    /** Returns once the rows in hand are taken in. */
    public void stop() throws InterruptedException {
        presences.lookout().stop();
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

    public Drafts drafts() {
        return drafts;
    }

    public Notes notes() {
        return notes;
    }

    public Followers followers() {
        return followers;
    }

    public Presences presences() {
        return presences;
    }

    public Imports imports() {
        return imports;
    }

    /** Of this module alone: tests start it without the rest. */
    Lookout lookout() {
        return presences.lookout();
    }

    /** Of this module alone: tests make them run, where no time passes by itself. */
    Timers timers() {
        return timers;
    }
}
