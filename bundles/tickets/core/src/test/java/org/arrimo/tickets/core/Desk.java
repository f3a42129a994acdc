package org.arrimo.tickets.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.Unit;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.journal.core.Bell;
import org.arrimo.platform.journal.core.JdbcJournal;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestClock;
import org.arrimo.platform.testing.TestDatabase;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketStore;

/** A desk on a database of its own, with everybody there who matters. */
final class Desk implements AutoCloseable {
    static final int MAX_BYTES = 1000;
    static final int MAX_FILES = 3;

    final TestDatabase database;
    final TestClock clock = new TestClock();
    final InMemoryPeople people = new InMemoryPeople();
    final Journal journal;
    final Tickets tickets;

    final long serviceDesk = team("Service Desk");
    final long network = team("Network");
    final long provider = team("Provider");
    final long customer = organisation("Customer");

    final Actor agent = person("agent", "Ana Agent", Set.of(Role.AGENT), Set.of(serviceDesk), OptionalLong.empty());
    final Actor second = person("second", "Bia Second", Set.of(Role.AGENT), Set.of(network), OptionalLong.empty());
    final Actor lead =
            person("lead", "Lia Lead", Set.of(Role.LEAD), Set.of(serviceDesk, network), OptionalLong.empty());
    final Actor manager = person("manager", "Max Manager", Set.of(Role.MANAGER), Set.of(), OptionalLong.empty());
    final Actor admin = person("admin", "Ada Admin", Set.of(Role.ADMIN), Set.of(), OptionalLong.empty());
    final Actor requester = person("rui", "Rui Requester", Set.of(Role.REQUESTER), Set.of(), OptionalLong.of(customer));
    final Actor colleague = seeing("cleo", "Cleo Colleague", customer);
    final Actor blindColleague =
            person("bob", "Bob Blind", Set.of(Role.REQUESTER), Set.of(), OptionalLong.of(customer));
    final Actor stranger = seeing("stan", "Stan Stranger", organisation("Other"));
    final Actor partner = person("paco", "Paco Partner", Set.of(Role.PARTNER), Set.of(provider), OptionalLong.empty());
    final Actor nobody = person("nemo", "Nemo Nobody", Set.of(), Set.of(), OptionalLong.empty());

    private final TicketStore store;
    private final Series series;
    private final Recorder recorder;

    Desk(Engine engine) {
        database = TestDatabase.on(engine);
        Unit unit = database.unit("tickets");
        journal = new JdbcJournal(database.source(), database.transactions(), new Bell(), clock);
        store = new TicketStore(unit);
        series = new Series(database.source());
        recorder = new Recorder(journal, people, people);
        Assignees assignees = new Assignees(people, people);
        tickets = new TicketDesk(
                database.transactions(),
                store,
                new Opening(store, series, assignees, recorder, clock),
                new Changing(store, assignees, recorder, clock),
                new Conversation(store, series, recorder, clock),
                assignees,
                new Listing(database.source()),
                new Counting(database.source()),
                journal);
    }

    /** Each is made when its tests begin and closed when they have ended. */
    static Stream<Desk> onEachDatabase() {
        return Stream.of(Engine.values()).map(Desk::new);
    }

    Attachments attachments(Path folder) {
        FileStore files = new FileStore(folder, MAX_BYTES, clock);
        return new AttachmentDesk(database.transactions(), store, series, recorder, files, MAX_FILES, clock);
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

    private long team(String name) {
        return people.ensureTeams(Actor.system("test"), Set.of(name)).get(name);
    }

    private long organisation(String name) {
        return people.ensureOrganisations(Actor.system("test"), Set.of(name)).get(name);
    }

    private Actor person(String login, String name, Set<Role> roles, Set<Long> teams, OptionalLong organisation) {
        return add(new PersonDraft(
                login,
                name,
                Optional.empty(),
                roles,
                teams,
                organisation,
                false,
                Optional.empty(),
                Optional.empty(),
                true));
    }

    private Actor seeing(String login, String name, long organisation) {
        return add(new PersonDraft(
                login,
                name,
                Optional.empty(),
                Set.of(Role.REQUESTER),
                Set.of(),
                OptionalLong.of(organisation),
                true,
                Optional.empty(),
                Optional.empty(),
                true));
    }

    private Actor add(PersonDraft draft) {
        return people.actor(people.add(Actor.system("test"), draft).id());
    }
}
