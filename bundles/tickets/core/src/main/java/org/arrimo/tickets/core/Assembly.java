package org.arrimo.tickets.core;

import java.io.IOException;
import java.time.Clock;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Imports;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.core.checklists.ChecklistDesk;
import org.arrimo.tickets.core.checklists.TemplateDesk;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.imports.ImportDesk;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.links.LinkDesk;
import org.arrimo.tickets.core.query.Alike;
import org.arrimo.tickets.core.query.ConversationRows;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.satisfaction.Asking;
import org.arrimo.tickets.core.satisfaction.SatisfactionDesk;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Submissions;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.store.WordFilling;
import org.arrimo.tickets.core.time.ActivityDesk;
import org.arrimo.tickets.core.time.StopwatchDesk;
import org.arrimo.tickets.core.time.TimeDesk;
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
    private final ChecklistDesk checklists;
    private final TemplateDesk checklistTemplates;
    private final TimeDesk timeSpent;
    private final StopwatchDesk stopwatch;
    private final ActivityDesk activities;
    private final SatisfactionDesk satisfaction;

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
        words = new WordFilling(transactions, source);
        timers = new Timers(transactions, source, clock);
        WorkSettings work = settings.work();
        var asking = new Asking(timers, source, work.sample(), work.askAfter(), work.answerWithin(), clock);
        files = new FileStore(settings.attachments(), settings.attachmentBytes(), clock);
        tickets = new TicketDesk(
                transactions,
                store,
                new Opening(store, series, new Submissions(source, settings.sameReport()), assignees, recorder, clock),
                new Changing(store, assignees, family, recorder, asking, clock),
                new Conversation(store, series, said, recorder, clock),
                assignees,
                listing,
                new Counting(source),
                journal);
        attachments = new AttachmentDesk(
                transactions, store, series, said, recorder, files, settings.attachmentsOfATicket(), clock);
        links = new LinkDesk(transactions, source, store, family, tickets, listing, recorder, clock);
        duplicates = new Alike(transactions, source);
        imports = new ImportDesk(transactions, source, series, journal, people, groups, clock, settings.imports());
        runner = new TimerRunner(timers);
        checklists = new ChecklistDesk(transactions, source, store, series, recorder, clock);
        checklistTemplates = new TemplateDesk(transactions, source, series, journal, clock);
        timeSpent = new TimeDesk(transactions, source, store, series, recorder, clock);
        stopwatch = new StopwatchDesk(transactions, source, store, timeSpent, clock);
        activities = new ActivityDesk(transactions, source, series, journal, work.currency(), clock);
        satisfaction = new SatisfactionDesk(transactions, source, store, people, recorder, clock);
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

    /** Of this module alone: tests make them run, where no time passes by itself. */
    Timers timers() {
        return timers;
    }
}
