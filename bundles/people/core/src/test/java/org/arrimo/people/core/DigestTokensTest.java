package org.arrimo.people.core;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.Tokens;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.signin.PasswordDigest;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Signing in with a token, sent or proven. */
@ParameterizedClass
@EnumSource(Engine.class)
class DigestTokensTest {
    private static final String CREATED = "2026-03-04T09:00:00Z";

    private final Desk desk;

    @TempDir
    Path elsewhere;

    DigestTokensTest(Engine engine) {
        desk = Desk.on(engine);
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void theDigestIsThatOfThePublishedExample() {
        byte[] nonce = "d36e316282959a9ed4c89851497a717f".getBytes(StandardCharsets.US_ASCII);
        byte[] value = Base64.getDecoder().decode("quR/EWLAV4xLf9Zqyw4pDmfV9OY=");
        assertThat(new PasswordDigest(nonce, "2003-12-15T14:43:07Z", value).proves("taadtaadpstcsm"))
                .isTrue();
        assertThat(new PasswordDigest(nonce, "2003-12-15T14:43:08Z", value).proves("taadtaadpstcsm"))
                .isFalse();
        assertThat(new PasswordDigest(nonce, "2003-12-15T14:43:07Z", new byte[0]).proves("taadtaadpstcsm"))
                .isFalse();
    }

    @Test
    void aTokenForDigestIsProvenByItsOwnerAlone() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        desk.signedIn("bia", Role.AGENT);
        desk.tokens.issueForDigest(ana, "first", Optional.empty());
        Tokens.Issued issued = desk.tokens.issueForDigest(ana, "second", Optional.empty());
        assertThat(issued.token().forDigest()).isTrue();
        Actor actor = desk.signIn.digest(" Ana ", proof(issued.secret()), "here", Actor.Via.SOAP);
        assertThat(actor.personId()).isEqualTo(ana.personId());
        assertThat(actor.via()).isEqualTo(Actor.Via.SOAP);
        assertThat(desk.tokens.mine(ana))
                .extracting(token -> token.lastUsedAt().isPresent())
                .containsExactly(true, false);
        assertThat(problem("bia", proof(issued.secret()), "here").code()).isEqualTo("bad-credentials");
    }

    @Test
    void neitherAnotherTokenNorThePasswordCanBeProven() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        Tokens.Issued plain = desk.tokens.issue(ana, "plain", Optional.empty());
        desk.tokens.issueForDigest(ana, "other", Optional.empty());
        assertThat(plain.token().forDigest()).isFalse();
        for (String secret : List.of(plain.secret(), Desk.PASSWORD)) {
            assertThat(problem("ana", proof(secret), "here").kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
        }
    }

    @Test
    void whateverIsWrongIsAnsweredTheSame() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        Actor closed = desk.signedIn("closed", Role.AGENT);
        String good = desk.tokens.issueForDigest(ana, "good", Optional.empty()).secret();
        String brief = desk.tokens
                .issueForDigest(ana, "short", Optional.of(desk.clock.instant().plusSeconds(60)))
                .secret();
        Tokens.Issued revoked = desk.tokens.issueForDigest(ana, "revoked", Optional.empty());
        String theirs =
                desk.tokens.issueForDigest(closed, "theirs", Optional.empty()).secret();
        desk.signIn.digest("ana", proof(revoked.secret()), "here", Actor.Via.SOAP);
        desk.tokens.revoke(ana, revoked.token().id());
        desk.clock.advance(Duration.ofSeconds(61));
        close("closed", closed.personId());
        List<Problem> problems = List.of(
                problem("ana", proof("arr_wrong"), "1"),
                problem("nobody", proof(good), "2"),
                problem("ana", proof(brief), "3"),
                problem("ana", proof(revoked.secret()), "here"),
                problem("closed", proof(theirs), "5"),
                problem("\ud800", proof(good), "6"),
                problem("a".repeat(5_000), proof(good), "7"));
        assertThat(problems.stream().distinct()).hasSize(1);
        assertThat(problems.get(0).kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
    }

    @Test
    void guessesMustWaitWhetherTheNameIsKnownOrNotAndWhereTheTokenHeldItGoesOn() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        String secret =
                desk.tokens.issueForDigest(ana, "robot", Optional.empty()).secret();
        desk.signIn.digest("ana", proof(secret), "there", Actor.Via.SOAP);
        for (String login : List.of("ana", "nobody")) {
            for (int failure = 0; failure < 5; failure++) {
                assertThat(problem(login, proof("guess"), "here").kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
            }
            assertThat(problem(login, proof("guess"), "here").kind()).isEqualTo(Problem.Kind.TOO_MANY);
        }
        assertThat(problem("ana", proof(secret), "here").kind()).isEqualTo(Problem.Kind.TOO_MANY);
        assertThat(desk.signIn
                        .digest("ana", proof(secret), "there", Actor.Via.SOAP)
                        .login())
                .isEqualTo("ana");
    }

    @Test
    void aTokenIsAsGoodAsThePasswordOnlyForProgramsAndOnlyForItsOwner() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        desk.signedIn("bia", Role.AGENT);
        Tokens.Issued issued = desk.tokens.issue(ana, "robot", Optional.empty());
        for (String secret : List.of(issued.secret(), Desk.PASSWORD)) {
            assertThat(desk.signIn.secret("ana", secret, "here", Actor.Via.SOAP).personId())
                    .isEqualTo(ana.personId());
        }
        assertThat(sent("bia", issued.secret()).kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> desk.signIn.password("ana", issued.secret(), "here", Actor.Via.PORTAL))
                        .problem()
                        .kind())
                .isEqualTo(Problem.Kind.UNAUTHENTICATED);
        desk.tokens.revoke(ana, issued.token().id());
        assertThat(sent("ana", issued.secret()).kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
    }

    @Test
    void guessesOfTokensThatAreSentMustWaitToo() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        String secret = desk.tokens.issue(ana, "robot", Optional.empty()).secret();
        for (int failure = 0; failure < 5; failure++) {
            assertThat(sent("ana", "arr_guess").kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
        }
        assertThat(sent("ana", secret).kind()).isEqualTo(Problem.Kind.TOO_MANY);
    }

    @Test
    void whatIsKeptTellsNothingWithoutTheFileAndTheFileIsOfTheOwnerAlone() throws Exception {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        String secret = desk.tokens.issueForDigest(ana, "one", Optional.empty()).secret();
        String sealed = desk.sql("select sealed from people_token");
        desk.tokens.issueForDigest(ana, "two", Optional.empty());
        assertThat(Base64.getDecoder().decode(sealed)).hasSize(12 + secret.length() + 16);
        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
        assertThat(desk.sql("select count(distinct sealed) from people_token")).isEqualTo("2");
        Path file = desk.keys.resolve("token-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        try (Stream<Path> files = Files.list(desk.keys)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aSecretMovedToAnotherRowCanNotBeProven() {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        Actor bia = desk.signedIn("bia", Role.AGENT);
        String secret =
                desk.tokens.issueForDigest(ana, "robot", Optional.empty()).secret();
        desk.sql("update people_token set person = " + bia.personId());
        assertThat(problem("bia", proof(secret), "here").kind()).isEqualTo(Problem.Kind.UNAUTHENTICATED);
    }

    @Test
    void aNodeWithoutTheKeyProvesNothingAndMakesNoKeyOfItsOwnUntilItIsCopied() throws Exception {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        Tokens.Issued issued = desk.tokens.issueForDigest(ana, "robot", Optional.empty());
        DigestTokens otherNode = desk.digestTokens(elsewhere);
        TokenService otherTokens = new TokenService(
                desk.database.transactions(), desk.database.unit("people"), desk.journal, otherNode, desk.clock);
        assertThat(otherNode.find("ana", proof(issued.secret()))).isEmpty();
        Problem refused = catchThrowableOfType(
                        ProblemException.class, () -> otherTokens.issueForDigest(ana, "second", Optional.empty()))
                .problem();
        assertThat(refused.code()).isEqualTo("token-key");
        assertThat(desk.tokens.mine(ana)).hasSize(1);
        assertThat(elsewhere).isEmptyDirectory();
        Files.copy(desk.keys.resolve("token-key"), elsewhere.resolve("token-key"));
        assertThat(otherNode.find("ana", proof(issued.secret()))).isPresent();
        assertThat(otherTokens
                        .issueForDigest(ana, "second", Optional.empty())
                        .token()
                        .forDigest())
                .isTrue();
    }

    @Test
    void manyWhoIssueAtOnceAreNotInEachOthersWayAndMakeOneKey() throws Exception {
        int many = 8;
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            actors.add(desk.actor(desk.person("person-" + i, Role.AGENT)));
        }
        Files.deleteIfExists(desk.keys.resolve("token-key"));
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<Future<String>> secrets = new ArrayList<>();
        for (Actor actor : actors) {
            secrets.add(threads.submit(() -> {
                together.await();
                return desk.tokens
                        .issueForDigest(actor, "robot", Optional.empty())
                        .secret();
            }));
        }
        threads.shutdown();
        for (int i = 0; i < many; i++) {
            PasswordDigest proof = proof(secrets.get(i).get());
            assertThat(desk.signIn
                            .digest("person-" + i, proof, "here", Actor.Via.SOAP)
                            .login())
                    .isEqualTo("person-" + i);
        }
    }

    @Test
    void aLostKeyIsMadeAnewOnceTheTokensUnderItAreRevoked() throws Exception {
        Actor ana = desk.signedIn("ana", Role.AGENT);
        Tokens.Issued issued = desk.tokens.issueForDigest(ana, "robot", Optional.empty());
        Files.delete(desk.keys.resolve("token-key"));
        desk.tokens.revoke(ana, issued.token().id());
        String secret =
                desk.tokens.issueForDigest(ana, "robot", Optional.empty()).secret();
        assertThat(desk.signIn
                        .digest("ana", proof(secret), "here", Actor.Via.SOAP)
                        .login())
                .isEqualTo("ana");
    }

    private void close(String login, long person) {
        PersonDraft draft = PersonDraft.of(login, "Name", Set.of(Role.AGENT));
        desk.people.change(
                Desk.SYSTEM,
                person,
                desk.people.get(Desk.SYSTEM, person).version(),
                new PersonDraft(
                        draft.login(),
                        draft.name(),
                        draft.email(),
                        draft.roles(),
                        draft.teams(),
                        draft.organisation(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    private Problem sent(String login, String secret) {
        return catchThrowableOfType(
                        ProblemException.class, () -> desk.signIn.secret(login, secret, "there", Actor.Via.SOAP))
                .problem();
    }

    private Problem problem(String login, PasswordDigest proof, String source) {
        return catchThrowableOfType(
                        ProblemException.class, () -> desk.signIn.digest(login, proof, source, Actor.Via.SOAP))
                .problem();
    }

    private static PasswordDigest proof(String secret) {
        byte[] nonce = {1, 2, 3, 4, 5, 6, 7, 8};
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update((CREATED + secret).getBytes(StandardCharsets.UTF_8));
            return new PasswordDigest(nonce, CREATED, sha1.digest());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
