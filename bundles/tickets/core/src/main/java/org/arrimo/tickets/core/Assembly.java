package org.arrimo.tickets.core;

import java.io.IOException;
import java.time.Clock;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Skills;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Breaches;
import org.arrimo.tickets.api.BusinessHours;
import org.arrimo.tickets.api.Families;
import org.arrimo.tickets.api.Imports;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Priorities;
import org.arrimo.tickets.api.Routing;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Transitions;
import org.arrimo.tickets.core.approvals.Moot;
import org.arrimo.tickets.core.approvals.Telling;
import org.arrimo.tickets.core.bulk.Restoring;
import org.arrimo.tickets.core.calendar.CalendarDesk;
import org.arrimo.tickets.core.drafts.DraftStore;
import org.arrimo.tickets.core.drafts.FormDraftStore;
import org.arrimo.tickets.core.fields.ValueRows;
import org.arrimo.tickets.core.followers.Mentions;
import org.arrimo.tickets.core.imports.ImportDesk;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.levels.Levels;
import org.arrimo.tickets.core.links.Family;
import org.arrimo.tickets.core.links.FamilyDesk;
import org.arrimo.tickets.core.links.LinkDesk;
import org.arrimo.tickets.core.links.Relating;
import org.arrimo.tickets.core.majors.CurrentMajors;
import org.arrimo.tickets.core.majors.MajorDesk;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.merges.MergeDesk;
import org.arrimo.tickets.core.presence.Lookout;
import org.arrimo.tickets.core.priorities.Prioritising;
import org.arrimo.tickets.core.priorities.PriorityDesk;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.query.Shown;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.routing.Known;
import org.arrimo.tickets.core.routing.RoutingDesk;
import org.arrimo.tickets.core.satisfaction.Asking;
import org.arrimo.tickets.core.states.ClosingLater;
import org.arrimo.tickets.core.states.DueStates;
import org.arrimo.tickets.core.states.Moves;
import org.arrimo.tickets.core.states.StateTimers;
import org.arrimo.tickets.core.states.TransitionDesk;
import org.arrimo.tickets.core.store.FormNames;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.store.Placement;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Submissions;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.store.WordFilling;
import org.arrimo.tickets.core.tags.TagFilling;
import org.arrimo.tickets.core.tags.TagStore;
import org.arrimo.tickets.core.terms.Allowance;
import org.arrimo.tickets.core.terms.BreachDesk;
import org.arrimo.tickets.core.timing.TimerRunner;
import org.arrimo.tickets.core.timing.Timers;
import org.arrimo.tickets.core.undo.Judging;
import org.arrimo.tickets.core.undo.Reverting;
import org.arrimo.tickets.core.voice.Voice;

/** The module's parts put together, the same in the container and in a test. */
public final class Assembly {
    private final WordFilling words;
    private final TagFilling tagNames;
    private final Filing filing;
    private final TicketDesk tickets;
    private final LinkDesk links;
    private final MergeDesk merges;
    private final BreachDesk breaches;
    private final ImportDesk imports;
    private final Vocabulary vocabulary;
    private final Participation participation;
    private final Work work;
    private final Timers timers;
    private final TransitionDesk transitions;
    private final PriorityDesk priorities;
    private final TimerRunner runner;
    private final Overview overview;
    private final CalendarDesk calendar;
    private final RoutingDesk routing;
    private final Levels levels;
    private final Definitions definitions;
    private final Intake intake;
    private final Pending pending;
    private final MajorDesk majors;
    private final FamilyDesk families;
    private final Taking taking;

    public Assembly(
            Settings settings,
            Transactions transactions,
            Unit unit,
            DataSource source,
            Journal journal,
            People people,
            Groups groups,
            Skills skills,
            Absences absences,
            Clock clock) {
        var store = new TicketStore(unit, source);
        var series = new Series(source);
        var recorder = new Recorder(journal, people, groups);
        timers = new Timers(transactions, source, clock);
        var keeping = new Keeping(
                store, source, series, new ValueRows(source)::of, new TagStore(source, series)::of, timers, clock);
        var ground = new Ground(transactions, source, store, series, recorder, journal, people, groups, keeping, clock);
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
        calendar = new CalendarDesk(
                transactions, source, timers, settings.states().zone(), journal, clock, Ticker.systemTicker());
        var stateTimers = new StateTimers(timers, settings.states(), calendar::days);
        var telling = new Telling(recorder, people, groups);
        var moves = new Moves(recorder, stateTimers, new Moot(source, series, telling, timers));
        var voice = new Voice(people, store, series, recorder);
        transitions = new TransitionDesk(transactions, source, journal, clock, Ticker.systemTicker());
        priorities = new PriorityDesk(transactions, source, journal, clock, Ticker.systemTicker());
        definitions = new Definitions(transactions, source, store, meanwhile, keeping, recorder, journal, clock);
        var classifying = definitions.classifying();
        var prioritising = new Prioritising(priorities::current, recorder);
        var sight = new Sight(transitions::machine, definitions.values());
        var zone = settings.states().zone();
        routing = new RoutingDesk(
                transactions,
                source,
                series,
                new Known(groups, definitions::tree, new FormNames(source)::has, definitions::shelf),
                skills,
                absences,
                journal,
                zone,
                clock);
        var opening = new Opening(
                store,
                series,
                new Submissions(source, settings.sameReport()),
                new FormDraftStore(source),
                assignees,
                allowance,
                prioritising,
                routing.router(recorder),
                stateTimers,
                classifying,
                definitions.values(),
                recorder,
                sight,
                clock);
        var relating = new Relating(source, store, recorder);
        var answers = new Answers(opening, relating, moves, stateTimers, voice, settings.states());
        words = new WordFilling(transactions, source);
        tagNames = new TagFilling(transactions, source);
        WorkSettings wished = settings.work();
        var asking = new Asking(timers, source, wished.sample(), wished.askAfter(), wished.answerWithin(), clock);
        var currentMajors = new CurrentMajors(transactions, source, recorder, Ticker.systemTicker());
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
                        classifying,
                        meanwhile,
                        moves,
                        asking,
                        currentMajors,
                        sight,
                        clock),
                new Conversation(
                        store, series, shown, placement, drafted, mentions, meanwhile, recorder, answers, clock),
                assignees,
                sight,
                listing,
                counting,
                journal,
                keeping);
        filing = new Filing(ground, settings, shown, placement, mergeLog, meanwhile, timers);
        links = new LinkDesk(transactions, source, store, family, tickets, listing, recorder, voice, clock);
        merges = new MergeDesk(
                transactions, source, store, family, tickets, listing, counting, journal, stateTimers, clock);
        var closing = new ClosingLater(source, timers, settings.states(), calendar::days, clock);
        imports = new ImportDesk(
                transactions,
                source,
                series,
                journal,
                people,
                groups,
                clock,
                settings.imports(),
                closing::imported,
                key -> definitions.tree().find(key).isPresent());
        breaches = new BreachDesk(transactions, source, allowance, listing, series, people, journal, clock);
        new DueStates(transactions, store, family, moves, stateTimers, voice, settings.states(), clock)
                .on(timers, counting::changed);
        runner = new TimerRunner(timers);
        vocabulary = new Vocabulary(ground, tickets, counting, definitions);
        participation = new Participation(ground, drafted, shown, mentions, listing, counting);
        work = new Work(ground, wished.currency());
        overview = new Overview(
                ground,
                definitions,
                tickets,
                links,
                participation.followers(),
                new Restoring(store, family, moves, clock),
                new Judging(source, people, groups, transitions::machine),
                new Reverting(store, assignees, family, moves, asking, currentMajors, meanwhile, recorder, timers),
                vocabulary.tags(),
                timers,
                counting::changed);
        levels = new Levels(
                transactions,
                source,
                store,
                series,
                people,
                groups,
                absences,
                mentions,
                moves,
                meanwhile,
                recorder,
                journal,
                timers,
                overview.bulk(),
                settings.states().silentHours(),
                counting::changed,
                clock);
        intake = new Intake(ground, definitions, opening, filing.enclosing(), assignees, counting, timers);
        pending = new Pending(
                ground,
                new Pending.Parts(
                        drafted,
                        filing.enclosing(),
                        moves,
                        telling,
                        timers,
                        day -> calendar.days().works(day),
                        counting::changed,
                        tickets,
                        vocabulary.tags(),
                        work.checklists(),
                        work.checklistTemplates()));
        taking = new Taking(ground, tickets, filing, mergeLog);
        families = new FamilyDesk(transactions, store, family, overview.bulk(), tickets::closeOver);
        majors = new MajorDesk(
                transactions, source, store, currentMajors, groups, tickets, links, relating, recorder, clock);
    }

    /** Returns when everything can be found; takes on the imports and timers that this was stopped over. */
    public void start() throws IOException {
        words.start();
        tagNames.start();
        filing.start();
        imports.start();
        levels.start();
        runner.start();
        participation.lookout().start();
    }

    /** Returns once the rows in hand are taken in. */
    public void stop() throws InterruptedException {
        participation.lookout().stop();
        runner.stop();
        imports.stop();
    }

    public Tickets tickets() {
        return tickets;
    }

    public Filing filing() {
        return filing;
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

    public Breaches breaches() {
        return breaches;
    }

    public Imports imports() {
        return imports;
    }

    /** Of this module alone: tests start it without the rest. */
    Lookout lookout() {
        return participation.lookout();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Participation participation() {
        return participation;
    }

    public Work work() {
        return work;
    }

    public Overview overview() {
        return overview;
    }

    public BusinessHours businessHours() {
        return calendar;
    }

    public Routing routing() {
        return routing;
    }

    public Levels levels() {
        return levels;
    }

    public Intake intake() {
        return intake;
    }

    public Definitions definitions() {
        return definitions;
    }

    /** @return approvals, plans and messages for later */
    public Pending pending() {
        return pending;
    }

    public Taking taking() {
        return taking;
    }

    public Families families() {
        return families;
    }

    public MajorIncidents majors() {
        return majors;
    }

    /** Of this module alone: tests make them run, where no time passes by itself. */
    Timers timers() {
        return timers;
    }
}
