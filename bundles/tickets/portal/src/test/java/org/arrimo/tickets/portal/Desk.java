package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.Skills;
import org.arrimo.people.core.AbsenceService;
import org.arrimo.people.core.Actors;
import org.arrimo.people.core.GroupService;
import org.arrimo.people.core.PeopleService;
import org.arrimo.people.core.SkillService;
import org.arrimo.people.core.signin.Passwords;
import org.arrimo.people.core.signin.SignInLimits;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Breaches;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BusinessHours;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.DeskFigures;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Handovers;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.OpenWork;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.Priorities;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.Routing;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketTabs;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.api.Transitions;
import org.arrimo.tickets.api.Views;
import org.arrimo.tickets.core.Assembly;
import org.arrimo.tickets.core.RealTickets;
import org.arrimo.tickets.core.timing.Timers;

/** A desk with real people and real tickets on a database of its own. */
final class Desk implements AutoCloseable {
    private static final Actor SYSTEM = Actor.system("test");

    final TestDatabase database = TestDatabase.on(Engine.DERBY);
    final TestClock clock = new TestClock();
    final People people;
    final Groups groups;
    final Skills skills;
    final Absences absences;
    final Routing routing;
    final Handovers handovers;
    final OpenWork openWork;
    final Tickets tickets;
    final Attachments attachments;
    final Links links;
    final Duplicates duplicates;
    final Breaches breaches;
    final Drafts drafts;
    final Notes notes;
    final Followers followers;
    final Presences presences;
    final TicketTabs tabs;
    final Checklists checklists;
    final ChecklistTemplates checklistTemplates;
    final TimeSpent time;
    final Stopwatch stopwatch;
    final Activities activities;
    final Tags tags;
    final Transitions transitions;
    final Merges merges;
    final Priorities priorities;
    final Satisfaction satisfaction;
    final BusinessHours hours;
    final MajorIncidents majors;
    final Timers timers;
    final SavedReplies replies;
    final Macros macros;
    final Filters filters;
    final Views views;
    final Bulk bulk;
    final DeskFigures figures;
    final Map<String, Actor> actors = new LinkedHashMap<>();
    final Assembly real;
    final long network;
    final long provider;

    Desk(Path folder) {
        var transactions = database.transactions();
        var journal = new JdbcJournal(database.source(), transactions, new Bell(), clock);
        Unit persons = database.unit("people");
        people = new PeopleService(
                transactions,
                database.source(),
                persons,
                journal,
                new Passwords(),
                new Throttle(transactions, persons, new SignInLimits(5, 50, Duration.ofMinutes(15)), clock),
                new Actors(transactions, persons),
                clock);
        groups = new GroupService(transactions, database.source(), persons, journal, clock);
        skills = new SkillService(transactions, persons, journal, clock);
        absences = new AbsenceService(transactions, persons, journal, clock);
        real = RealTickets.on(database, people, groups, skills, absences, journal, folder, clock);
        routing = real.routing();
        handovers = real.levels().handovers();
        openWork = real.levels().openWork();
        tickets = real.tickets();
        attachments = real.filing().attachments();
        links = real.links();
        duplicates = real.overview().duplicates();
        breaches = real.breaches();
        drafts = real.participation().drafts();
        notes = real.participation().notes();
        followers = real.participation().followers();
        presences = real.participation().presences();
        tabs = real.participation().tabs();
        checklists = real.work().checklists();
        checklistTemplates = real.work().checklistTemplates();
        time = real.work().timeSpent();
        stopwatch = real.work().stopwatch();
        activities = real.work().activities();
        tags = real.vocabulary().tags();
        transitions = real.transitions();
        merges = real.merges();
        priorities = real.priorities();
        satisfaction = real.work().satisfaction();
        hours = real.businessHours();
        majors = real.majors();
        timers = RealTickets.timers(real);
        replies = real.vocabulary().replies();
        macros = real.vocabulary().macros();
        filters = real.overview().filters();
        views = real.overview().views();
        bulk = real.overview().bulk();
        figures = real.overview().figures();
        network = groups.ensureTeams(SYSTEM, Set.of("Network")).get("Network");
        provider = groups.ensureTeams(SYSTEM, Set.of("Provider")).get("Provider");
        long bakery = groups.ensureOrganisations(SYSTEM, Set.of("Bakery")).get("Bakery");
        add("rita", "Rita Requester", Role.REQUESTER, Set.of(), OptionalLong.of(bakery), false);
        add("chef", "Chef Colleague", Role.REQUESTER, Set.of(), OptionalLong.of(bakery), true);
        add("stan", "Stan Stranger", Role.REQUESTER, Set.of(), OptionalLong.empty(), true);
        add("ana", "Ana Agent", Role.AGENT, Set.of(network), OptionalLong.empty(), false);
        add("lia", "Lia Lead", Role.LEAD, Set.of(network), OptionalLong.empty(), false);
        add("max", "Max Manager", Role.MANAGER, Set.of(), OptionalLong.empty(), false);
        add("ada", "Ada Admin", Role.ADMIN, Set.of(), OptionalLong.empty(), false);
        add("paco", "Paco Partner", Role.PARTNER, Set.of(provider), OptionalLong.empty(), false);
    }

    /** @return somebody of this desk; a stranger for a login nobody has */
    Actor actor(String login) {
        return actors.getOrDefault(
                login,
                new Actor(
                        -1,
                        "",
                        "",
                        Set.of(),
                        Set.of(),
                        OptionalLong.empty(),
                        false,
                        Locale.ENGLISH,
                        java.time.ZoneOffset.UTC,
                        Actor.Via.PORTAL));
    }

    /** An incident of Rita's, opened by herself. */
    TicketNumber incident(String subject) {
        return tickets.open(actor("rita"), TicketDraft.of(Kind.INCIDENT, subject, "since 9\n  sharp"))
                .number();
    }

    void resolve(TicketNumber number) {
        change(number, TicketPatch.NONE.resolved(ResolutionCode.SOLVED, "Restarted <it>"));
    }

    void change(TicketNumber number, TicketPatch patch) {
        tickets.change(actor("ana"), number, OptionalLong.empty(), patch);
    }

    @Override
    public void close() {
        RealTickets.close(real);
        database.close();
    }

    private void add(
            String login,
            String name,
            Role role,
            Set<Long> teams,
            OptionalLong organisation,
            boolean seesOrganisation) {
        Person person = people.add(
                SYSTEM,
                new PersonDraft(
                        login,
                        name,
                        Optional.empty(),
                        Set.of(role),
                        teams,
                        organisation,
                        seesOrganisation,
                        Optional.empty(),
                        Optional.empty(),
                        true));
        actors.put(
                login,
                new Actor(
                        person.id(),
                        login,
                        name,
                        person.roles(),
                        teams,
                        organisation,
                        seesOrganisation,
                        Locale.ENGLISH,
                        person.zone(),
                        Actor.Via.PORTAL));
    }
}
