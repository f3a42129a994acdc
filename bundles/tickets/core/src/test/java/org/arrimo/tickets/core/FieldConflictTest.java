package org.arrimo.tickets.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Conflict;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Two people who set custom fields of one ticket, having read the same. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class FieldConflictTest {
    private static final AtomicLong COUNT = new AtomicLong();

    private final Desk desk;
    private final String key = "c" + COUNT.incrementAndGet();

    FieldConflictTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void thoseWhoSetDifferentFieldsBothWin() {
        add("-a", true);
        add("-b", true);
        TicketNumber number = desk.incident();
        long read = desk.get(number).version();
        set(desk.agent, number, read, Map.of("-a", "first"));
        set(desk.second, number, read, Map.of("-b", "second"));
        desk.tickets.change(desk.lead, number, OptionalLong.of(read), TicketPatch.NONE.withSubject("Third"));
        set(desk.second, number, read, Map.of("-a", "first"));
        assertThat(desk.get(number).fields())
                .containsOnly(Map.entry(key + "-a", "first"), Map.entry(key + "-b", "second"));
        assertThat(desk.get(number).version()).isEqualTo(read + 3);
    }

    @Test
    void ofTwoWhoSetTheSameTheSecondIsToldBothValuesAndNothingIsChanged() {
        add("-a", true);
        add("-b", true);
        desk.fields.add(
                desk.admin,
                new CustomField(
                        key + "-c",
                        1,
                        FieldType.CHOICE,
                        Label.of("Colour"),
                        List.of(new FieldOption("red", Label.of("Red")), new FieldOption("blue", Label.of("Blue"))),
                        true,
                        false));
        TicketNumber number = desk.incident();
        set(desk.agent, number, 1, Map.of("-a", "old"));
        long read = desk.get(number).version();
        set(desk.agent, number, read, Map.of("-a", "", "-c", "red"));
        Problem stale = refused(() -> set(desk.second, number, read, Map.of("-a", "mine", "-b", "free", "-c", "blue")));
        assertThat(stale.kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(stale.conflicts())
                .containsExactly(
                        new Conflict("fields." + key + "-a", Optional.of("mine"), Optional.empty()),
                        new Conflict("fields." + key + "-c", Optional.of("Blue"), Optional.of("Red")));
        assertThat(desk.get(number).fields()).containsOnly(Map.entry(key + "-c", "red"));
        assertThat(refused(() -> set(desk.second, number, read + 9, Map.of("-b", "x")))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void whoSaysWhatWasReadIsToldOfFieldsThatLeaveTheVersionToo() {
        add("-s", false);
        TicketNumber number = desk.incident();
        long read = desk.get(number).version();
        set(desk.agent, number, read, Map.of("-s", "theirs"));
        assertThat(desk.get(number).version()).isEqualTo(read);
        Problem stale = refused(() -> set(desk.second, number, read, Optional.empty(), "mine"));
        assertThat(stale.conflicts())
                .containsExactly(new Conflict("fields." + key + "-s", Optional.of("mine"), Optional.of("theirs")));
        assertThat(desk.get(number).fields()).containsOnly(Map.entry(key + "-s", "theirs"));
        set(desk.second, number, read, Optional.of("else"), "theirs");
        set(desk.second, number, read, Optional.of("theirs"), "mine");
        assertThat(desk.get(number).fields()).containsOnly(Map.entry(key + "-s", "mine"));
    }

    @Test
    void whatTheDeskAloneHasIsNotReplacedBySomebodyWhoDoesNotSayWhatTheyRead() {
        add("-s", false);
        TicketNumber number = desk.handedOver();
        long read = desk.get(number).version();
        set(desk.agent, number, read, Map.of("-s", "first"));
        Problem refused = refused(() -> set(desk.second, number, read, Map.of("-s", "blind")));
        assertThat(refused.kind()).isEqualTo(Problem.Kind.PRECONDITION_REQUIRED);
        assertThat(refused.code()).isEqualTo("read-required");
        assertThat(refused.field()).contains("fields." + key + "-s");
        set(desk.second, number, read, Map.of("-s", "first"));
        desk.ticketFields.change(
                desk.second, number, OptionalLong.empty(), Map.of(key + "-s", Optional.of("whatever there is")));
        assertThat(desk.get(number).fields()).containsOnly(Map.entry(key + "-s", "whatever there is"));
    }

    @Test
    void whoDoesNotSeeAFieldLeavesItAsItIs() {
        add("-s", false);
        add("-o", true);
        TicketNumber number = desk.handedOver();
        set(desk.agent, number, desk.get(number).version(), Map.of("-s", "secret"));
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner)) {
            for (String field : List.of("-s", "-o")) {
                assertThat(refused(() -> set(actor, number, 1, Map.of(field, "x")))
                                .kind())
                        .isEqualTo(Problem.Kind.FORBIDDEN);
            }
        }
        set(desk.second, number, desk.get(number).version(), Map.of("-o", "open"));
        assertThat(desk.get(number).fields())
                .containsOnly(Map.entry(key + "-s", "secret"), Map.entry(key + "-o", "open"));
    }

    private void set(Actor actor, TicketNumber number, long version, Map<String, String> said) {
        Map<String, Optional<String>> values = new HashMap<>();
        said.forEach((field, value) -> values.put(key + field, Optional.of(value)));
        desk.ticketFields.change(actor, number, OptionalLong.of(version), values);
    }

    private void set(Actor actor, TicketNumber number, long version, Optional<String> read, String value) {
        desk.ticketFields.change(
                actor,
                number,
                OptionalLong.of(version),
                Map.of(key + "-s", read),
                Map.of(key + "-s", Optional.of(value)));
    }

    private void add(String called, boolean open) {
        desk.fields.add(
                desk.admin,
                new CustomField(key + called, 1, FieldType.TEXT, Label.of("F " + called), List.of(), open, false));
    }

    private static Problem refused(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run).problem();
    }
}
