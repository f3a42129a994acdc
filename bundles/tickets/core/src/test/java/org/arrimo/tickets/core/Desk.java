package org.arrimo.tickets.core;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.PersonalData;
import org.arrimo.people.api.Skills;
import org.arrimo.people.core.AbsenceService;
import org.arrimo.people.core.Actors;
import org.arrimo.people.core.GroupService;
import org.arrimo.people.core.PeopleService;
import org.arrimo.people.core.PersonalDataService;
import org.arrimo.people.core.SkillService;
import org.arrimo.people.core.signin.Passwords;
import org.arrimo.people.core.signin.SignInLimits;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Breaches;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BusinessHours;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.Copies;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.DeskFigures;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Families;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.FormDrafts;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Handovers;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.OpenWork;
import org.arrimo.tickets.api.Plans;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.Priorities;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Routing;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFields;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketTabs;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.api.Transitions;
import org.arrimo.tickets.api.Views;
import org.arrimo.tickets.core.imports.ImportSettings;
import org.arrimo.tickets.core.states.StateSettings;
import org.arrimo.tickets.core.timing.Timers;

/** A desk on a database of its own, with everybody there who matters. */
final class Desk implements AutoCloseable {
    static final int MAX_BYTES = 1000;
    static final int MAX_FILES = 3;

    /** Resolves a ticket. */
    static final TicketPatch RESOLVED = TicketPatch.NONE.resolved(ResolutionCode.SOLVED, "Reiniciado.");
    /** Lets one wait for its requester. */
    static final TicketPatch WAITING = TicketPatch.NONE.onHold(HoldReason.REQUESTER);

    /** Another state, with what it needs. */
    static TicketPatch to(State state) {
        return switch (state) {
            case RESOLVED -> RESOLVED;
            case ON_HOLD -> WAITING;
            default -> TicketPatch.NONE.withState(state);
        };
    }

    private static final Actor SYSTEM = Actor.system("test");

    final TestDatabase database;
    final TestClock clock = new TestClock();
    final People people;
    final Groups groups;
    final Skills skills;
    final Absences absences;
    final Journal journal;
    final Tickets tickets;
    final Links links;
    final Merges merges;
    final Duplicates duplicates;
    final Breaches breaches;
    final Tags tags;
    final SavedReplies replies;
    final Macros macros;
    final Timers timers;
    final Drafts drafts;
    final Notes notes;
    final Followers followers;
    final Presences presences;
    final Checklists checklists;
    final ChecklistTemplates checklistTemplates;
    final TimeSpent time;
    final Stopwatch stopwatch;
    final Activities activities;
    final Transitions transitions;
    final Filters filters;
    final Views views;
    final Bulk bulk;
    final DeskFigures figures;
    final Priorities priorities;
    final Satisfaction satisfaction;
    final BusinessHours hours;
    final Routing routing;
    final Handovers handovers;
    final OpenWork openWork;
    final Categories categories;
    final CustomFields fields;
    final TicketFields ticketFields;
    final Forms forms;
    final FormDrafts formDrafts;
    final Approvals approvals;
    final Plans plans;
    final LaterMessages later;
    final Copies copies;
    final TicketTabs tabs;
    final MajorIncidents majors;
    final Families families;
    final Reversals reversals;
    final PersonalData personalData;

    final long serviceDesk;
    final long network;
    final long provider;
    final long customer;

    final Actor agent;
    final Actor second;
    final Actor lead;
    final Actor manager;
    final Actor admin;
    final Actor requester;
    final Actor colleague;
    final Actor blindColleague;
    final Actor stranger;
    final Actor partner;
    final Actor nobody;

    Desk(Engine engine) {
        database = TestDatabase.on(engine);
        Transactions transactions = database.transactions();
        journal = new JdbcJournal(database.source(), transactions, new Bell(), clock);
        Unit persons = database.unit("people");
        var throttle = new Throttle(transactions, persons, new SignInLimits(5, 50, Duration.ofMinutes(15)), clock);
        PeopleService service = new PeopleService(
                transactions,
                database.source(),
                persons,
                journal,
                new Passwords(),
                throttle,
                new Actors(transactions, persons),
                clock);
        people = service;
        groups = new GroupService(transactions, database.source(), persons, journal, clock);
        skills = new SkillService(transactions, persons, journal, clock);
        absences = new AbsenceService(transactions, persons, journal, clock);
        Assembly assembly = assembly(Path.of("unused"));
        personalData = new PersonalDataService(
                transactions,
                database.source(),
                persons,
                journal,
                service,
                throttle,
                List.of(assembly.taking().personal()),
                List.of(),
                clock);
        tickets = assembly.tickets();
        links = assembly.links();
        merges = assembly.merges();
        duplicates = assembly.overview().duplicates();
        breaches = assembly.breaches();
        tags = assembly.vocabulary().tags();
        replies = assembly.vocabulary().replies();
        macros = assembly.vocabulary().macros();
        timers = assembly.timers();
        drafts = assembly.participation().drafts();
        notes = assembly.participation().notes();
        followers = assembly.participation().followers();
        presences = assembly.participation().presences();
        checklists = assembly.work().checklists();
        checklistTemplates = assembly.work().checklistTemplates();
        time = assembly.work().timeSpent();
        stopwatch = assembly.work().stopwatch();
        activities = assembly.work().activities();
        transitions = assembly.transitions();
        filters = assembly.overview().filters();
        views = assembly.overview().views();
        bulk = assembly.overview().bulk();
        figures = assembly.overview().figures();
        priorities = assembly.priorities();
        satisfaction = assembly.work().satisfaction();
        hours = assembly.businessHours();
        routing = assembly.routing();
        handovers = assembly.levels().handovers();
        openWork = assembly.levels().openWork();
        categories = assembly.definitions().categories();
        fields = assembly.definitions().fields();
        ticketFields = assembly.definitions().ticketFields();
        forms = assembly.intake().forms();
        formDrafts = assembly.intake().drafts();
        approvals = assembly.pending().approvals();
        plans = assembly.pending().plans();
        later = assembly.pending().later();
        copies = assembly.participation().copies();
        tabs = assembly.participation().tabs();
        majors = assembly.majors();
        families = assembly.families();
        reversals = assembly.overview().reversals();

        serviceDesk = team("Service Desk");
        network = team("Network");
        provider = team("Provider");
        customer = organisation("Customer");
        agent = worker("agent", "Ana Agent", Role.AGENT, Set.of(serviceDesk));
        second = worker("second", "Bia Second", Role.AGENT, Set.of(network));
        lead = worker("lead", "Lia Lead", Role.LEAD, Set.of(serviceDesk, network));
        manager = worker("manager", "Max Manager", Role.MANAGER, Set.of());
        admin = worker("ada", "Ada Admin", Role.ADMIN, Set.of());
        partner = worker("paco", "Paco Partner", Role.PARTNER, Set.of(provider));
        requester = requester("rui", "Rui Requester", customer, false);
        colleague = requester("cleo", "Cleo Colleague", customer, true);
        blindColleague = requester("bob", "Bob Blind", customer, false);
        stranger = requester("stan", "Stan Stranger", organisation("Other"), true);
        nobody = add(PersonDraft.of("nemo", "Nemo Nobody", Set.of()));
    }

    /** Each is made when its tests begin and closed when they have ended. */
    static Stream<Desk> onEachDatabase() {
        return Stream.of(Engine.values()).map(Desk::new);
    }

    Attachments attachments(Path folder) {
        return assembly(folder).filing().attachments();
    }

    /** @return another node on the same database, not started */
    Assembly node() {
        return assembly(Path.of("unused"));
    }

    private Assembly assembly(Path folder) {
        return assembly(folder, StateSettings.DEFAULT);
    }

    /** The same desk as another node has it, or under other settings. */
    Assembly assembly(Path folder, StateSettings states) {
        return new Assembly(
                new Settings(
                        folder,
                        MAX_BYTES,
                        MAX_FILES,
                        Duration.ofMinutes(10),
                        ImportSettings.in(folder),
                        WorkSettings.DEFAULT,
                        states),
                database.transactions(),
                database.unit("tickets"),
                database.source(),
                journal,
                people,
                groups,
                skills,
                absences,
                clock);
    }

    /** An incident of the requester's, opened by themselves. */
    TicketNumber incident() {
        return tickets.open(requester, TicketDraft.of(Kind.INCIDENT, "VPN caiu", "desde 9h"))
                .number();
    }

    /** An incident that was handed to the provider. */
    TicketNumber handedOver() {
        TicketNumber number = incident();
        change(agent, number, TicketPatch.NONE.withTeam(OptionalLong.of(provider)));
        return number;
    }

    Ticket change(Actor actor, TicketNumber number, TicketPatch patch) {
        return tickets.change(actor, number, OptionalLong.empty(), patch);
    }

    Ticket get(TicketNumber number) {
        return tickets.get(agent, number);
    }

    List<Entry> history(Actor actor, TicketNumber number) {
        return tickets.history(actor, number, PageRequest.first(200)).items();
    }

    @Override
    public String toString() {
        return database.engine().toString();
    }

    @Override
    public void close() {
        database.close();
    }

    long team(String name) {
        return groups.ensureTeams(SYSTEM, Set.of(name)).get(name);
    }

    /** @return the login of one more requester of the customer */
    String customerNamed(String login) {
        return requester(login, login, customer, false).login();
    }

    private long organisation(String name) {
        return groups.ensureOrganisations(SYSTEM, Set.of(name)).get(name);
    }

    private Actor worker(String login, String name, Role role, Set<Long> teams) {
        return add(draft(login, name, role, teams, OptionalLong.empty(), false));
    }

    Actor requester(String login, String name, long organisation, boolean seesOrganisation) {
        return add(draft(login, name, Role.REQUESTER, Set.of(), OptionalLong.of(organisation), seesOrganisation));
    }

    private static PersonDraft draft(
            String login, String name, Role role, Set<Long> teams, OptionalLong organisation, boolean sees) {
        return new PersonDraft(
                login,
                name,
                Optional.empty(),
                Set.of(role),
                teams,
                organisation,
                sees,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private Actor add(PersonDraft draft) {
        Person person = people.add(SYSTEM, draft);
        return new Actor(
                person.id(),
                person.login(),
                person.name(),
                person.roles(),
                person.teams(),
                person.organisation(),
                person.seesOrganisation(),
                Locale.ENGLISH,
                person.zone(),
                Actor.Via.REST);
    }
}
