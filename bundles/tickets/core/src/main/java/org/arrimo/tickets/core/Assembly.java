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
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Breaches;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.Copies;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Imports;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.Priorities;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.api.Transitions;
import org.arrimo.tickets.api.Views;
import org.arrimo.tickets.core.bulk.BulkDesk;
import org.arrimo.tickets.core.checklists.ChecklistDesk;
import org.arrimo.tickets.core.checklists.TemplateDesk;
import org.arrimo.tickets.core.copies.CopyDesk;
import org.arrimo.tickets.core.drafts.DraftDesk;
import org.arrimo.tickets.core.drafts.DraftStore;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.find.FilterDesk;
import org.arrimo.tickets.core.followers.FollowerDesk;
import org.arrimo.tickets.core.followers.Mentions;
import org.arrimo.tickets.core.imports.ImportDesk;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.links.LinkDesk;
import org.arrimo.tickets.core.links.Relating;
import org.arrimo.tickets.core.macros.MacroDesk;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.merges.MergeDesk;
import org.arrimo.tickets.core.notes.NoteDesk;
import org.arrimo.tickets.core.presence.Lookout;
import org.arrimo.tickets.core.presence.PresenceDesk;
import org.arrimo.tickets.core.priorities.Prioritising;
import org.arrimo.tickets.core.priorities.PriorityDesk;
import org.arrimo.tickets.core.query.Alike;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.query.Shown;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.replies.Filling;
import org.arrimo.tickets.core.replies.ReplyDesk;
import org.arrimo.tickets.core.replies.Teams;
import org.arrimo.tickets.core.satisfaction.Asking;
import org.arrimo.tickets.core.satisfaction.SatisfactionDesk;
import org.arrimo.tickets.core.states.DueStates;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.states.StateTimers;
import org.arrimo.tickets.core.states.TransitionDesk;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.store.Placement;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Submissions;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.store.WordFilling;
import org.arrimo.tickets.core.tags.TagDesk;
import org.arrimo.tickets.core.terms.Allowance;
import org.arrimo.tickets.core.terms.BreachDesk;
import org.arrimo.tickets.core.texts.TextFilling;
import org.arrimo.tickets.core.time.ActivityDesk;
import org.arrimo.tickets.core.time.StopwatchDesk;
import org.arrimo.tickets.core.time.TimeDesk;
import org.arrimo.tickets.core.timing.TimerRunner;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.views.ViewDesk;
import org.arrimo.tickets.core.voice.Voice;

/** The module's parts put together, the same in the container and in a test. */
public final class Assembly {
    private final WordFilling words;
    private final FileStore files;
    private final TicketDesk tickets;
    private final AttachmentDesk attachments;
    private final LinkDesk links;
    private final MergeDesk merges;
    private final Alike duplicates;
    private final BreachDesk breaches;
    private final ImportDesk imports;
    private final Tags tags;
    private final SavedReplies replies;
    private final Macros macros;
    private final Timers timers;
    private final TransitionDesk transitions;
    private final PriorityDesk priorities;
    private final TimerRunner runner;
    private final DraftDesk drafts;
    private final NoteDesk notes;
    private final FollowerDesk followers;
    private final PresenceDesk presences;
    private final ChecklistDesk checklists;
    private final TemplateDesk checklistTemplates;
    private final TimeDesk timeSpent;
    private final StopwatchDesk stopwatch;
    private final ActivityDesk activities;
    private final FilterDesk filters;
    private final ViewDesk views;
    private final BulkDesk bulk;
    private final SatisfactionDesk satisfaction;
    private final CopyDesk copies;

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
        var mergeLog = new MergeLog(source);
        var placement = new Placement(source, mergeLog);
        var shown = new Shown(source, mergeLog, listing);
        var allowance = new Allowance(source, clock);
        var drafted = new DraftStore(source);
        var meanwhile = new Meanwhile(source, people, groups);
        var mentions = new Mentions(source, people, recorder);
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
                allowance,
                prioritising,
                recorder,
                sight,
                clock);
        var relating = new Relating(source, store, recorder);
        var answers = new Answers(opening, relating, moves, stateTimers, voice, settings.states());
        words = new WordFilling(transactions, source);
        WorkSettings work = settings.work();
        var asking = new Asking(timers, source, work.sample(), work.askAfter(), work.answerWithin(), clock);
        files = new FileStore(settings.attachments(), settings.attachmentBytes(), clock);
        tickets = new TicketDesk(
                transactions,
                store,
                opening,
                new Changing(
                        store,
                        assignees,
                        family,
                        transitions::machine,
                        prioritising,
                        meanwhile,
                        moves,
                        asking,
                        sight,
                        clock),
                new Conversation(
                        store, series, shown, placement, drafted, mentions, meanwhile, recorder, answers, clock),
                assignees,
                sight,
                listing,
                counting,
                journal);
        attachments = new AttachmentDesk(
                transactions,
                store,
                series,
                shown,
                placement,
                meanwhile,
                recorder,
                files,
                settings.attachmentsOfATicket(),
                clock);
        links = new LinkDesk(transactions, source, store, family, tickets, listing, recorder, voice, clock);
        merges = new MergeDesk(
                transactions, source, store, family, tickets, listing, counting, journal, stateTimers, clock);
        duplicates = new Alike(transactions, source);
        imports = new ImportDesk(transactions, source, series, journal, people, groups, clock, settings.imports());
        breaches = new BreachDesk(transactions, source, allowance, listing, series, people, journal, clock);
        tags = new TagDesk(transactions, source, store, series, journal, counting, clock);
        new DueStates(transactions, store, family, moves, stateTimers, voice, settings.states(), clock)
                .on(timers, counting::changed);
        var teams = new Teams(groups);
        var filling = new Filling(people, groups);
        replies = new ReplyDesk(transactions, source, series, teams, filling, tickets, journal, clock);
        macros = new MacroDesk(transactions, source, series, people, teams, filling, tickets, tags, journal, clock);
        runner = new TimerRunner(timers);
        drafts = new DraftDesk(transactions, store, drafted, clock);
        notes = new NoteDesk(transactions, source, store, shown, mentions, recorder, clock);
        followers = new FollowerDesk(transactions, source, store, people, listing, recorder, clock);
        presences = new PresenceDesk(transactions, source, store, clock);
        checklists = new ChecklistDesk(transactions, source, store, series, recorder, clock);
        checklistTemplates = new TemplateDesk(transactions, source, series, journal, clock);
        timeSpent = new TimeDesk(transactions, source, store, series, recorder, clock);
        stopwatch = new StopwatchDesk(transactions, source, store, timeSpent, clock);
        activities = new ActivityDesk(transactions, source, series, journal, work.currency(), clock);
        filters = new FilterDesk(transactions, source, people, groups, clock);
        views = new ViewDesk(transactions, source, filters, groups, journal, clock);
        copies = new CopyDesk(transactions, source, store, people, listing, counting, recorder, clock);
        new TextFilling(source, mergeLog, files, timers, clock);
        bulk = new BulkDesk(transactions, source, tickets, filters, store, family, moves, people, timers, clock);
        satisfaction = new SatisfactionDesk(transactions, source, store, people, recorder, clock);
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

    public Priorities priorities() {
        return priorities;
    }

    public Transitions transitions() {
        return transitions;
    }

    public Merges merges() {
        return merges;
    }

    public Duplicates duplicates() {
        return duplicates;
    }

    public Breaches breaches() {
        return breaches;
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

    public Tags tags() {
        return tags;
    }

    public Filters filters() {
        return filters;
    }

    public Views views() {
        return views;
    }

    public Bulk bulk() {
        return bulk;
    }

    public Satisfaction satisfaction() {
        return satisfaction;
    }

    public Copies copies() {
        return copies;
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
