package org.arrimo.tickets.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Custom fields given with the request that opens a ticket, and read with the ticket. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class FieldOpeningTest {
    private static final AtomicLong COUNT = new AtomicLong();

    private final Desk desk;
    private final String key = "o" + COUNT.incrementAndGet();

    FieldOpeningTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aTicketIsOpenedWithItsFieldsAndReadWithThoseOneMaySee() {
        add("-n", FieldType.NUMBER, true);
        add("-s", FieldType.TEXT, false);
        Ticket opened = open(desk.agent, Map.of(key + "-n", "07.50", key + "-s", "secret"));
        assertThat(opened.fields()).containsOnly(Map.entry(key + "-n", "7.5"), Map.entry(key + "-s", "secret"));
        assertThat(opened.version()).isEqualTo(1);
        for (Actor actor : List.of(desk.agent, desk.manager)) {
            assertThat(desk.tickets.get(actor, opened.number()).fields()).isEqualTo(opened.fields());
        }
        for (Actor actor : List.of(desk.requester, desk.colleague)) {
            assertThat(desk.tickets.get(actor, opened.number()).fields()).containsOnly(Map.entry(key + "-n", "7.5"));
            assertThat(desk.history(actor, opened.number()).toString()).doesNotContain("secret");
        }
        assertThat(desk.history(desk.requester, opened.number()).stream()
                        .filter(entry -> entry.event().type().equals("tickets.fields-set"))
                        .flatMap(entry -> entry.event().changes().stream()))
                .containsExactly(new Change("field." + key + "-n", null, "7.5"));
        Ticket changed = desk.change(desk.agent, opened.number(), TicketPatch.NONE.withSubject("Another"));
        assertThat(changed.fields()).isEqualTo(opened.fields());
        assertThat(opened.form()).isEmpty();
    }

    @Test
    void nothingIsOpenedWhenOneIsWrong() {
        add("-d", FieldType.DATE, true);
        add("-t", FieldType.TEXT, true);
        add("-z", FieldType.TEXT, true);
        desk.fields.add(
                desk.admin,
                new CustomField(
                        key + "-c",
                        1,
                        FieldType.CHOICE,
                        Label.of("C"),
                        List.of(new FieldOption("red", Label.of("Red"))),
                        true,
                        false));
        add("-r", FieldType.TEXT, true);
        desk.fields.change(
                desk.admin,
                OptionalLong.empty(),
                new CustomField(key + "-r", 1, FieldType.TEXT, Label.of("R"), List.of(), true, true));
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("-d 2026-02-30", "not-a-date");
        refused.put("-c green", "not-one-of");
        refused.put("-t " + "x".repeat(501), "too-long");
        refused.put("-t a\nb", "control-characters");
        refused.put("-x x", "unknown");
        refused.put("-r x", "unknown");
        long before = count();
        refused.forEach((said, code) -> {
            String field = key + said.substring(0, 2);
            assertThat(refused(() -> open(desk.agent, Map.of(key + "-z", "fine", field, said.substring(3)))))
                    .as(said)
                    .isEqualTo("fields." + field + " " + code);
        });
        assertThat(count()).isEqualTo(before);
        Ticket opened = open(desk.agent, Map.of(key + "-t", " ", key + "-d", ""));
        assertThat(opened.fields()).isEmpty();
    }

    @Test
    void onlyTheDeskSaysThem() {
        add("-t", FieldType.TEXT, true);
        long before = count();
        for (String field : List.of(key + "-t", key + "-none")) {
            TicketDraft draft = TicketDraft.of(Kind.INCIDENT, "Mine", "").withFields(Map.of(field, "x"));
            assertThat(refused(() -> desk.tickets.open(desk.requester, draft)))
                    .isEqualTo("fields." + field + " forbidden");
        }
        assertThat(count()).isEqualTo(before);
    }

    private Ticket open(Actor actor, Map<String, String> fields) {
        return desk.tickets.open(
                actor,
                TicketDraft.of(Kind.INCIDENT, "With fields", "")
                        .withRequester(OptionalLong.of(desk.requester.personId()))
                        .withFields(fields));
    }

    private void add(String called, FieldType type, boolean open) {
        desk.fields.add(
                desk.admin, new CustomField(key + called, 1, type, Label.of("F " + called), List.of(), open, false));
    }

    private long count() {
        return desk.tickets.figures(desk.admin, TicketFilter.ALL).tickets();
    }

    private static String refused(Runnable work) {
        Problem problem =
                catchThrowableOfType(ProblemException.class, work::run).problem();
        return problem.field().orElse(problem.kind().name()) + " " + problem.code();
    }
}
