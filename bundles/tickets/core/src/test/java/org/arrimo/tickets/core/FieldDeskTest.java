package org.arrimo.tickets.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Completion;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Custom fields, what tickets have in them, and filters by them. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class FieldDeskTest {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final List<FieldOption> COLOURS =
            List.of(new FieldOption("red", Label.of("Red")), new FieldOption("blue", Label.of("Blue")));

    private final Desk desk;
    private final String key = "f" + COUNT.incrementAndGet();

    FieldDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whatIsNoFieldIsRefused() {
        assertThat(refused(() -> add("Bad Key", FieldType.TEXT))).isEqualTo("key no-key");
        assertThat(refused(() -> add("subject", FieldType.TEXT))).isEqualTo("key taken");
        assertThat(refused(() -> add("attachments", FieldType.TEXT))).isEqualTo("key taken");
        assertThat(refused(() -> add(key, null))).isEqualTo("type required");
        assertThat(refused(() -> add(key, FieldType.CHOICE))).isEqualTo("options required");
        assertThat(refused(() -> desk.fields.add(desk.admin, field(key, FieldType.TEXT, COLOURS, true))))
                .isEqualTo("options not-wanted");
        List<FieldOption> twice = List.of(COLOURS.get(0), COLOURS.get(0));
        assertThat(refused(() -> desk.fields.add(desk.admin, field(key, FieldType.CHOICE, twice, true))))
                .isEqualTo("options twice");
        List<FieldOption> many = IntStream.rangeClosed(0, CustomFields.MOST_OPTIONS)
                .mapToObj(i -> new FieldOption("o" + i, Label.of("O")))
                .toList();
        assertThat(refused(() -> desk.fields.add(desk.admin, field(key, FieldType.CHOICE, many, true))))
                .isEqualTo("options too-many");
        assertThat(refused(() -> desk.fields.add(
                        desk.admin,
                        new CustomField(key, 1, FieldType.TEXT, Label.of("\u202Eevil"), List.of(), true, false))))
                .isEqualTo("name control-characters");
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager, desk.requester, desk.partner)) {
            assertThat(refused(() -> desk.fields.add(actor, field(key, FieldType.TEXT, List.of(), true))))
                    .isEqualTo("FORBIDDEN forbidden");
        }
        assertThat(refused(() -> desk.fields.list(desk.requester))).isEqualTo("FORBIDDEN forbidden");
        assertThat(refused(() -> desk.fields.get(desk.agent, key))).isEqualTo("NOT_FOUND not-found");
        add(key, FieldType.TEXT);
        assertThat(refused(() -> add(key, FieldType.TEXT))).isEqualTo("key taken");
        assertThat(refused(() -> desk.fields.change(
                        desk.admin, OptionalLong.empty(), field(key, FieldType.NUMBER, List.of(), true))))
                .isEqualTo("type fixed");
        assertThat(refused(() -> desk.fields.change(
                        desk.admin, OptionalLong.of(7), field(key, FieldType.TEXT, List.of(), true))))
                .isEqualTo("STALE stale");
    }

    @Test
    void eachTypeTakesWhatItSaysAndNothingElse() {
        add(key + "-t", FieldType.TEXT);
        add(key + "-n", FieldType.NUMBER);
        add(key + "-d", FieldType.DATE);
        add(key + "-y", FieldType.YES_NO);
        desk.fields.add(desk.admin, field(key + "-c", FieldType.CHOICE, COLOURS, true));
        TicketNumber number = desk.incident();
        Map<String, String> taken = new LinkedHashMap<>();
        taken.put("-t  Sala 12 ", "Sala 12");
        taken.put("-t " + "x".repeat(500), "x".repeat(500));
        taken.put("-n 007.50", "7.5");
        taken.put("-n -0.0", "0");
        taken.put("-n 999999999999999.9999", "999999999999999.9999");
        taken.put("-n -999999999999999.9999", "-999999999999999.9999");
        taken.put("-n 100", "100");
        taken.put("-d 2024-02-29", "2024-02-29");
        taken.put("-d 1900-01-01", "1900-01-01");
        taken.put("-d 2199-12-31", "2199-12-31");
        taken.put("-y true", "true");
        taken.put("-y false", "false");
        taken.put("-c blue", "blue");
        taken.forEach((said, kept) -> {
            set(number, key + said.substring(0, 2), said.substring(3));
            assertThat(values(desk.agent, number)).as(said).containsEntry(key + said.substring(0, 2), kept);
        });
        long version = desk.get(number).version();
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("-t " + "x".repeat(501), "too-long");
        refused.put("-t a\nb", "control-characters");
        refused.put("-t a\u0007b", "control-characters");
        refused.put("-t a\u202Eb", "control-characters");
        for (String text : List.of(
                "x",
                "1e5",
                "0x10",
                "1,5",
                ".5",
                "5.",
                "--1",
                "+1",
                "NaN",
                "1.00001",
                "1 0",
                "1000000000000000",
                "\u0661")) {
            refused.put("-n " + text, "not-decimal");
        }
        for (String text : List.of(
                "2023-02-29",
                "2024-13-01",
                "24-01-01",
                "2024-1-1",
                "31.01.2024",
                "1899-12-31",
                "2200-01-01",
                "2024-01-01T00:00",
                "today")) {
            refused.put("-d " + text, "not-a-date");
        }
        for (String text : List.of("yes", "TRUE", "1", "on")) {
            refused.put("-y " + text, "not-one-of");
        }
        for (String text : List.of("green", "Red", "red,blue")) {
            refused.put("-c " + text, "not-one-of");
        }
        refused.forEach(
                (said, code) -> assertThat(refused(() -> set(number, key + said.substring(0, 2), said.substring(3))))
                        .as(said)
                        .isEqualTo("fields." + key + said.substring(0, 2) + " " + code));
        assertThat(desk.get(number).version()).isEqualTo(version);
    }

    @Test
    void valuesAreSetTogetherOrNotAtAllAndTakenAway() {
        add(key, FieldType.TEXT);
        add(key + "-n", FieldType.NUMBER);
        TicketNumber number = desk.incident();
        Map<String, Optional<String>> half = Map.of(key, Optional.of("x"), key + "-n", Optional.of("many"));
        assertThat(refused(() -> desk.ticketFields.change(desk.agent, number, OptionalLong.empty(), half)))
                .isEqualTo("fields." + key + "-n not-decimal");
        assertThat(values(desk.agent, number)).isEmpty();
        assertThat(desk.get(number).version()).isEqualTo(1);
        set(number, key, "x");
        set(number, key, "x");
        assertThat(desk.get(number).version()).isEqualTo(2);
        set(number, key, "y");
        set(number, key, " ");
        assertThat(values(desk.agent, number)).doesNotContainKey(key);
        assertThat(refused(() -> set(number, key + "-none", "x"))).isEqualTo("fields." + key + "-none unknown");
        assertThat(desk.history(desk.requester, number).stream()
                        .filter(entry -> entry.event().type().equals("tickets.fields-set"))
                        .flatMap(entry -> entry.event().changes().stream()))
                .containsExactly(
                        new Change("field." + key, null, "x"),
                        new Change("field." + key, "x", "y"),
                        new Change("field." + key, "y", null));
    }

    @Test
    void aClosedFieldIsTheDesksOwn() {
        desk.fields.add(desk.admin, field(key, FieldType.TEXT, List.of(), false));
        add(key + "-o", FieldType.TEXT);
        TicketNumber number = desk.handedOver();
        long version = desk.get(number).version();
        set(number, key, "secret");
        assertThat(desk.get(number).version()).isEqualTo(version);
        set(number, key + "-o", "open");
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner)) {
            assertThat(values(actor, number)).containsOnly(Map.entry(key + "-o", "open"));
            assertThat(desk.ticketFields.of(actor, number).settable()).isFalse();
            assertThat(desk.history(actor, number).toString()).doesNotContain("secret");
            assertThat(refused(() -> desk.ticketFields.change(
                            actor, number, OptionalLong.empty(), Map.of(key + "-o", Optional.of("x")))))
                    .isEqualTo("FORBIDDEN forbidden");
            assertThat(refused(() -> found(actor, "field." + key + ":secret"))).isEqualTo("q filter-unknown-field");
            assertThat(found(actor, "field." + key + "-o:open")).contains(number);
        }
        assertThat(values(desk.manager, number)).containsEntry(key, "secret");
        assertThat(refused(() -> desk.ticketFields.change(
                        desk.manager, number, OptionalLong.empty(), Map.of(key, Optional.of("x")))))
                .isEqualTo("FORBIDDEN forbidden");
        for (Actor actor : List.of(desk.stranger, desk.nobody)) {
            assertThat(refused(() -> desk.ticketFields.of(actor, number))).isEqualTo("NOT_FOUND not-found");
        }
        assertThat(found(desk.stranger, "field." + key + "-o:open")).doesNotContain(number);
    }

    @Test
    void aRetiredOneStaysWhereItIsAndCanOnlyBeTakenAway() {
        add(key, FieldType.TEXT);
        TicketNumber number = desk.incident();
        set(number, key, "x");
        CustomField retired = new CustomField(key, 1, FieldType.TEXT, Label.of("X"), List.of(), true, true);
        desk.fields.change(desk.admin, OptionalLong.of(1), retired);
        assertThat(values(desk.agent, number)).containsEntry(key, "x");
        assertThat(refused(() -> set(number, key, "y"))).isEqualTo("fields." + key + " unknown");
        assertThat(desk.ticketFields.of(desk.agent, desk.incident()).values())
                .noneMatch(value -> value.field().key().equals(key));
        set(number, key, "");
        assertThat(values(desk.agent, number)).doesNotContainKey(key);
    }

    @Test
    void aChoiceIsShownByItsNameAndOutlivesItsOption() {
        desk.fields.add(desk.admin, field(key, FieldType.CHOICE, COLOURS, true));
        TicketNumber number = desk.incident();
        set(number, key, "red");
        assertThat(shown(number)).isEqualTo("Red");
        desk.fields.change(desk.admin, OptionalLong.empty(), field(key, FieldType.CHOICE, COLOURS.subList(1, 2), true));
        assertThat(shown(number)).isEqualTo("red");
        assertThat(found(desk.agent, "field." + key + ":red")).containsExactly(number);
    }

    @Test
    void filtersFindWhatFieldsHold() {
        add(key + "-t", FieldType.TEXT);
        add(key + "-n", FieldType.NUMBER);
        add(key + "-d", FieldType.DATE);
        add(key + "-y", FieldType.YES_NO);
        List<TicketNumber> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TicketNumber number = desk.incident();
            made.add(number);
            set(number, key + "-t", "Straße " + i);
            set(number, key + "-n", String.valueOf(i * 2.5));
            set(number, key + "-d", "2026-01-0" + (i + 1));
            set(number, key + "-y", String.valueOf(i % 2 == 0));
        }
        desk.change(desk.agent, made.get(3), Desk.RESOLVED);
        Map<String, List<Integer>> wanted = new LinkedHashMap<>();
        wanted.put("-t:\"STRASSE 1\"", List.of(1));
        wanted.put("-t:\"straße 1\",\"straße 3\"", List.of(1, 3));
        wanted.put("-t:\"straße\"", List.of());
        wanted.put("-n:2.5", List.of(1));
        wanted.put("-n:>2.5", List.of(2, 3));
        wanted.put("-n:>=2.50", List.of(1, 2, 3));
        wanted.put("-n:<2.5", List.of(0));
        wanted.put("-n:<=2.5", List.of(0, 1));
        wanted.put("-n:2..6", List.of(1, 2));
        wanted.put("-d:2026-01-03", List.of(2));
        wanted.put("-d:>2026-01-03", List.of(3));
        wanted.put("-d:2026-01-01..2026-01-02", List.of(0, 1));
        wanted.put("-y:true", List.of(0, 2));
        wanted.put("-y:true,false", List.of(0, 1, 2, 3));
        wanted.put("-n:>1 state:done", List.of(3));
        wanted.put("-n:>1 state:open", List.of(1, 2));
        wanted.put("-y:true field." + key + "-n:>1", List.of(2));
        wanted.forEach((filter, places) -> {
            List<TicketNumber> expected = places.stream().map(made::get).toList();
            assertThat(found(desk.agent, "field." + key + filter))
                    .as(filter)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(desk.filters.count(desk.agent, "field." + key + filter).count())
                    .as(filter)
                    .isEqualTo(expected.size());
            String canonical = desk.filters.canonical(desk.agent, "field." + key + filter);
            assertThat(desk.filters.canonical(desk.agent, canonical)).isEqualTo(canonical);
        });
        assertThat(found(desk.agent, "-field." + key + "-n:>=0 state:open")).doesNotContainAnyElementsOf(made);
        assertThat(found(desk.agent, "(field." + key + "-n:0 or field." + key + "-d:2026-01-02) state:open"))
                .containsExactlyInAnyOrder(made.get(0), made.get(1));
        for (String wrong : List.of("-n:many", "-n:1..x", "-n:>", "-d:yesterday", "-d:2026", "-y:maybe", "-x:1")) {
            String code = wrong.startsWith("-x") ? "filter-unknown-field" : "filter-unknown-value";
            assertThat(refused(() -> found(desk.agent, "field." + key + wrong)))
                    .as(wrong)
                    .isEqualTo("q " + code);
        }
        String typed = "field." + key + "-y:";
        assertThat(desk.filters.complete(desk.agent, typed, typed.length()))
                .extracting(Completion::text)
                .containsExactly("true", "false");
    }

    private String shown(TicketNumber number) {
        return desk.ticketFields.of(desk.agent, number).values().stream()
                .filter(value -> value.field().key().equals(key))
                .flatMap(value -> value.shown(Locale.ENGLISH).stream())
                .findFirst()
                .orElseThrow();
    }

    private List<TicketNumber> found(Actor actor, String filter) {
        return desk.filters.find(actor, filter, TicketOrder.LAST_UPDATED_FIRST, PageRequest.first(200)).items().stream()
                .map(TicketRow::number)
                .toList();
    }

    private Map<String, String> values(Actor actor, TicketNumber number) {
        return desk.ticketFields.of(actor, number).values().stream()
                .filter(value -> value.value().isPresent())
                .filter(value -> value.field().key().startsWith(key))
                .collect(Collectors.toMap(
                        value -> value.field().key(), value -> value.value().get()));
    }

    private void set(TicketNumber number, String field, String value) {
        desk.ticketFields.change(desk.agent, number, OptionalLong.empty(), Map.of(field, Optional.of(value)));
    }

    private CustomField add(String called, FieldType type) {
        return desk.fields.add(desk.admin, field(called, type, List.of(), true));
    }

    private static CustomField field(String called, FieldType type, List<FieldOption> options, boolean open) {
        return new CustomField(called, 1, type, Label.of("Field " + called), options, open, false);
    }

    private static String refused(Runnable work) {
        Problem problem =
                catchThrowableOfType(ProblemException.class, work::run).problem();
        return problem.field().orElse(problem.kind().name()) + " " + problem.code();
    }
}
