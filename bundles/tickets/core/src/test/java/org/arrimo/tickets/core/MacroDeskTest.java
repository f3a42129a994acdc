package org.arrimo.tickets.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroRun;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.MacroSteps.Next;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Macros. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class MacroDeskTest {
    private final Desk desk;

    MacroDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void itDoesAllOfItAtOnceAsWhoRunsIt() {
        Macro macro = desk.macros.add(
                desk.lead,
                new MacroDraft(
                        Scope.GLOBAL,
                        OptionalLong.empty(),
                        "Take it",
                        new MacroSteps(
                                Map.of(
                                        "state",
                                        "in-progress",
                                        "assignee",
                                        "me",
                                        "priority",
                                        "high",
                                        "priorityReason",
                                        "Because",
                                        "impact",
                                        "low"),
                                List.of("taken", "VPN"),
                                List.of("new"),
                                Optional.of(new MacroSteps.Say(
                                        Visibility.PUBLIC, "{{requester.name}}, {{agent.name}} {{ticket.number}}")),
                                Next.NEXT)));
        assertThat(desk.macros.get(desk.second, macro.id())).isEqualTo(macro);
        TicketNumber number = desk.incident();
        desk.tags.add(desk.agent, number, "new");
        MacroRun run = desk.macros.run(desk.agent, macro.id(), number, OptionalLong.of(1));
        assertThat(run.next()).isEqualTo(Next.NEXT);
        assertThat(run.ticket()).isEqualTo(desk.get(number));
        assertThat(run.ticket().state()).isEqualTo(State.IN_PROGRESS);
        assertThat(run.ticket().priority()).isEqualTo(Priority.HIGH);
        assertThat(run.ticket().assignee()).hasValue(desk.agent.personId());
        assertThat(desk.tags.of(desk.agent, number)).containsExactly("taken", "VPN");
        assertThat(run.message().orElseThrow().body()).isEqualTo("Rui Requester, Ana Agent " + number);
        assertThat(desk.tickets
                        .messages(desk.requester, number, PageRequest.first(5))
                        .items())
                .hasSize(1);
    }

    @Test
    void whatCanNotAllBeDoneLeavesNothing() {
        TicketNumber number = desk.incident();
        Ticket before = desk.get(number);
        Macro blank = add(Map.of("priority", "low", "priorityReason", "Because"), List.of("half"), "{{team.name}}");
        assertThat(code(() -> desk.macros.run(desk.agent, blank.id(), number, OptionalLong.empty())))
                .isEqualTo("required");
        Macro closing =
                add(Map.of("state", "closed", "priority", "low", "priorityReason", "Because"), List.of("half"), "x");
        assertThat(code(() -> desk.macros.run(desk.agent, closing.id(), number, OptionalLong.empty())))
                .isEqualTo("cannot-follow");
        Macro fine = add(Map.of("priority", "low", "priorityReason", "Because"), List.of("half"), "x");
        assertThat(kind(() -> desk.macros.run(desk.agent, fine.id(), number, OptionalLong.of(9))))
                .isEqualTo("STALE");
        Macro note = desk.macros.add(
                desk.agent,
                new MacroDraft(
                        Scope.PERSONAL,
                        OptionalLong.empty(),
                        "note",
                        new MacroSteps(
                                Map.of(),
                                List.of(),
                                List.of(),
                                Optional.of(new MacroSteps.Say(Visibility.PRIVATE, "x")),
                                Next.STAY)));
        assertThat(kind(() -> desk.macros.run(desk.agent, note.id(), number, OptionalLong.of(9))))
                .isEqualTo("STALE");
        assertThat(desk.get(number)).isEqualTo(before);
        assertThat(desk.tags.of(desk.agent, number)).isEmpty();
        assertThat(desk.tickets
                        .messages(desk.agent, number, PageRequest.first(5))
                        .items())
                .isEmpty();
        assertThat(desk.history(desk.agent, number)).hasSize(1);
    }

    @Test
    void itGivesNobodyARightTheyHaveNot() {
        TicketNumber number = desk.handedOver();
        Macro global = desk.macros.add(
                desk.lead,
                new MacroDraft(
                        Scope.GLOBAL, OptionalLong.empty(), "tag", steps(Map.of(), List.of("t"), Optional.empty())));
        assertThat(kind(() -> desk.macros.run(desk.manager, global.id(), number, OptionalLong.empty())))
                .isEqualTo("FORBIDDEN");
        for (Actor actor : List.of(desk.partner, desk.requester, desk.nobody)) {
            assertThat(kind(() -> desk.macros.run(actor, global.id(), number, OptionalLong.empty())))
                    .as(actor.login())
                    .isEqualTo("NOT_FOUND");
            assertThat(kind(() -> desk.macros.list(actor))).isEqualTo("FORBIDDEN");
            assertThat(kind(() -> desk.macros.add(
                            actor,
                            new MacroDraft(
                                    Scope.PERSONAL,
                                    OptionalLong.empty(),
                                    "x",
                                    steps(Map.of(), List.of("t"), Optional.empty())))))
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(desk.tags.of(desk.agent, number)).isEmpty();
    }

    @Test
    void whoReadsAndWritesIsAsWithSavedReplies() {
        MacroSteps tag = steps(Map.of(), List.of("t"), Optional.empty());
        Macro ofTeam =
                desk.macros.add(desk.lead, new MacroDraft(Scope.TEAM, OptionalLong.of(desk.serviceDesk), "team", tag));
        Macro own = desk.macros.add(desk.agent, new MacroDraft(Scope.PERSONAL, OptionalLong.empty(), "own", tag));
        assertThat(desk.macros.list(desk.agent)).contains(ofTeam, own);
        assertThat(desk.macros.list(desk.second)).doesNotContain(ofTeam, own);
        assertThat(desk.macros.list(desk.manager)).contains(ofTeam).doesNotContain(own);
        assertThat(kind(() -> desk.macros.run(desk.second, ofTeam.id(), desk.incident(), OptionalLong.empty())))
                .isEqualTo("NOT_FOUND");
        MacroDraft other = new MacroDraft(Scope.TEAM, OptionalLong.of(desk.serviceDesk), "other", tag);
        assertThat(kind(() -> desk.macros.change(desk.agent, ofTeam.id(), 1, other)))
                .isEqualTo("FORBIDDEN");
        assertThat(kind(() -> desk.macros.remove(desk.agent, ofTeam.id(), 1))).isEqualTo("FORBIDDEN");
        assertThat(kind(() -> desk.macros.change(desk.admin, own.id(), 1, other)))
                .isEqualTo("NOT_FOUND");
        assertThat(desk.macros.change(desk.lead, ofTeam.id(), 1, other).title()).isEqualTo("other");
        assertThat(kind(() -> desk.macros.change(desk.lead, ofTeam.id(), 1, other)))
                .isEqualTo("STALE");
        assertThat(kind(() -> desk.macros.remove(desk.lead, ofTeam.id(), 1))).isEqualTo("STALE");
        desk.macros.remove(desk.lead, ofTeam.id(), 2);
        assertThat(kind(() -> desk.macros.get(desk.lead, ofTeam.id()))).isEqualTo("NOT_FOUND");
    }

    @Test
    void whatItCanNotDoIsNamedWhenItIsSaved() {
        assertThat(field(Map.of("colour", "red"))).isEqualTo("changes");
        assertThat(field(Map.of("state", "lost"))).isEqualTo("state");
        assertThat(field(Map.of("priority", "P1"))).isEqualTo("priority");
        assertThat(field(Map.of("team", "Network"))).isEqualTo("team");
        assertThat(field(Map.of("team", "999999"))).isEqualTo("team");
        assertThat(field(Map.of("assignee", "999999"))).isEqualTo("assignee");
        assertThat(field(Map.of())).isEqualTo("steps");
        assertThat(code(() -> add(Map.of(), List.of("a,b"), "x"))).isEqualTo("comma");
        assertThat(code(() -> add(Map.of(), List.of(), "{{x}}"))).isEqualTo("unknown-placeholder");
        assertThat(field(Map.of("team", "none", "assignee", "none"))).isEqualTo("done");
    }

    private String field(Map<String, String> changes) {
        return problem(() -> desk.macros.add(
                        desk.agent,
                        new MacroDraft(
                                Scope.PERSONAL,
                                OptionalLong.empty(),
                                "m",
                                steps(changes, List.of(), Optional.empty()))))
                .flatMap(Problem::field)
                .orElse("done");
    }

    private Macro add(Map<String, String> changes, List<String> tags, String text) {
        return desk.macros.add(
                desk.agent,
                new MacroDraft(Scope.PERSONAL, OptionalLong.empty(), "m", steps(changes, tags, Optional.of(text))));
    }

    private static MacroSteps steps(Map<String, String> changes, List<String> tags, Optional<String> text) {
        return new MacroSteps(
                changes, tags, List.of(), text.map(say -> new MacroSteps.Say(Visibility.PUBLIC, say)), Next.STAY);
    }

    private static String kind(Runnable work) {
        return problem(work).map(problem -> problem.kind().name()).orElse("done");
    }

    private static String code(Runnable work) {
        return problem(work).map(Problem::code).orElse("done");
    }

    private static Optional<Problem> problem(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }
}
