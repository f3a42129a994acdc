package org.arrimo.platform.journal.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is taken out of the record, and what stays. */
@ParameterizedClass
@EnumSource(Engine.class)
class RewritingTest {
    private static final String NAME = "Zé \"50%\" da_Silva!";

    private final TestDatabase database;
    private final Node node;

    RewritingTest(Engine engine) {
        database = TestDatabase.on(engine);
        node = new Node(database);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void somebodyIsTakenOutOfTheirOwnEntriesAndOfThoseThatNameThem() {
        append(7, NAME, "INC-1", new Change("note", null, "mine"));
        append(8, "Bea", "INC-2", new Change("assignee", null, NAME));
        append(8, "Bea", "INC-3", new Change("assignee", null, "Zé \"50x\" daxSilva!"));
        List<Entry> before = all();
        redact(new Journal.Redaction(
                7,
                "gone",
                Set.of(NAME),
                (entry, change) -> new Change(change.field(), null, entry.actorId() == 7 ? "erased" : "gone")));
        List<Entry> after = all();
        assertThat(after).extracting(Entry::actorName).containsExactly("gone", "Bea", "Bea");
        assertThat(after)
                .extracting(entry -> entry.event().changes().get(0).after())
                .containsExactly("erased", "gone", "Zé \"50x\" daxSilva!");
        assertThat(after)
                .extracting(RewritingTest::kept)
                .isEqualTo(before.stream().map(RewritingTest::kept).toList());
    }

    @Test
    void theWholeRecordIsLookedThrough() {
        database.transactions().run(() -> {
            for (int i = 0; i < 12; i++) {
                node.journal.append(Collections.nCopies(
                        1_000,
                        new Journal.Authored(
                                7, NAME, Actor.Via.REST, event("INC-" + i, new Change("value", null, "mine")))));
            }
        });
        redact(new Journal.Redaction(7, "gone", Set.of(), (entry, change) -> new Change("value", null, "erased")));
        for (int i = 0; i < 12; i++) {
            assertThat(history("INC-" + i))
                    .allMatch(entry -> entry.actorName().equals("gone")
                            && entry.event().changes().equals(List.of(new Change("value", null, "erased"))));
        }
    }

    @Test
    void aStretchHasFewEntriesAndAllOfThemTogetherAreTheWhole() {
        database.transactions().run(() -> {
            Journal.Authored own =
                    new Journal.Authored(7, NAME, Actor.Via.REST, event("INC-1", new Change("value", null, "mine")));
            node.journal.append(Collections.nCopies(1_150, own));
        });
        append(8, "Bea", "INC-1", new Change("value", null, "hers"));
        var redaction =
                new Journal.Redaction(7, "gone", Set.of(), (entry, change) -> new Change("value", null, "erased"));
        database.transactions().run(() -> node.journal.redact(redaction, 0));
        assertThat(countNamed("gone")).isEqualTo(200);
        List<Long> found = new ArrayList<>();
        Journal.Stretch stretch = database.transactions().reading(() -> node.journal.authored(7, 0));
        stretch.entries().forEach(entry -> found.add(entry.id()));
        while (stretch.next().isPresent()) {
            long after = stretch.next().getAsLong();
            stretch = database.transactions().reading(() -> node.journal.authored(7, after));
            assertThat(stretch.entries()).hasSizeLessThanOrEqualTo(200);
            stretch.entries().forEach(entry -> found.add(entry.id()));
        }
        assertThat(found).hasSize(1_150).doesNotHaveDuplicates();
    }

    private long countNamed(String name) {
        return Sql.prepared(database.source(), "select count(*) from journal_entry where actor_name = ?", query -> {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Test
    void whatASubjectsEntriesSayIsWrittenAnewAndNoOther() {
        database.transactions()
                .run(() -> node.journal.append(Collections.nCopies(
                        1_100,
                        new Journal.Authored(
                                8, "Bea", Actor.Via.REST, event("INC-1", new Change("value", null, "a"))))));
        append(8, "Bea", "INC-2", new Change("value", null, "a"));
        database.transactions()
                .run(() -> node.journal.rewrite(
                        List.of("INC-1", "INC-9"), change -> new Change(change.field(), change.before(), "b")));
        assertThat(history("INC-1"))
                .allMatch(entry -> entry.actorName().equals("Bea")
                        && entry.event().changes().equals(List.of(new Change("value", null, "b"))));
        assertThat(history("INC-2").get(0).event().changes()).containsExactly(new Change("value", null, "a"));
    }

    @Test
    void itIsDoneInATransactionOrNotAtAll() {
        append(7, NAME, "INC-1", new Change("value", null, "a"));
        assertThatThrownBy(() -> node.journal.rewrite(List.of("INC-1"), change -> change))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.transactions().run(() -> {
                    node.journal.redact(new Journal.Redaction(7, "gone", Set.of(), (entry, change) -> change), 0);
                    throw new IllegalArgumentException("as the test wants");
                }))
                .hasMessage("as the test wants");
        assertThat(history("INC-1").get(0).actorName()).isEqualTo(NAME);
    }

    private static String kept(Entry entry) {
        return entry.id() + " " + entry.recordedAt() + " " + entry.actorId() + " " + entry.via() + " "
                + entry.event().at() + " " + entry.event().type() + " "
                + entry.event().subject();
    }

    private List<Entry> all() {
        return List.of("INC-1", "INC-2", "INC-3").stream()
                .flatMap(subject -> history(subject).stream())
                .toList();
    }

    private List<Entry> history(String subject) {
        return node.journal
                .history(subject, true, PageRequest.first(PageRequest.MAX_LIMIT))
                .items();
    }

    private void redact(Journal.Redaction redaction) {
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            long after = next.getAsLong();
            next = database.transactions().required(() -> node.journal.redact(redaction, after));
        }
    }

    private void append(long actor, String name, String subject, Change change) {
        database.transactions()
                .run(() -> node.journal.append(
                        List.of(new Journal.Authored(actor, name, Actor.Via.REST, event(subject, change)))));
    }

    private static Event event(String subject, Change change) {
        return Event.of(Instant.now(), "test.happened", subject, List.of(change));
    }
}
