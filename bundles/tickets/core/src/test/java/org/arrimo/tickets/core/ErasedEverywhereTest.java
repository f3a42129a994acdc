package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TimeDraft;
import org.arrimo.tickets.core.states.StateSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody wrote wherever people write, and others wrote about them: erased, nothing of it is left in any column that
 * holds text. The columns come from the database's own catalogue, and each has to be written to here or be declared as
 * {@link Wordless}.
 */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ErasedEverywhereTest {
    /** Is in all that the person wrote, and in what they are called. */
    private static final String MARK = "quastel";

    private static final String WORDS = "My quastelwort";

    @TempDir
    static Path folder;

    private final Desk desk;
    private long next = 7_000_000;

    ErasedEverywhereTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void nothingOfAnErasedPersonIsLeftInAnyColumn() throws IOException {
        Person zoe = desk.people.add(
                desk.admin,
                new PersonDraft(
                        "quastelmark",
                        "Zoe Quastelmark",
                        Optional.of("zoe@quastelmark.example"),
                        Set.of(Role.REQUESTER, Role.AGENT, Role.LEAD),
                        Set.of(desk.serviceDesk),
                        OptionalLong.empty(),
                        false,
                        Optional.of("es"),
                        Optional.of("Europe/Madrid"),
                        true));
        write(actor(zoe), "My quastelwort <b>too</b>");
        about(zoe);
        rows(zoe.id());
        Map<String, Long> before = marked();
        Set<String> untried = new TreeSet<>();
        for (String column : textColumns()) {
            String table = column.substring(0, column.indexOf('.'));
            if (!before.containsKey(column)
                    && !Wordless.TABLES.containsKey(table)
                    && !Wordless.COLUMNS.containsKey(column)) {
                untried.add(column);
            }
        }
        assertThat(untried)
                .as("columns with text: write to them here, or say why they hold nothing of a person's")
                .isEmpty();
        long tickets = count("select count(*) from tickets_ticket");
        long entries = count("select count(*) from journal_entry");

        desk.personalData.erase(desk.admin, zoe.id(), "quastelmark");

        assertThat(marked()).as("what is left of a person's").isEmpty();
        assertThat(count("select count(*) from tickets_ticket")).isEqualTo(tickets);
        assertThat(count("select count(*) from journal_entry"))
                .as("the record has one entry more, that it was done")
                .isEqualTo(entries + 1);
    }

    /** Where there is a way to write, that way is gone. */
    private void write(Actor zoe, String html) throws IOException {
        TicketNumber own = desk.tickets
                .open(
                        zoe,
                        TicketDraft.of(Kind.INCIDENT, WORDS, "")
                                .withDescriptionHtml(Optional.of("<p>" + html + "</p>")))
                .number();
        TicketNumber other = desk.incident();
        desk.tickets.sayHtml(zoe, other, Visibility.PUBLIC, "<p>" + html + "</p>", Set.of());
        long note = desk.tickets
                .sayHtml(zoe, other, Visibility.PRIVATE, "<p>" + html + "</p>", Set.of())
                .id();
        desk.notes.edit(
                zoe,
                other,
                note,
                java.util.OptionalInt.empty(),
                org.arrimo.tickets.api.Wording.plain(WORDS + " again"));
        desk.assembly(folder, StateSettings.DEFAULT)
                .filing()
                .attachments()
                .attach(
                        zoe,
                        other,
                        Visibility.PUBLIC,
                        "quastel.txt",
                        "text/plain",
                        new ByteArrayInputStream(WORDS.getBytes(StandardCharsets.UTF_8)));
        desk.drafts.save(zoe, own, OptionalLong.empty(), Visibility.PUBLIC, WORDS, Set.of());
        long item = desk.checklists.add(zoe, other, WORDS).id();
        desk.checklists.tick(desk.agent, other, item, true);
        desk.checklists.add(zoe, other, WORDS + " 2");
        desk.checklists.move(desk.agent, other, item, 2);
        long time = desk.time
                .add(zoe, other, new TimeDraft(5, Optional.empty(), OptionalLong.empty(), WORDS))
                .id();
        desk.time.correct(
                zoe,
                other,
                time,
                OptionalLong.empty(),
                new TimeDraft(6, Optional.empty(), OptionalLong.empty(), WORDS + " corrected"));
        desk.change(zoe, other, TicketPatch.NONE.overriding(Priority.CRITICAL, WORDS));
        desk.change(zoe, other, TicketPatch.NONE.withAssignee(OptionalLong.of(zoe.personId())));
        desk.change(zoe, other, TicketPatch.NONE.resolved(ResolutionCode.SOLVED, WORDS + " solved"));
        desk.change(desk.agent, other, TicketPatch.NONE.withState(org.arrimo.tickets.api.State.IN_PROGRESS));
        desk.change(zoe, other, TicketPatch.NONE.resolved(ResolutionCode.SOLVED, WORDS + " solved again"));
        desk.followers.follow(zoe, other, zoe.personId());
    }

    /** What others write about somebody. */
    private void about(Person zoe) {
        String named = "As Zoe Quastelmark said to @quastelmark, zoe@quastelmark.example.";
        TicketNumber number = desk.tickets
                .open(desk.requester, TicketDraft.of(Kind.INCIDENT, "Of Zoe Quastelmark", named))
                .number();
        desk.copies.add(desk.agent, number, "quastelmark");
        desk.tickets.sayHtml(desk.requester, number, Visibility.PUBLIC, "<p>" + named + "</p>", Set.of());
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, named);
        desk.checklists.tick(
                desk.lead,
                number,
                desk.checklists.add(desk.agent, number, "Ask Zoe Quastelmark").id(),
                true);
        desk.time.add(desk.agent, number, new TimeDraft(5, Optional.empty(), OptionalLong.empty(), named));
        desk.change(desk.agent, number, TicketPatch.NONE.resolved(ResolutionCode.SOLVED, named));
    }

    /** Where others have to do their part first, a row as it is then. */
    private void rows(long zoe) {
        long ticket = desk.incident().id();
        long approval = insert("tickets_approval", "ticket_id", ticket, "asked_by", zoe, "question", WORDS);
        insert("tickets_approval_vote", "approval_id", approval, "person", zoe, "comment_text", WORDS);
        insert("tickets_rating", "ticket_id", ticket, "requester", zoe, "comment_text", WORDS);
        insert("tickets_handover", "ticket_id", ticket, "author", zoe, "text", WORDS);
        insert("tickets_breach", "person", zoe, "account", WORDS, "reply", WORDS, "withdrawal", WORDS);
        insert("tickets_breach", "author", zoe, "account", WORDS);
        insert("tickets_later", "ticket_id", ticket, "author", zoe, "body", WORDS, "html", WORDS, "problem", WORDS);
        insert("tickets_form_draft", "person", zoe, "said", WORDS);
        insert("tickets_staged_file", "person", zoe, "name", WORDS);
        insert("tickets_view", "owner", zoe, "sharing", "PERSONAL", "name", WORDS, "wanted", WORDS);
        for (int i = 0; i < 2; i++) {
            insert(
                    "tickets_reply",
                    "owner",
                    zoe,
                    "scope",
                    "PERSONAL",
                    "title",
                    WORDS + i,
                    "title_key",
                    WORDS + i,
                    "body",
                    WORDS,
                    "html",
                    WORDS,
                    "keywords",
                    WORDS,
                    "words",
                    WORDS);
        }
        long macro = insert(
                "tickets_macro",
                "owner",
                zoe,
                "scope",
                "PERSONAL",
                "title",
                WORDS,
                "title_key",
                WORDS,
                "body",
                WORDS,
                "html",
                WORDS);
        insert("tickets_macro_step", "macro_id", macro, "value", WORDS);
        insert("tickets_bulk", "person", zoe, "note", WORDS, "state", "DONE");
        long bulk = count("select max(id) from tickets_bulk where person = " + zoe);
        insert("tickets_bulk_field", "bulk_id", bulk, "field", "solution", "set_to", WORDS);
        insert("tickets_bulk_item", "bulk_id", bulk);
        insert("tickets_bulk_change", "bulk_id", bulk, "before_value", WORDS, "after_value", WORDS);
        insert("tickets_import", "actor_id", zoe, "actor_name", "Zoe Quastelmark", "file_name", WORDS, "state", "DONE");
        insert("tickets_plan", "requester", zoe, "subject", WORDS, "description", WORDS, "name", "For Zoe Quastelmark");
        insert("tickets_major", "ticket_id", ticket);
        insert(
                "tickets_major_text",
                "ticket_id",
                ticket,
                "title",
                "For Zoe Quastelmark",
                "text",
                "Ask @quastelmark about it.");
        insert("tickets_field", "field_key", "quirk", "field_type", "TEXT");
        long own = count("select max(id) from tickets_ticket where requester = " + zoe);
        insert("tickets_field_value", "ticket_id", own, "field_key", "quirk", "said", WORDS, "word", MARK);
        insert("people_skills", "person", zoe, "words", MARK);
        insert("people_token", "person", zoe, "label", WORDS);
        update("update tickets_ticket set facts = '{\"who\":\"Zoe Quastelmark\"}' where id = " + ticket);
        update("update tickets_merge set solution = solution");
        insert(
                "tickets_merge",
                "source_id",
                ticket,
                "target_id",
                own,
                "step",
                "UNMERGE",
                "solution",
                "By Zoe Quastelmark");
        update("update people_person set email = 'zoe@quastelmark.example' where id = " + zoe);
    }

    /** @return by column in how many rows the mark is */
    private Map<String, Long> marked() {
        Map<String, Long> marked = new TreeMap<>();
        for (String column : textColumns()) {
            int dot = column.indexOf('.');
            long rows = count("select count(*) from " + column.substring(0, dot) + " where lower("
                    + column.substring(dot + 1) + ") like '%" + MARK + "%'");
            if (rows > 0) {
                marked.put(column, rows);
            }
        }
        return marked;
    }

    private Set<String> textColumns() {
        Set<String> found = new TreeSet<>();
        all("%").forEach((name, column) -> {
            if (Set.of(Types.VARCHAR, Types.CLOB, Types.CHAR, Types.LONGVARCHAR, Types.NVARCHAR)
                    .contains(column.type())) {
                found.add(name);
            }
        });
        return found;
    }

    private record Column(int type, boolean needed) {}

    /** By table and name, in small letters. */
    private Map<String, Column> all(String table) {
        return Sql.with(desk.database.source(), connection -> {
            Map<String, Column> found = new LinkedHashMap<>();
            DatabaseMetaData catalogue = connection.getMetaData();
            boolean upper = catalogue.storesUpperCaseIdentifiers();
            String wanted = upper ? table.toUpperCase(Locale.ROOT) : table;
            try (ResultSet columns = catalogue.getColumns(null, schema(connection), wanted, "%")) {
                while (columns.next()) {
                    String of = columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                    String name = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                    boolean given = "YES".equals(columns.getString("IS_AUTOINCREMENT"))
                            || "YES".equals(columns.getString("IS_GENERATEDCOLUMN"))
                            || columns.getString("COLUMN_DEF") != null;
                    boolean needed = columns.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls && !given;
                    boolean module = of.startsWith("tickets_") || of.startsWith("people_") || of.startsWith("journal_");
                    if (module && !of.contains("_pk") && !of.contains("_ix_")) {
                        found.put(of + "." + name, new Column(columns.getInt("DATA_TYPE"), needed));
                    }
                }
            }
            return found;
        });
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    /** A row with these values, and something for whatever else must have a value. @return its id, if it has one */
    private long insert(String table, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        long id = next++;
        all(table).forEach((column, what) -> {
            String name = column.substring(table.length() + 1);
            if (what.needed() && !values.containsKey(name)) {
                values.put(name, something(name, what.type(), id));
            }
        });
        String marks = "?, ".repeat(values.size() - 1) + "?";
        String sql = "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (" + marks + ")";
        desk.database
                .transactions()
                .run(() -> Sql.prepared(desk.database.source(), sql, row -> {
                    int place = 1;
                    for (Object value : values.values()) {
                        row.setObject(place++, value);
                    }
                    return row.executeUpdate();
                }));
        return id;
    }

    private static Object something(String name, int type, long id) {
        if (name.equals("id")) {
            return id;
        }
        return switch (type) {
            case Types.VARCHAR, Types.CLOB, Types.CHAR, Types.LONGVARCHAR -> "x";
            case Types.BOOLEAN, Types.BIT -> false;
            case Types.INTEGER, Types.SMALLINT -> 1;
            default -> 1L;
        };
    }

    private void update(String sql) {
        desk.database.transactions().run(() -> Sql.prepared(desk.database.source(), sql, row -> row.executeUpdate()));
    }

    private long count(String sql) {
        return desk.database
                .transactions()
                .reading(() -> Sql.prepared(desk.database.source(), sql, query -> {
                    try (ResultSet row = query.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                }));
    }

    private static Actor actor(Person person) {
        return new Actor(
                person.id(),
                person.login(),
                person.name(),
                person.roles(),
                person.teams(),
                person.organisation(),
                false,
                Locale.ENGLISH,
                person.zone(),
                Actor.Via.REST);
    }
}
