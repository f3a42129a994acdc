package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/** Saved replies. Each test has words of its own, since all of them share a desk. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ReplyDeskTest {
    private static int words;

    private final Desk desk;
    private final String word = "r" + ++words + "x";

    ReplyDeskTest(Desk desk) {
        this.desk = desk;
    }

    /** Role by scope by operation: w writes, r reads alone, - knows of none, ! may not ask at all. */
    @Test
    void whoReadsAndWritesWhatStandsWhere() {
        long team = desk.serviceDesk;
        Map<Actor, String> promised = Map.of(
                desk.agent, "w r r",
                desk.second, "w - r",
                desk.lead, "w w w",
                desk.manager, "r r r",
                desk.admin, "w w w",
                desk.partner, "! - -",
                desk.requester, "! - -",
                desk.nobody, "! - -");
        SavedReply ofTeam = desk.replies.add(desk.lead, draft(Scope.TEAM, team, "team " + word));
        SavedReply ofDesk = desk.replies.add(desk.lead, draft(Scope.GLOBAL, 0, "desk " + word));
        promised.forEach((actor, expected) -> {
            String own = kind(() -> desk.replies.add(actor, draft(Scope.PERSONAL, 0, word)));
            String personal =
                    switch (own) {
                        case "done" -> "w";
                        case "FORBIDDEN" -> kind(() -> desk.replies.list(actor, Optional.empty(), PageRequest.first(1)))
                                        .equals("done")
                                ? "r"
                                : "!";
                        default -> own;
                    };
            assertThat(personal + " " + told(actor, ofTeam) + " " + told(actor, ofDesk))
                    .as(actor.login())
                    .isEqualTo(expected);
        });
    }

    @Test
    void aPersonalOneIsNobodyElses() {
        SavedReply own = desk.replies.add(desk.agent, draft(Scope.PERSONAL, 0, word));
        for (Actor other : List.of(desk.second, desk.lead, desk.admin, desk.manager, desk.partner, desk.requester)) {
            assertThat(kind(() -> desk.replies.get(other, own.id())))
                    .as(other.login())
                    .isEqualTo("NOT_FOUND");
            assertThat(kind(() -> desk.replies.change(other, own.id(), 1, draft(Scope.PERSONAL, 0, "y"))))
                    .isEqualTo("NOT_FOUND");
            assertThat(kind(() -> desk.replies.remove(other, own.id(), 1))).isEqualTo("NOT_FOUND");
            assertThat(kind(() -> desk.replies.fill(other, own.id(), desk.incident())))
                    .isEqualTo("NOT_FOUND");
            assertThat(kind(() -> desk.replies.say(other, own.id(), desk.incident(), Visibility.PUBLIC, "b", Set.of())))
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(titles(desk.second)).isEmpty();
        assertThat(titles(desk.agent)).containsExactly(word);
    }

    @Test
    void aTeamsAndTheDesksAreForLeadsAndAdministratorsToWrite() {
        assertThat(kind(() -> desk.replies.add(desk.agent, draft(Scope.GLOBAL, 0, word))))
                .isEqualTo("FORBIDDEN");
        assertThat(kind(() -> desk.replies.add(desk.agent, draft(Scope.TEAM, desk.serviceDesk, word))))
                .isEqualTo("FORBIDDEN");
        assertThat(kind(() -> desk.replies.add(desk.lead, draft(Scope.TEAM, desk.provider, word))))
                .isEqualTo("FORBIDDEN");
        assertThat(kind(() -> desk.replies.add(desk.admin, draft(Scope.TEAM, desk.provider, word))))
                .isEqualTo("done");
        assertThat(code(() -> desk.replies.add(desk.admin, draft(Scope.TEAM, 999_999, word))))
                .isEqualTo("no-such-team");
        SavedReply own = desk.replies.add(desk.agent, draft(Scope.PERSONAL, 0, word));
        assertThat(kind(() -> desk.replies.change(desk.agent, own.id(), 1, draft(Scope.GLOBAL, 0, word))))
                .isEqualTo("FORBIDDEN");
        assertThat(desk.replies.get(desk.agent, own.id())).isEqualTo(own);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionTheSecondIsTold() {
        SavedReply reply = desk.replies.add(desk.agent, draft(Scope.PERSONAL, 0, word));
        SavedReply changed = desk.replies.change(desk.agent, reply.id(), 1, draft(Scope.PERSONAL, 0, "b" + word));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(kind(() -> desk.replies.change(desk.agent, reply.id(), 1, draft(Scope.PERSONAL, 0, word))))
                .isEqualTo("STALE");
        assertThat(kind(() -> desk.replies.remove(desk.agent, reply.id(), 1))).isEqualTo("STALE");
        desk.replies.remove(desk.agent, reply.id(), 2);
        assertThat(kind(() -> desk.replies.get(desk.agent, reply.id()))).isEqualTo("NOT_FOUND");
        assertThat(titles(desk.agent)).isEmpty();
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(code(() -> add(word, "{{ticket.secret}}", null))).isEqualTo("unknown-placeholder");
        assertThat(code(() -> add(" ", "x", null))).isEqualTo("required");
        assertThat(code(() -> add("x".repeat(101), "x", null))).isEqualTo("too-long");
        assertThat(code(() -> add(word, "x".repeat(10_001), null))).isEqualTo("too-long");
        assertThat(code(() -> add(word, "", null))).isEqualTo("required");
        assertThat(code(() -> add(word, "x", "tlh"))).isEqualTo("not-one-of");
        assertThat(code(() -> desk.replies.add(desk.lead, draft(Scope.TEAM, 0, word))))
                .isEqualTo("required");
        assertThat(titles(desk.agent)).isEmpty();
    }

    @Test
    void itIsFoundByWordsOfTitleKeywordsAndTextPageByPage() {
        desk.replies.add(
                desk.agent,
                new SavedReplyDraft(
                        Scope.PERSONAL,
                        OptionalLong.empty(),
                        "Impressão " + word,
                        "Reinicie o equipamento",
                        Optional.of("pt-BR"),
                        Optional.of("printer toner")));
        for (String sought : List.of("impressao " + word, word + " TONER", word + " reini equip")) {
            assertThat(found(desk.agent, sought)).as(sought).containsExactly("Impressão " + word);
        }
        assertThat(found(desk.agent, word + " nothing")).isEmpty();
        List.of("b", "a", "c")
                .forEach(title -> desk.replies.add(desk.agent, draft(Scope.PERSONAL, 0, title + " " + word)));
        List<String> paged = new ArrayList<>();
        Page<SavedReply> page = desk.replies.list(desk.agent, Optional.of(word), PageRequest.first(2));
        page.items().forEach(reply -> paged.add(reply.title()));
        page = desk.replies.list(desk.agent, Optional.of(word), new PageRequest(2, page.next()));
        page.items().forEach(reply -> paged.add(reply.title()));
        assertThat(page.next()).isEmpty();
        assertThat(paged).containsExactly("a " + word, "b " + word, "c " + word, "Impressão " + word);
        assertThat(desk.replies.count(desk.agent, Optional.of(word))).isEqualTo(4);
        assertThat(desk.replies.count(desk.agent, Optional.of(word + " impressao")))
                .isEqualTo(1);
        assertThat(desk.replies.count(desk.lead, Optional.of(word))).isZero();
        assertThat(kind(() -> desk.replies.count(desk.requester, Optional.empty())))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void itIsFilledInForATicketAsTextOfWhoAsks() {
        SavedReply reply = add(
                word,
                "{{requester.name|cliente}}, {{ticket.number}} «{{ticket.subject}}» {{team.name|sem equipe}} {{agent.name}}",
                "pt-BR");
        TicketNumber number = desk.tickets
                .open(desk.requester, TicketDraft.of(Kind.INCIDENT, "<b>{{agent.name}}", ""))
                .number();
        assertThat(desk.replies.fill(desk.agent, reply.id(), number))
                .isEqualTo("Rui Requester, " + number + " «<b>{{agent.name}}» sem equipe Ana Agent");
        desk.change(desk.agent, number, TicketPatch.NONE.withTeam(OptionalLong.of(desk.network)));
        assertThat(desk.replies.fill(desk.agent, reply.id(), number)).contains("» Network Ana");
    }

    @Test
    void aUseIsCountedWithItsMessageOrNeitherIsKept() {
        SavedReply reply = desk.replies.add(desk.lead, draft(Scope.GLOBAL, 0, word));
        TicketNumber number = desk.incident();
        assertThat(code(() -> desk.replies.say(desk.agent, reply.id(), number, Visibility.PUBLIC, "", Set.of())))
                .isEqualTo("required");
        assertThat(figures(reply)).isEmpty();
        desk.replies.say(desk.agent, reply.id(), number, Visibility.PUBLIC, "changed a little", Set.of());
        assertThat(desk.tickets
                        .messages(desk.requester, number, PageRequest.first(5))
                        .items())
                .singleElement()
                .matches(message -> message.body().equals("changed a little"));
        assertThat(figures(reply).orElseThrow().uses()).isEqualTo(1);
    }

    @Test
    void solvedIsWhatIsResolvedForGoodAndNeededNoOtherMessageOfTheRequester() {
        SavedReply reply = desk.replies.add(desk.lead, draft(Scope.GLOBAL, 0, word));
        TicketNumber solved = used(reply, desk.agent);
        TicketNumber reopened = used(reply, desk.agent);
        TicketNumber answered = used(reply, desk.second);
        TicketNumber before = desk.incident();
        desk.tickets.say(desk.requester, before, Visibility.PUBLIC, "still?");
        use(reply, desk.agent, before);
        used(reply, desk.agent);
        use(reply, desk.agent, solved);
        desk.tickets.say(desk.requester, answered, Visibility.PUBLIC, "does not help");
        for (TicketNumber number : List.of(solved, reopened, answered, before)) {
            desk.change(desk.agent, number, Desk.to(State.RESOLVED));
        }
        desk.change(desk.agent, reopened, TicketPatch.NONE.withState(State.IN_PROGRESS));
        desk.change(desk.agent, reopened, Desk.to(State.RESOLVED));
        YearMonth month = now();
        assertThat(figures(reply))
                .contains(new ReplyFigures(
                        reply.id(),
                        word,
                        Scope.GLOBAL,
                        6,
                        5,
                        2,
                        List.of(
                                new ReplyFigures.Use(month, desk.agent.personId(), 5),
                                new ReplyFigures.Use(month, desk.second.personId(), 1))));
    }

    @Test
    void figuresAreByMonthForManagersLeadsAndAdministrators() {
        SavedReply reply = desk.replies.add(desk.lead, draft(Scope.GLOBAL, 0, word));
        YearMonth first = now();
        used(reply, desk.agent);
        desk.clock.advance(Duration.ofDays(40));
        used(reply, desk.agent);
        assertThat(desk.replies.figures(desk.admin, first, first))
                .filteredOn(f -> f.reply() == reply.id())
                .singleElement()
                .matches(figures -> figures.uses() == 1);
        assertThat(desk.replies.figures(desk.lead, first, now()))
                .filteredOn(f -> f.reply() == reply.id())
                .singleElement()
                .matches(figures -> figures.uses() == 2 && figures.byMonth().size() == 2);
        desk.replies.remove(desk.lead, reply.id(), 1);
        assertThat(figures(reply)).isPresent();
        for (Actor actor : List.of(desk.agent, desk.partner, desk.requester)) {
            assertThat(kind(() -> desk.replies.figures(actor, first, first))).isEqualTo("FORBIDDEN");
        }
        assertThat(code(() -> desk.replies.figures(desk.manager, first.plusMonths(1), first)))
                .isEqualTo("out-of-range");
        assertThat(code(() -> desk.replies.figures(desk.manager, first.minusMonths(37), first)))
                .isEqualTo("out-of-range");
    }

    private SavedReply add(String title, String text, String language) {
        return desk.replies.add(
                desk.agent,
                new SavedReplyDraft(
                        Scope.PERSONAL,
                        OptionalLong.empty(),
                        title,
                        text,
                        Optional.ofNullable(language),
                        Optional.empty()));
    }

    private TicketNumber used(SavedReply reply, Actor actor) {
        TicketNumber number = desk.incident();
        use(reply, actor, number);
        return number;
    }

    private void use(SavedReply reply, Actor actor, TicketNumber number) {
        desk.replies.say(actor, reply.id(), number, Visibility.PUBLIC, "olá", Set.of());
    }

    private YearMonth now() {
        return YearMonth.from(desk.clock.instant().atOffset(ZoneOffset.UTC));
    }

    private Optional<ReplyFigures> figures(SavedReply reply) {
        return desk.replies.figures(desk.manager, now(), now()).stream()
                .filter(figures -> figures.reply() == reply.id())
                .findFirst();
    }

    private List<String> titles(Actor actor) {
        return found(actor, word);
    }

    private List<String> found(Actor actor, String words) {
        return desk.replies.list(actor, Optional.of(words), PageRequest.first(50)).items().stream()
                .map(SavedReply::title)
                .toList();
    }

    private String told(Actor actor, SavedReply reply) {
        if (!kind(() -> desk.replies.get(actor, reply.id())).equals("done")) {
            return "-";
        }
        SavedReply now = desk.replies.get(actor, reply.id());
        SavedReplyDraft same = new SavedReplyDraft(
                now.scope(), now.owner(), now.title(), now.text(), now.language(), Optional.of(now.keywords()));
        return kind(() -> desk.replies.change(actor, now.id(), now.version(), same))
                        .equals("done")
                ? "w"
                : "r";
    }

    private static SavedReplyDraft draft(Scope scope, long team, String title) {
        return new SavedReplyDraft(
                scope,
                team == 0 ? OptionalLong.empty() : OptionalLong.of(team),
                title,
                "Olá {{requester.name}}",
                Optional.empty(),
                Optional.empty());
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
