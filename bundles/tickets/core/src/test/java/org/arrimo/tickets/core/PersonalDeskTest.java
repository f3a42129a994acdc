package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.people.api.Erasure;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.PersonalRecords;
import org.arrimo.people.api.PersonalSheet;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.Sharing;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TimeDraft;
import org.arrimo.tickets.api.ViewDraft;
import org.arrimo.tickets.core.states.StateSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of people about tickets, to take away and to be erased. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class PersonalDeskTest {
    private static int people;

    @TempDir
    static Path folder;

    private final Desk desk;

    PersonalDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void allThatIsTheirsIsTakenAwayAndNothingOfOthers() throws IOException {
        Assembly node = desk.assembly(folder, StateSettings.DEFAULT);
        Actor rui = person(Role.REQUESTER);
        TicketNumber number = open(rui, "Broken zither");
        desk.tickets.say(rui, number, Visibility.PUBLIC, "It lost a string.");
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "Which one?");
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "Psst.");
        attach(node, rui, number, "zither.txt", "octets");
        desk.drafts.save(rui, number, OptionalLong.empty(), Visibility.PUBLIC, "The lowest", Set.of());
        TicketNumber copied = desk.incident();
        desk.copies.add(desk.agent, copied, rui.login());
        String json = taken(rui);
        assertThat(json)
                .contains(
                        "\"ticket\":\"" + number + "\",\"subject\":\"Broken zither\",\"description\":\"of "
                                + rui.login(),
                        "It lost a string.",
                        "zither.txt",
                        "\"bytes\":6",
                        "\"text\":\"The lowest\"",
                        "\"copied\":[{\"ticket\":\"" + copied + "\"")
                .doesNotContain("Which one?", "Psst", "VPN caiu");
        assertThat(desk.personalData.export(desk.admin, rui.personId()).fileName())
                .isEqualTo("person-" + rui.personId() + ".json");
    }

    @Test
    void manyTicketsAreReadSomeAtATime() throws IOException {
        Actor rui = person(Role.REQUESTER);
        TicketNumber first = open(rui, "Zither 0");
        Sql.with(desk.database.source(), connection -> {
            String sql = "insert into tickets_ticket (id, version, kind, subject, words, description, state, priority,"
                    + " impact, urgency, requester, contact, opened_at, updated_at, reassignments, reopens)"
                    + " select cast(? as bigint), version, kind, cast(? as varchar(200)), words, description, state,"
                    + " priority, impact, urgency, requester, contact, opened_at, updated_at, 0, 0"
                    + " from tickets_ticket where id = ?";
            try (var insert = connection.prepareStatement(sql)) {
                for (int i = 1; i <= 1_200; i++) {
                    insert.setLong(1, 5_000_000 + first.id() * 10_000 + i);
                    insert.setString(2, "Zither " + i);
                    insert.setLong(3, first.id());
                    insert.executeUpdate();
                }
            }
            return null;
        });
        Rows rows = new Rows();
        records().write(rui.personId(), rows);
        assertThat(rows.subjects)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 1_200)
                        .mapToObj(i -> "Zither " + i)
                        .toList());
        desk.personalData.erase(desk.admin, rui.personId(), rui.login());
        Rows erased = new Rows();
        records().write(rui.personId(), erased);
        assertThat(erased.subjects).hasSize(1_201).containsOnly(Erasure.ERASED);
    }

    @Test
    void whatTheyWroteIsErasedAndWhatIsCountedStays() throws IOException {
        Assembly node = desk.assembly(folder, StateSettings.DEFAULT);
        Actor rui = person(Role.REQUESTER);
        TicketNumber number = open(rui, "Broken zither");
        desk.tickets.say(rui, number, Visibility.PUBLIC, "It lost a quintuple.");
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "Which one?");
        Attachment file = attach(node, rui, number, "zithername.txt", "octets of " + rui.login());
        Attachment shared = attach(node, rui, number, "other.txt", "shared on " + number);
        Attachment kept = attach(node, desk.agent, number, "kept.txt", "shared on " + number);
        desk.drafts.save(rui, number, OptionalLong.empty(), Visibility.PUBLIC, "The lowest", Set.of());
        desk.copies.add(desk.agent, number, desk.colleague.login());
        TicketNumber copied = desk.incident();
        desk.copies.add(desk.agent, copied, rui.login());
        desk.copies.add(desk.agent, copied, desk.colleague.login());
        desk.change(desk.agent, number, TicketPatch.NONE.withAssignee(OptionalLong.of(desk.agent.personId())));
        Ticket before = desk.change(desk.agent, number, Desk.RESOLVED);
        List<Entry> history = desk.history(desk.admin, number);

        desk.personalData.erase(desk.admin, rui.personId(), rui.login());

        Ticket after = desk.get(number);
        assertThat(after.subject()).isEqualTo(Erasure.ERASED);
        assertThat(after.description()).isEqualTo(Erasure.ERASED);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(List.of(after.state(), after.priority(), after.requester(), after.openedAt(), after.resolvedAt()))
                .isEqualTo(List.of(
                        before.state(), before.priority(), before.requester(), before.openedAt(), before.resolvedAt()));
        assertThat(desk.tickets
                        .messages(desk.agent, number, PageRequest.first(50))
                        .items())
                .extracting(Message::body)
                .contains(Erasure.ERASED, "Which one?")
                .doesNotContain("It lost a quintuple.");
        assertThat(count("select count(*) from tickets_text_word where word in ('quintuple', 'zithername')"))
                .isZero();
        assertThat(count("select count(*) from tickets_word where word = 'zither' and ticket_id = " + number.id()))
                .isZero();
        assertThat(count("select count(*) from tickets_text_word where word = '" + rui.login() + "'"))
                .isZero();
        assertThat(count("select count(*) from tickets_draft where person = " + rui.personId()))
                .isZero();
        assertThat(desk.copies.list(desk.agent, copied)).singleElement().satisfies(copy -> assertThat(copy.person())
                .isEqualTo(desk.colleague.personId()));
        assertThat(desk.get(copied).requester()).isEqualTo(desk.requester.personId());

        List<Entry> told = desk.history(desk.admin, number);
        assertThat(told)
                .extracting(Entry::id)
                .isEqualTo(history.stream().map(Entry::id).toList());
        assertThat(told.toString())
                .doesNotContain("zither", rui.name(), rui.login())
                .contains("kept.txt", "[erased:" + rui.personId() + "]", "resolved");
        assertThat(desk.history(desk.admin, copied).toString()).doesNotContain(rui.name());

        node.timers().round();
        assertThat(node.filing().attachments().list(desk.agent, number))
                .extracting(Attachment::name)
                .containsExactlyInAnyOrder("erased", "erased", "kept.txt");
        try (var in = node.filing()
                .attachments()
                .download(desk.agent, number, file.id())
                .content()
                .open()) {
            assertThat(in.readAllBytes()).isEmpty();
        }
        assertThat(contents()).doesNotContain(file.sha256()).contains(shared.sha256());
        try (var in = node.filing()
                .attachments()
                .download(desk.agent, number, kept.id())
                .content()
                .open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("shared on " + number);
        }
    }

    @Test
    void whatTheySaidAsHtmlIsTakenAwayAndErasedToo() throws IOException {
        Actor rui = person(Role.REQUESTER);
        TicketNumber number = desk.tickets
                .open(
                        rui,
                        TicketDraft.of(Kind.INCIDENT, "Zither", "")
                                .withDescriptionHtml(Optional.of("<p>my <i>sackbut</i></p>")))
                .number();
        desk.tickets.sayHtml(rui, number, Visibility.PUBLIC, "<p>a <b>theorbo</b></p>", Set.of());
        assertThat(taken(rui)).contains("<i>sackbut</i>", "<b>theorbo</b>");
        desk.personalData.erase(desk.admin, rui.personId(), rui.login());
        assertThat(desk.get(number).descriptionHtml()).isEmpty();
        assertThat(desk.tickets
                        .messages(desk.agent, number, PageRequest.first(5))
                        .items())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.body()).isEqualTo(Erasure.ERASED);
                    assertThat(message.html()).isEmpty();
                });
    }

    @Test
    void whatTheyMadeForThemselvesGoesAndTimeStays() throws IOException {
        Actor bia = person(Role.LEAD);
        TicketNumber number = desk.incident();
        desk.views.add(bia, view("Secret view", Sharing.PERSONAL));
        long shared = desk.views.add(bia, view("Everybodys", Sharing.DESK)).id();
        desk.followers.follow(bia, number, bia.personId());
        desk.tabs.open(bia, number);
        assertThat(taken(bia)).contains("\"tabs\":[{\"ticket\":\"" + number + "\",\"openedAt\":");
        desk.time.add(
                bia, number, new TimeDraft(25, Optional.empty(), OptionalLong.empty(), "looked under the zither"));
        TicketPatch solved = TicketPatch.NONE.resolved(ResolutionCode.SOLVED, "tuned the zither");
        long job = desk.bulk
                .start(
                        bia,
                        new BulkOrder(List.of(desk.incident()), Optional.empty(), solved, Optional.of("see zither")))
                .id();
        desk.personalData.erase(desk.admin, bia.personId(), bia.login());
        assertThat(count("select count(*) from tickets_bulk_field where bulk_id = " + job
                        + " and set_to like '%zither%'"))
                .isZero();
        assertThat(count("select count(*) from tickets_bulk_change where bulk_id = " + job))
                .isZero();
        assertThat(count("select count(*) from tickets_bulk_item where outcome = 'DONE' and bulk_id = " + job))
                .as("what is counted stays")
                .isEqualTo(1);
        assertThat(count("select count(*) from tickets_view where owner = " + bia.personId()))
                .isEqualTo(1);
        assertThat(desk.views.get(desk.agent, shared).content().name()).isEqualTo("Everybodys");
        assertThat(count("select count(*) from tickets_follower where person = " + bia.personId()))
                .isZero();
        assertThat(count("select count(*) from tickets_tab where person = " + bia.personId()))
                .isZero();
        assertThat(count("select minutes from tickets_time_entry where person = " + bia.personId()))
                .isEqualTo(25);
        assertThat(desk.history(desk.admin, number).toString()).doesNotContain("zither", bia.name());
    }

    @Test
    void nobodyIsErasedWithOpenTicketsInHand() {
        Actor bia = person(Role.AGENT, desk.serviceDesk);
        TicketNumber number = desk.incident();
        desk.change(desk.agent, number, TicketPatch.NONE.withAssignee(OptionalLong.of(bia.personId())));
        Problem refused = Refused.problem(() -> desk.personalData.erase(desk.admin, bia.personId(), bia.login()));
        assertThat(refused.code()).isEqualTo("open-work");
        assertThat(refused.args()).containsExactly("1");
        assertThat(desk.people.get(desk.admin, bia.personId()).name()).isEqualTo(bia.name());
    }

    private static ViewDraft view(String name, Sharing sharing) {
        return new ViewDraft(
                name,
                "state:open",
                ViewDraft.COLUMNS,
                TicketOrder.LAST_UPDATED_FIRST,
                sharing,
                OptionalLong.empty(),
                0);
    }

    private PersonalRecords records() {
        return desk.node().taking().personal();
    }

    private String taken(Actor actor) throws IOException {
        var out = new ByteArrayOutputStream();
        desk.personalData.export(actor, actor.personId()).content().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private TicketNumber open(Actor who, String subject) {
        return desk.tickets
                .open(who, TicketDraft.of(Kind.INCIDENT, subject, "of " + who.login()))
                .number();
    }

    private static Attachment attach(Assembly node, Actor who, TicketNumber number, String name, String content)
            throws IOException {
        return node.filing()
                .attachments()
                .attach(
                        who,
                        number,
                        Visibility.PUBLIC,
                        name,
                        "text/plain",
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private long count(String sql) {
        return desk.database
                .transactions()
                .reading(() -> Sql.prepared(desk.database.source(), sql, query -> {
                    try (var row = query.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                }));
    }

    private Actor person(Role role, Long... teams) {
        String login = "erasable" + ++people;
        Person added = desk.people.add(
                desk.admin,
                new PersonDraft(
                        login,
                        "Zoe " + login,
                        Optional.empty(),
                        Set.of(role),
                        Set.of(teams),
                        OptionalLong.of(desk.customer),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        true));
        return new Actor(
                added.id(),
                login,
                added.name(),
                added.roles(),
                added.teams(),
                added.organisation(),
                false,
                Locale.ENGLISH,
                added.zone(),
                Actor.Via.REST);
    }

    /** Remembers the subjects of the tickets that were told. */
    private static final class Rows implements PersonalSheet {
        private final List<String> subjects = new ArrayList<>();
        private String list;

        @Override
        public void list(String name) {
            list = name;
        }

        @Override
        public void row(Map<String, ?> fields) {
            if (list.equals("tickets")) {
                subjects.add((String) fields.get("subject"));
            }
        }
    }
}
