package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.ReadOnce;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Rating;
import org.arrimo.tickets.api.Rating.Verdict;
import org.arrimo.tickets.api.RatingSum;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Whether requesters are satisfied. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class SatisfactionDeskTest {
    private static final Duration DELAY = Duration.ofMinutes(60);
    private static final Duration DAYS = Duration.ofDays(14);
    private static final Actor SYSTEM = Actor.system("mail");

    private final Desk desk;

    SatisfactionDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void theRequesterIsAskedSomeTimeAfterItWasResolvedAndOnce() throws Exception {
        TicketNumber ticket = resolved();
        pass(DELAY.minusSeconds(1));
        assertThat(desk.satisfaction.find(desk.requester, ticket)).isEmpty();
        pass(Duration.ofSeconds(1));
        Rating asked = desk.satisfaction.find(desk.requester, ticket).orElseThrow();
        assertThat(ReadOnce.during(() -> desk.satisfaction.find(desk.requester, ticket)))
                .as("on a page")
                .contains(asked);
        assertThat(asked.verdict()).isEmpty();
        assertThat(asked.askedAt()).isEqualTo(desk.clock.instant());
        assertThat(asked.until()).isEqualTo(desk.clock.instant().plus(DAYS));
        move(ticket, State.IN_PROGRESS);
        move(ticket, State.RESOLVED);
        pass(DELAY);
        assertThat(desk.satisfaction.find(desk.requester, ticket)).contains(asked);
    }

    @Test
    void nobodyIsAskedAboutWhatWasTakenUpAgainUntilItIsResolvedAnew() {
        TicketNumber ticket = resolved();
        move(ticket, State.IN_PROGRESS);
        pass(DELAY.multipliedBy(2));
        assertThat(desk.satisfaction.find(desk.agent, ticket)).isEmpty();
        move(ticket, State.RESOLVED);
        move(ticket, State.CLOSED);
        move(ticket, State.IN_PROGRESS);
        pass(DELAY);
        assertThat(desk.satisfaction.find(desk.agent, ticket)).isEmpty();
        move(ticket, State.RESOLVED);
        move(ticket, State.CLOSED);
        pass(DELAY);
        assertThat(desk.satisfaction.find(desk.agent, ticket)).isPresent();
    }

    @Test
    void anAnswerIsChangedUntilTheDaysAreOver() {
        TicketNumber ticket = asked();
        assertThat(desk.satisfaction.waiting(desk.requester))
                .extracting(Rating::ticket)
                .contains(ticket);
        desk.satisfaction.answer(desk.requester, ticket, Verdict.BAD, " slow\nand late ");
        assertThat(desk.satisfaction.waiting(desk.requester))
                .extracting(Rating::ticket)
                .doesNotContain(ticket);
        pass(DAYS.minusSeconds(1));
        Rating changed = desk.satisfaction.answer(desk.requester, ticket, Verdict.GOOD, "");
        assertThat(desk.satisfaction.find(desk.agent, ticket)).contains(changed);
        pass(Duration.ofSeconds(1));
        assertThat(refused(() -> desk.satisfaction.answer(desk.requester, ticket, Verdict.BAD, ""))
                        .code())
                .isEqualTo("too-late");
        assertThat(desk.satisfaction.find(desk.agent, ticket)).contains(changed);
        assertThat(told(ticket))
                .containsExactly(
                        new Change("rating.verdict", null, "bad"),
                        new Change("rating.comment", null, "slow\nand late"),
                        new Change("rating.verdict", "bad", "good"),
                        new Change("rating.comment", "slow\nand late", null));
        assertThat(desk.history(desk.requester, ticket))
                .noneMatch(entry -> entry.event().type().equals("tickets.rated"));
    }

    @Test
    void onlyWhoWasAskedAnswersAndOnlyTheyAndStaffRead() {
        TicketNumber ticket = asked();
        desk.change(desk.agent, ticket, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
        for (Actor actor : List.of(desk.colleague, desk.partner)) {
            assertThat(desk.satisfaction.find(actor, ticket)).as(actor.login()).isEmpty();
            assertThat(kind(actor, ticket)).isEqualTo(Problem.Kind.NOT_FOUND);
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.nobody)) {
            assertThat(refused(() -> desk.satisfaction.find(actor, ticket)).kind())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(kind(actor, ticket)).isEqualTo(Problem.Kind.NOT_FOUND);
        }
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager, desk.admin)) {
            assertThat(desk.satisfaction.find(actor, ticket)).isPresent();
            assertThat(kind(actor, ticket)).as(actor.login()).isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(kind(desk.requester, desk.incident())).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(refused(() -> desk.satisfaction.answer(
                                desk.requester, ticket, Verdict.BAD, "x".repeat(Satisfaction.LONGEST_COMMENT + 1)))
                        .field())
                .contains("comment");
        assertThat(desk.satisfaction.find(desk.agent, ticket).orElseThrow().verdict())
                .isEmpty();
    }

    @Test
    void aSecretSpeaksForTheRequesterOfItsTicketUntilTheDaysAreOver() {
        TicketNumber ticket = asked();
        String secret = desk.satisfaction.secret(SYSTEM, ticket);
        String second = desk.satisfaction.secret(SYSTEM, ticket);
        assertThat(secret).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(second);
        assertThat(desk.satisfaction.bySecret(secret).ticket()).isEqualTo(ticket);
        desk.satisfaction.answerBySecret(secret, Verdict.BAD, "no");
        desk.satisfaction.answerBySecret(second, Verdict.GOOD, "yes");
        assertThat(desk.satisfaction.find(desk.requester, ticket).orElseThrow().verdict())
                .contains(Verdict.GOOD);
        assertThat(desk.history(desk.agent, ticket)).last().satisfies(entry -> assertThat(entry.actorId())
                .isEqualTo(desk.requester.personId()));
        pass(DAYS);
        assertThat(refused(() -> desk.satisfaction.bySecret(secret)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(refused(() -> desk.satisfaction.answerBySecret(secret, Verdict.BAD, ""))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(refused(() -> desk.satisfaction.secret(SYSTEM, ticket)).code())
                .isEqualTo("too-late");
    }

    @Test
    void aSecretThatIsMadeUpOrAlteredIsNone() {
        TicketNumber ticket = asked();
        String secret = desk.satisfaction.secret(SYSTEM, ticket);
        for (int i = 0; i < secret.length(); i++) {
            for (char other : List.of('A', 'B', 'C', 'D', 'Q', '_')) {
                if (secret.charAt(i) != other) {
                    String altered = secret.substring(0, i) + other + secret.substring(i + 1);
                    assertThat(refused(() -> desk.satisfaction.bySecret(altered))
                                    .kind())
                            .isEqualTo(Problem.Kind.NOT_FOUND);
                }
            }
        }
        for (String none : List.of("", "x", secret + "A", secret.substring(1), secret + "=", " " + secret, "%00")) {
            assertThat(refused(() -> desk.satisfaction.answerBySecret(none, Verdict.BAD, ""))
                            .kind())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(refused(() -> desk.satisfaction.bySecret(null)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void secretsAreKeptAsDigestsAndGivenToNobodyButTheSystem() {
        TicketNumber ticket = asked();
        String secret = desk.satisfaction.secret(SYSTEM, ticket);
        List<String> kept = desk.database
                .transactions()
                .reading(() -> Sql.prepared(
                        desk.database.source(), "select digest from tickets_secret order by digest", query -> {
                            List<String> found = new ArrayList<>();
                            try (var rows = query.executeQuery()) {
                                while (rows.next()) {
                                    found.add(rows.getString(1));
                                }
                            }
                            return found;
                        }));
        assertThat(kept).isNotEmpty().allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(String.join("", kept)).doesNotContain(secret);
        for (Actor actor : List.of(desk.agent, desk.admin, desk.requester)) {
            assertThat(refused(() -> desk.satisfaction.secret(actor, ticket)).kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(refused(() -> desk.satisfaction.secret(SYSTEM, desk.incident()))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void answersAreCountedOfTeamsPeopleAndMonths() {
        desk.clock.set(Instant.parse("2027-01-31T20:00:00Z"));
        TicketNumber good = handled(desk.serviceDesk, desk.agent);
        TicketNumber bad = handled(desk.serviceDesk, desk.agent);
        handled(desk.network, desk.second);
        pass(DELAY);
        desk.clock.set(Instant.parse("2027-02-01T20:00:00Z"));
        resolved();
        pass(DELAY);
        desk.satisfaction.answer(desk.requester, good, Verdict.GOOD, "");
        desk.satisfaction.answer(desk.requester, bad, Verdict.BAD, "");
        assertThat(sums(RatingSum.By.TEAM))
                .containsExactlyInAnyOrder(
                        new RatingSum("0", 1, 0, 0),
                        new RatingSum("" + desk.serviceDesk, 2, 2, 1),
                        new RatingSum("" + desk.network, 1, 0, 0));
        assertThat(sums(RatingSum.By.AGENT))
                .contains(
                        new RatingSum("" + desk.agent.personId(), 2, 2, 1),
                        new RatingSum("" + desk.second.personId(), 1, 0, 0));
        assertThat(sums(RatingSum.By.MONTH))
                .containsExactly(new RatingSum("2027-01", 3, 2, 1), new RatingSum("2027-02", 1, 0, 0));
        for (RatingSum.By by : RatingSum.By.values()) {
            var first = page(by, new PageRequest(1, Optional.empty()));
            var second = page(by, new PageRequest(1, first.next()));
            assertThat(List.of(first.items().get(0), second.items().get(0))).isEqualTo(sums(by).subList(0, 2));
        }
        for (Actor actor : List.of(desk.agent, desk.partner, desk.requester)) {
            assertThat(refused(() -> desk.satisfaction.sums(
                                    actor, RatingSum.By.TEAM, today(), today(), PageRequest.first(1)))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(refused(() -> desk.satisfaction.sums(
                                desk.manager, RatingSum.By.TEAM, today(), today().minusDays(1), PageRequest.first(1)))
                        .field())
                .contains("to");
    }

    private TicketNumber resolved() {
        TicketNumber ticket = desk.incident();
        move(ticket, State.IN_PROGRESS);
        move(ticket, State.RESOLVED);
        return ticket;
    }

    private TicketNumber asked() {
        TicketNumber ticket = resolved();
        pass(DELAY);
        return ticket;
    }

    private TicketNumber handled(long team, Actor agent) {
        TicketNumber ticket = desk.incident();
        desk.change(
                agent,
                ticket,
                TicketPatch.NONE
                        .withTeam(OptionalLong.of(team))
                        .withAssignee(OptionalLong.of(agent.personId()))
                        .resolved(ResolutionCode.SOLVED, "Feito"));
        return ticket;
    }

    private void move(TicketNumber ticket, State state) {
        desk.change(desk.agent, ticket, Desk.to(state));
    }

    private void pass(Duration time) {
        desk.clock.advance(time);
        desk.timers.round();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock.instant(), ZoneOffset.UTC);
    }

    private List<RatingSum> sums(RatingSum.By by) {
        return page(by, PageRequest.first(200)).items();
    }

    private Page<RatingSum> page(RatingSum.By by, PageRequest page) {
        return desk.satisfaction.sums(desk.manager, by, LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 1), page);
    }

    private List<Change> told(TicketNumber ticket) {
        return desk.history(desk.agent, ticket).stream()
                .map(Entry::event)
                .filter(event -> event.type().equals("tickets.rated"))
                .flatMap(event -> event.changes().stream())
                .toList();
    }

    private Problem.Kind kind(Actor actor, TicketNumber ticket) {
        return refused(() -> desk.satisfaction.answer(actor, ticket, Verdict.BAD, ""))
                .kind();
    }

    private static Problem refused(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
