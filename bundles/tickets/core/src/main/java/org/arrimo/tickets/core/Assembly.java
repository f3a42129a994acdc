package org.arrimo.tickets.core;

import java.io.IOException;
import java.time.Clock;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Imports;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Priorities;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Transitions;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.imports.ImportDesk;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.links.LinkDesk;
import org.arrimo.tickets.core.links.Relating;
import org.arrimo.tickets.core.priorities.Prioritising;
import org.arrimo.tickets.core.priorities.PriorityDesk;
import org.arrimo.tickets.core.query.Alike;
import org.arrimo.tickets.core.query.ConversationRows;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.states.DueStates;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.states.StateTimers;
import org.arrimo.tickets.core.states.TransitionDesk;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Submissions;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.store.WordFilling;
import org.arrimo.tickets.core.timing.TimerRunner;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.voice.Voice;

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
    private final TransitionDesk transitions;
    private final PriorityDesk priorities;
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
        var said = new ConversationRows(source);
        timers = new Timers(transactions, source, clock);
        var stateTimers = new StateTimers(timers, settings.states());
        var moves = new Moves(recorder, stateTimers);
        var voice = new Voice(people, store, series, recorder);
        transitions = new TransitionDesk(transactions, source, journal, clock, Ticker.systemTicker());
        priorities = new PriorityDesk(transactions, source, journal, clock, Ticker.systemTicker());
        var prioritising = new Prioritising(priorities::current, recorder);
        var sight = new Sight(transitions::machine);
        var opening = new Opening(
                store,
                series,
                new Submissions(source, settings.sameReport()),
                assignees,
                prioritising,
                recorder,
                sight,
                clock);
        var relating = new Relating(source, store, recorder);
        var answers = new Answers(opening, relating, moves, stateTimers, voice, settings.states());
        var counting = new Counting(source);
        words = new WordFilling(transactions, source);
        files = new FileStore(settings.attachments(), settings.attachmentBytes(), clock);
        tickets = new TicketDesk(
                transactions,
                store,
                opening,
                new Changing(store, assignees, family, transitions::machine, prioritising, moves, sight, clock),
                new Conversation(store, series, said, recorder, answers, clock),
                assignees,
                sight,
                listing,
                counting,
                journal);
        attachments = new AttachmentDesk(
                transactions, store, series, said, recorder, files, settings.attachmentsOfATicket(), clock);
        links = new LinkDesk(transactions, source, store, family, tickets, listing, recorder, voice, clock);
        duplicates = new Alike(transactions, source);
        imports = new ImportDesk(transactions, source, series, journal, people, groups, clock, settings.imports());
        new DueStates(transactions, store, family, moves, stateTimers, voice, settings.states(), clock)
                .on(timers, counting::changed);
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

    public Priorities priorities() {
        return priorities;
    }

    public Transitions transitions() {
        return transitions;
    }

    public Duplicates duplicates() {
        return duplicates;
    }

    public Imports imports() {
        return imports;
    }

    /** Of this module alone: tests make them run, where no time passes by itself. */
    Timers timers() {
        return timers;
    }
}
