package org.arrimo.tickets.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Custom fields set by a macro, and in many tickets at once. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class FieldsAtOnceTest {
    private static final AtomicLong COUNT = new AtomicLong();

    private final Desk desk;
    private final String site = key();
    private final String floor = key();
    private final String cause = key();

    FieldsAtOnceTest(Desk desk) {
        this.desk = desk;
        add(site, FieldType.TEXT, true);
        add(floor, FieldType.NUMBER, true);
        add(cause, FieldType.TEXT, false);
    }

    @Test
    void aMacroSetsThemAndEmptiesThem() {
        Macro macro = desk.macros.add(
                desk.lead,
                draft(Map.of("priority", "high", "priorityReason", "So", named(site), "A=B", named(floor), "")));
        assertThat(desk.macros.get(desk.agent, macro.id())).isEqualTo(macro);
        assertThat(macro.steps().changes()).containsEntry(named(site), "A=B").containsEntry(named(floor), "");
        TicketNumber number = desk.incident();
        set(number, Map.of(site, Optional.of("C"), floor, Optional.of("7"), cause, Optional.of("kept")));
        desk.macros.run(desk.agent, macro.id(), number, OptionalLong.empty());
        assertThat(desk.get(number).priority()).isEqualTo(Priority.HIGH);
        assertThat(desk.get(number).fields()).containsOnly(Map.entry(site, "A=B"), Map.entry(cause, "kept"));
    }

    @Test
    void aMacroThatSetsWhatCanNotBeIsRefusedAndSoIsOneWhoseFieldIsGone() {
        assertThat(Refused.problem(() -> desk.macros.add(desk.lead, draft(Map.of("fields.none", "x"))))
                        .field())
                .contains("fields.none");
        assertThat(Refused.code(() -> desk.macros.add(desk.lead, draft(Map.of(named(floor), "high")))))
                .isEqualTo("not-decimal");
        Macro macro =
                desk.macros.add(desk.lead, draft(Map.of("priority", "low", "priorityReason", "So", named(site), "A")));
        CustomField field = desk.fields.get(desk.admin, site);
        desk.fields.change(
                desk.admin,
                OptionalLong.empty(),
                new CustomField(site, 1, field.type(), field.name(), List.of(), true, true));
        TicketNumber number = desk.incident();
        assertThat(Refused.code(() -> desk.macros.run(desk.agent, macro.id(), number, OptionalLong.empty())))
                .isEqualTo("unknown");
        assertThat(desk.get(number).priority()).as("nothing of it is done").isEqualTo(Priority.MODERATE);
    }

    @Test
    void manyTicketsGetThemAtOnceAndAllOfItIsTakenBack() {
        TicketNumber one = desk.incident();
        TicketNumber other = desk.incident();
        TicketNumber moved = desk.incident();
        set(other, Map.of(site, Optional.of("old"), floor, Optional.of("7")));
        var wanted = Map.of(site, Optional.of("A=B"), floor, Optional.<String>empty(), cause, Optional.of("storm"));
        BulkOrder order = order(TicketPatch.NONE, wanted, one, other, moved);
        assertThat(desk.bulk.tryOut(desk.agent, order).done()).isEqualTo(3);
        assertThat(desk.get(one).fields()).isEmpty();
        BulkJob job = desk.bulk.start(desk.agent, order);
        assertThat(job.refusals()).isEmpty();
        for (TicketNumber number : List.of(one, other, moved)) {
            assertThat(desk.get(number).fields()).containsOnly(Map.entry(site, "A=B"), Map.entry(cause, "storm"));
        }
        set(moved, Map.of(site, Optional.of("since")));
        BulkJob undo = desk.bulk.undo(desk.agent, job.id());
        assertThat(undo.refusals()).extracting(BulkJob.Refusal::number).containsExactly(moved);
        assertThat(undo.refusals().get(0).problem().args()).containsExactly(named(site));
        assertThat(desk.get(one).fields()).isEmpty();
        assertThat(desk.get(other).fields()).containsOnly(Map.entry(site, "old"), Map.entry(floor, "7"));
        assertThat(desk.get(moved).fields()).containsOnly(Map.entry(site, "since"));
    }

    @Test
    void whoDoesNotSetThemIsRefusedForEachTicketAndWhatIsWrongForAll() {
        TicketNumber theirs = desk.handedOver();
        for (String asked : List.of(site, cause, "none-such")) {
            BulkOrder order = order(TicketPatch.NONE, Map.of(asked, Optional.of("A")), theirs);
            assertThat(desk.bulk
                            .start(desk.partner, order)
                            .refusals()
                            .get(0)
                            .problem()
                            .kind())
                    .as("whether there is one stays untold")
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        BulkOrder wrong =
                order(TicketPatch.NONE.overriding(Priority.LOW, "So"), Map.of(floor, Optional.of("top")), theirs);
        Problem problem = Refused.problem(() -> desk.bulk.start(desk.agent, wrong));
        assertThat(problem.field()).contains(named(floor));
        assertThat(desk.get(theirs).priority()).isEqualTo(Priority.MODERATE);
    }

    private void set(TicketNumber number, Map<String, Optional<String>> values) {
        desk.ticketFields.change(desk.agent, number, OptionalLong.empty(), values);
    }

    private static BulkOrder order(TicketPatch patch, Map<String, Optional<String>> fields, TicketNumber... numbers) {
        return new BulkOrder(
                List.of(numbers),
                Optional.empty(),
                patch,
                Optional.empty(),
                fields,
                Optional.empty(),
                Optional.empty());
    }

    private static MacroDraft draft(Map<String, String> changes) {
        return new MacroDraft(
                Scope.GLOBAL,
                OptionalLong.empty(),
                "Sets fields",
                new MacroSteps(changes, List.of(), List.of(), Optional.empty(), MacroSteps.Next.STAY));
    }

    private void add(String key, FieldType type, boolean open) {
        desk.fields.add(desk.admin, new CustomField(key, 1, type, Label.of("Field " + key), List.of(), open, false));
    }

    /** As long as a key may be. */
    private static String key() {
        return String.format("a-field-with-the-longest-key-%011d", COUNT.incrementAndGet());
    }

    private static String named(String key) {
        return "fields." + key;
    }
}
