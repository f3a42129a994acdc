package org.arrimo.people.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.Tokens;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ParameterizedClass
@EnumSource(Engine.class)
class SignInTest {
    private final Desk desk;

    SignInTest(Engine engine) {
        desk = Desk.on(engine);
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void theRightPasswordGivesTheActorWithTheirRoles() {
        Actor actor = desk.signedIn("ana", Role.AGENT);
        assertThat(actor.login()).isEqualTo("ana");
        assertThat(actor.roles()).containsExactly(Role.AGENT);
        assertThat(actor.via()).isEqualTo(Actor.Via.REST);
        assertThat(desk.signIn
                        .password(" ANA ", Desk.PASSWORD, "here", Actor.Via.PORTAL)
                        .personId())
                .isEqualTo(actor.personId());
    }

    @Test
    void anUnknownNameAWrongPasswordAndAClosedAccountAnswerTheSame() {
        desk.signedIn("ana", Role.AGENT);
        Person closed = desk.person("closed", Role.AGENT);
        desk.people.setPassword(Desk.SYSTEM, closed.id(), Optional.empty(), Desk.PASSWORD);
        close(desk.people.get(Desk.SYSTEM, closed.id()));
        List<Problem> problems = Stream.of("ana:wrong password", "nobody:x", "closed:" + Desk.PASSWORD)
                .map(pair -> problem(pair.split(":")[0], pair.split(":")[1]))
                .toList();
        assertThat(problems).allMatch(problem -> problem.kind() == Problem.Kind.UNAUTHENTICATED);
        assertThat(problems.stream().distinct()).hasSize(1);
    }

    @Test
    void failuresMakeTheNextAttemptWaitWhetherTheNameIsKnownOrNot() {
        desk.signedIn("ana", Role.AGENT);
        for (String login : List.of("ana", "nobody")) {
            for (int failure = 0; failure < 5; failure++) {
                assertThat(problem(login, "wrong").kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
            }
            assertThat(problem(login, "wrong").kind()).isEqualTo(Problem.Kind.TOO_MANY);
        }
        assertThat(problem("ana", "never tried before").args())
                .isEqualTo(problem("nobody", "x").args());
    }

    @Test
    void aPasswordThatWasRightBeforeDoesNotAnswerGuessesDuringTheWait() {
        desk.signedIn("ana", Role.AGENT);
        desk.signIn.password("ana", Desk.PASSWORD, "there", Actor.Via.REST);
        for (int failure = 0; failure < 5; failure++) {
            problem("ana", "wrong");
        }
        assertThat(problem("ana", Desk.PASSWORD).kind()).isEqualTo(Problem.Kind.TOO_MANY);
        assertThat(desk.signIn
                        .password("ana", Desk.PASSWORD, "here", Actor.Via.REST)
                        .login())
                .as("whoever worked at another place goes on")
                .isEqualTo("ana");
    }

    @Test
    void oneNameAfterTheOtherFromOnePlaceMustWaitToo() {
        for (int name = 0; name < 50; name++) {
            assertThat(problem("name-" + name, "x").kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
        }
        assertThat(problem("another", "x").kind()).isEqualTo(Problem.Kind.TOO_MANY);
        desk.signedIn("ana", Role.AGENT);
        desk.clock.advance(Duration.ofMinutes(16));
        assertThat(problem("another", "x").kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
        assertThat(problem("yet-another", "x").kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
    }

    @Test
    void textThatNoLoginCanBeAnswersAsAnUnknownNameDoes() {
        Problem unknown = problem("nobody", "x");
        for (String login : List.of("", "a\0b", "a".repeat(150), "a".repeat(5_000), "\ud800", "' or 1=1 --")) {
            assertThat(problem(login, "x")).isEqualTo(unknown);
        }
    }

    @Test
    void anAccentIsTheSameWhicheverWayItIsTyped() {
        Person joao = desk.person("jo\u00e3o", Role.AGENT);
        desk.people.setPassword(Desk.SYSTEM, joao.id(), Optional.empty(), "senha de Jo\u00e3o");
        assertThat(desk.signIn
                        .password("joa\u0303o", "senha de Joa\u0303o", "here", Actor.Via.PORTAL)
                        .personId())
                .isEqualTo(joao.id());
    }

    @Test
    void anOldHashIsReplacedWithTheNextSignInAndNoSessionEnds() {
        Person ana = desk.person("ana", Role.AGENT);
        desk.sql("update people_person set password = '" + OldHashes.of("long ago, little memory") + "'");
        long credentials = desk.signIn.credentialsVersion(ana.id());
        desk.signIn.password("ana", "long ago, little memory", "here", Actor.Via.REST);
        assertThat(desk.sql("select password from people_person")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(desk.signIn.credentialsVersion(ana.id())).isEqualTo(credentials);
        assertThat(desk.signIn
                        .password("ana", "long ago, little memory", "there", Actor.Via.REST)
                        .login())
                .isEqualTo("ana");
    }

    @Test
    void guessesAtTheCurrentPasswordMustWait() {
        Actor ana = desk.signedIn("ana", Role.REQUESTER);
        for (int failure = 0; failure < 5; failure++) {
            assertThat(change(ana, "guess").kind()).isEqualTo(Problem.Kind.INVALID);
        }
        assertThat(change(ana, Desk.PASSWORD).kind()).isEqualTo(Problem.Kind.TOO_MANY);
    }

    @Test
    void guessesAtSignInDoNotKeepAnybodyFromChangingTheirPassword() {
        Actor ana = desk.signedIn("ana", Role.REQUESTER);
        for (String name : List.of("person:" + ana.personId(), "current:" + ana.personId())) {
            for (int failure = 0; failure < 7; failure++) {
                problem(name, "guess");
            }
        }
        assertThat(change(ana, "guess").kind()).isEqualTo(Problem.Kind.INVALID);
    }

    @Test
    void manyGuessesAtOnceAreCountedOneByOne() throws Exception {
        Actor ana = desk.signedIn("ana", Role.REQUESTER);
        ExecutorService guesses = Executors.newFixedThreadPool(8);
        List<Future<Problem.Kind>> answers = new ArrayList<>();
        for (int guess = 0; guess < 8; guess++) {
            answers.add(guesses.submit(() -> change(ana, "guess").kind()));
        }
        guesses.shutdown();
        int refused = 0;
        for (Future<Problem.Kind> answer : answers) {
            refused += answer.get() == Problem.Kind.TOO_MANY ? 1 : 0;
        }
        assertThat(refused).isEqualTo(3);
    }

    @Test
    void aClosedAccountLosesItsSessionsItsTokensAndItsPassword() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        long credentials = desk.signIn.credentialsVersion(ana.personId());
        String secret = desk.tokens.issue(ana, "laptop", Optional.empty()).secret();
        close(desk.people.get(Desk.SYSTEM, ana.personId()));
        assertThat(desk.signIn.person(ana.personId(), credentials, Actor.Via.PORTAL))
                .isEmpty();
        assertThat(problem("ana", Desk.PASSWORD).kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
        assertThatThrownBy(() -> desk.signIn.token(secret, Actor.Via.REST)).isInstanceOf(ProblemException.class);
    }

    @Test
    void neitherThePasswordNorTheTokenIsKeptOrTold() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        String secret = desk.tokens.issue(ana, "laptop", Optional.empty()).secret();
        String history = desk.journal
                .history("person:" + ana.personId(), true, PageRequest.first(10))
                .items()
                .toString();
        assertThat(history)
                .contains("people.password-set", "people.token-issued")
                .doesNotContain(secret, Desk.PASSWORD, "argon2id");
        assertThat(desk.sql("select digest from people_token")).hasSize(64).doesNotContain(secret);
        assertThat(secret).startsWith("arr_").hasSize(47);
    }

    @Test
    void theLastUseOfATokenIsKnownToTheHour() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        String secret = desk.tokens.issue(ana, "laptop", Optional.empty()).secret();
        desk.clock.set(Instant.parse("2026-05-04T10:59:59Z"));
        desk.signIn.token(secret, Actor.Via.REST);
        assertThat(desk.tokens.mine(ana).get(0).lastUsedAt()).contains(Instant.parse("2026-05-04T10:00:00Z"));
    }

    private Problem change(Actor actor, String current) {
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> desk.people.setPassword(
                                actor, actor.personId(), Optional.of(current), "another good password"))
                .problem();
    }

    @Test
    void theRightPasswordAfterTheWaitEndsTheCount() {
        Person ana = desk.person("ana", Role.AGENT);
        desk.people.setPassword(Desk.SYSTEM, ana.id(), Optional.empty(), Desk.PASSWORD);
        for (int failure = 0; failure < 8; failure++) {
            problem("ana", "wrong");
            desk.clock.advance(Duration.ofMinutes(16));
        }
        assertThat(desk.signIn
                        .password("ana", Desk.PASSWORD, "here", Actor.Via.REST)
                        .login())
                .isEqualTo("ana");
        assertThat(problem("ana", "wrong").kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
    }

    @Test
    void aNewPasswordEndsTheOldOneAndTheSessionsAtOnce() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        long before = desk.signIn.credentialsVersion(ana.personId());
        desk.people.setPassword(ana, ana.personId(), Optional.of(Desk.PASSWORD), "another good password");
        assertThat(desk.signIn.person(ana.personId(), before, Actor.Via.PORTAL)).isEmpty();
        assertThat(problem("ana", Desk.PASSWORD).kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
        assertThat(desk.signIn
                        .password("ana", "another good password", "here", Actor.Via.REST)
                        .login())
                .isEqualTo("ana");
    }

    @Test
    void ownPasswordIsChangedOnlyByWhoKnowsIt() {
        Actor ana = desk.signedIn("ana", Role.REQUESTER);
        assertThatThrownBy(() ->
                        desk.people.setPassword(ana, ana.personId(), Optional.of("guess"), "another good password"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().field()).contains("current"));
    }

    @Test
    void aTokenStandsForItsOwnerUntilItIsRevoked() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        Tokens.Issued issued = desk.tokens.issue(ana, "laptop", Optional.empty());
        assertThat(desk.signIn.token(issued.secret(), Actor.Via.SOAP).personId())
                .isEqualTo(ana.personId());
        assertThat(desk.tokens.mine(ana).get(0).lastUsedAt()).isPresent();
        desk.tokens.revoke(ana, issued.token().id());
        assertThatThrownBy(() -> desk.signIn.token(issued.secret(), Actor.Via.SOAP))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anExpiredTokenAndAnotherPersonsTokenAreNothing() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        Actor bia = desk.signedIn("bia", Role.AGENT);
        Tokens.Issued issued =
                desk.tokens.issue(ana, "short", Optional.of(desk.clock.instant().plusSeconds(60)));
        assertThatThrownBy(() -> desk.tokens.revoke(bia, issued.token().id())).isInstanceOf(ProblemException.class);
        desk.clock.advance(Duration.ofSeconds(61));
        assertThatThrownBy(() -> desk.signIn.token(issued.secret(), Actor.Via.REST))
                .isInstanceOf(ProblemException.class);
    }

    private void close(Person person) {
        PersonDraft draft = new PersonDraft(
                person.login(),
                person.name(),
                Optional.empty(),
                person.roles(),
                person.teams(),
                person.organisation(),
                false,
                Optional.empty(),
                Optional.empty(),
                false);
        desk.people.change(Desk.SYSTEM, person.id(), person.version(), draft);
    }

    private Problem problem(String login, String password) {
        return catchThrowableOfType(
                        ProblemException.class, () -> desk.signIn.password(login, password, "there", Actor.Via.REST))
                .problem();
    }
}
