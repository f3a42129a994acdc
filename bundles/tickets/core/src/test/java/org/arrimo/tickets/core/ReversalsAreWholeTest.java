package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.testing.Engine;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Reversible;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.timing.Timers.Due;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a macro sets on whatever ticket: taken back, the ticket is what it was, with all that belongs to it. */
class ReversalsAreWholeTest {
    private static final Map<Engine, Desk> DESKS = new EnumMap<>(Engine.class);

    @BeforeContainer
    static void open() {
        for (Engine engine : Engine.values()) {
            Desk desk = new Desk(engine);
            for (boolean open : List.of(true, false)) {
                desk.fields.add(
                        desk.admin,
                        new CustomField(
                                open ? "floor" : "secret", 0, FieldType.TEXT, Label.of("x"), List.of(), open, false));
            }
            DESKS.put(engine, desk);
        }
    }

    @AfterContainer
    static void close() {
        DESKS.values().forEach(Desk::close);
    }

    /** A ticket but for what every change raises. */
    static String bare(Ticket ticket) {
        return ticket.toString().replaceFirst("version=\\d+", "").replaceFirst("updatedAt=[^,]+", "");
    }

    private record Whole(String ticket, List<String> tags, Map<String, Due> timers) {}

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void onDerby(@ForAll("macros") List<MacroSteps> before, @ForAll("macro") MacroSteps change) {
        whole(DESKS.get(Engine.DERBY), before, change);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void onPostgreSql(@ForAll("macros") List<MacroSteps> before, @ForAll("macro") MacroSteps change) {
        whole(DESKS.get(Engine.POSTGRESQL), before, change);
    }

    private static void whole(Desk desk, List<MacroSteps> before, MacroSteps change) {
        TicketNumber number = desk.incident();
        for (MacroSteps steps : before) {
            run(desk, number, steps);
            desk.clock.advance(Duration.ofMinutes(7));
        }
        Whole was = look(desk, number);
        OptionalLong last = latest(desk, number);
        boolean done = run(desk, number, change) && !latest(desk, number).equals(last);
        Statistics.collect(done ? "changed" : "refused or the same");
        if (!done) {
            assertThat(look(desk, number)).isEqualTo(was);
            return;
        }
        Reversible made = desk.reversals.latest(desk.agent, number).orElseThrow();
        assertThat(look(desk, number)).isNotEqualTo(was);
        desk.clock.advance(Duration.ofSeconds(3));
        desk.reversals.undo(desk.agent, number, made.id());
        assertThat(look(desk, number)).isEqualTo(was);
    }

    private static OptionalLong latest(Desk desk, TicketNumber number) {
        return desk.reversals.latest(desk.agent, number).stream()
                .mapToLong(Reversible::id)
                .findFirst();
    }

    private static Whole look(Desk desk, TicketNumber number) {
        return new Whole(
                bare(desk.get(number)), desk.tags.of(desk.agent, number), desk.timers.of(number.id(), Keeping.TIMERS));
    }

    /** @return whether it was done */
    private static boolean run(Desk desk, TicketNumber number, MacroSteps steps) {
        try {
            long macro = desk.macros
                    .add(desk.agent, new MacroDraft(Scope.PERSONAL, OptionalLong.empty(), "x", named(desk, steps)))
                    .id();
            try {
                desk.macros.run(desk.agent, macro, number, OptionalLong.empty());
                return true;
            } finally {
                desk.macros.remove(desk.agent, macro, 1);
            }
        } catch (ProblemException e) {
            return false;
        }
    }

    private static MacroSteps named(Desk desk, MacroSteps steps) {
        List<Long> people =
                List.of(desk.agent.personId(), desk.second.personId(), desk.lead.personId(), desk.partner.personId());
        List<Long> teams = List.of(desk.serviceDesk, desk.network, desk.provider);
        Map<String, String> changes = new LinkedHashMap<>(steps.changes());
        changes.computeIfPresent("assignee", (field, value) -> value.equals("none") ? value : "" + at(people, value));
        changes.computeIfPresent("team", (field, value) -> value.equals("none") ? value : "" + at(teams, value));
        return new MacroSteps(changes, steps.tagsToAdd(), steps.tagsToRemove(), steps.message(), steps.next());
    }

    private static long at(List<Long> ids, String place) {
        return ids.get(Integer.parseInt(place) % ids.size());
    }

    @Provide
    Arbitrary<List<MacroSteps>> macros() {
        return macro().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<MacroSteps> macro() {
        Arbitrary<Map<String, String>> changes = Arbitraries.oneOf(states(), people(), judgement(), custom())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(all -> {
                    Map<String, String> one = new LinkedHashMap<>();
                    all.forEach(one::putAll);
                    return one;
                });
        Arbitrary<Set<String>> tags = Arbitraries.of("vpn", "fax", "wifi").set().ofMaxSize(2);
        Arbitrary<Optional<MacroSteps.Say>> say = Arbitraries.of(Visibility.values())
                .map(visibility -> new MacroSteps.Say(visibility, "hello"))
                .optional(0.3);
        return Combinators.combine(changes, tags, tags, say).as((fields, put, taken, said) -> {
            List<String> off = new ArrayList<>(taken);
            off.removeAll(put);
            return new MacroSteps(fields, List.copyOf(put), off, said, MacroSteps.Next.STAY);
        });
    }

    private static Arbitrary<Map<String, String>> states() {
        return Arbitraries.of(
                Map.of("state", "new"),
                Map.of("state", "assigned"),
                Map.of("state", "in-progress"),
                Map.of("state", "cancelled"),
                Map.of("state", "closed"),
                Map.of("state", "on-hold", "holdReason", "requester"),
                Map.of("state", "on-hold", "holdReason", "provider"),
                Map.of("state", "resolved", "resolution", "solved", "solution", "Reiniciado."),
                Map.of("state", "closed", "resolution", "workaround", "solution", "Outro."));
    }

    private static Arbitrary<Map<String, String>> people() {
        Arbitrary<String> who = Arbitraries.of("none", "0", "1", "2", "3");
        return Combinators.combine(who, who, Arbitraries.of(1, 2, 3)).as((team, assignee, which) -> switch (which) {
            case 1 -> Map.of("team", team);
            case 2 -> Map.of("assignee", assignee);
            default -> Map.of("team", team, "assignee", assignee);
        });
    }

    private static Arbitrary<Map<String, String>> judgement() {
        Arbitrary<Tuple2<String, String>> levels = Combinators.combine(
                        Arbitraries.of("low", "medium", "high"), Arbitraries.of("low", "medium", "high"))
                .as(Tuple::of);
        Arbitrary<String> priority = Arbitraries.of("", "critical", "high", "moderate", "low");
        return Combinators.combine(levels, priority).as((level, wanted) -> {
            Map<String, String> all = new LinkedHashMap<>(Map.of("impact", level.get1(), "urgency", level.get2()));
            if (!wanted.isEmpty()) {
                all.put("priority", wanted);
                all.put("priorityReason", "since I say so");
            }
            return all;
        });
    }

    private static Arbitrary<Map<String, String>> custom() {
        return Arbitraries.of(
                Map.of("fields.floor", "3"), Map.of("fields.floor", "4"), Map.of("fields.secret", "hush"));
    }
}
