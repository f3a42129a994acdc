package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Draft;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What people write and have not sent yet. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class DraftDeskTest {
    private final Desk desk;

    DraftDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aDraftIsThereAgainForItsWriterAndNobodyElse() {
        TicketNumber number = desk.handedOver();
        save(desk.agent, number, Visibility.PRIVATE, "só um  rascunho\n> ação");
        Draft draft = desk.drafts.get(desk.agent, number).orElseThrow();
        assertThat(draft.body()).isEqualTo("só um  rascunho\n> ação");
        assertThat(draft.visibility()).isEqualTo(Visibility.PRIVATE);
        for (Actor other : List.of(
                desk.second, desk.lead, desk.manager, desk.admin, desk.requester, desk.colleague, desk.partner)) {
            assertThat(desk.drafts.get(other, number)).as(other.login()).isEmpty();
        }
        assertThat(desk.drafts.get(desk.agent, desk.incident())).isEmpty();
    }

    @Test
    void theRecordAndTheTicketTellNothingOfIt() {
        TicketNumber number = desk.incident();
        long version = desk.get(number).version();
        int entries = desk.history(desk.admin, number).size();
        save(desk.agent, number, Visibility.PRIVATE, "rascunho");
        save(desk.requester, number, Visibility.PUBLIC, "rascunho");
        assertThat(desk.history(desk.admin, number)).hasSize(entries);
        assertThat(desk.get(number).version()).isEqualTo(version);
    }

    @Test
    void ofTwoWindowsTheLastWinsAndIsTold() {
        TicketNumber number = desk.incident();
        Drafts.Saved first = save(desk.agent, number, OptionalLong.of(0), "um");
        assertThat(first.overwrote()).isFalse();
        long revision = first.draft().orElseThrow().revision();
        Drafts.Saved second = save(desk.agent, number, OptionalLong.of(revision), "um dois");
        assertThat(second.overwrote()).isFalse();
        assertThat(second.draft().orElseThrow().revision()).isGreaterThan(revision);
        assertThat(save(desk.agent, number, OptionalLong.of(revision), "outro").overwrote())
                .isTrue();
        assertThat(body(desk.agent, number)).contains("outro");
        assertThat(save(desk.agent, number, OptionalLong.empty(), "seja qual for")
                        .overwrote())
                .isFalse();
        desk.drafts.discard(desk.agent, number);
        assertThat(save(desk.agent, number, OptionalLong.of(revision), "de novo")
                        .overwrote())
                .isTrue();
    }

    @Test
    void itIsGoneWhenTheMessageIsSentAndOnlyThen() {
        TicketNumber number = desk.incident();
        save(desk.agent, number, Visibility.PUBLIC, "quase pronto");
        save(desk.second, number, Visibility.PUBLIC, "eu também");
        assertThatThrownBy(() -> desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "x".repeat(50_001)))
                .isInstanceOf(ProblemException.class);
        assertThat(body(desk.agent, number)).contains("quase pronto");
        assertThatThrownBy(() -> desk.database.transactions().run(() -> {
                    desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "pronto");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(body(desk.agent, number)).contains("quase pronto");
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "pronto");
        assertThat(desk.drafts.get(desk.agent, number)).isEmpty();
        assertThat(body(desk.second, number)).contains("eu também");
    }

    @Test
    void nothingWrittenDiscardsIt() {
        TicketNumber number = desk.incident();
        for (String nothing : new String[] {"", " \n", null}) {
            save(desk.agent, number, Visibility.PUBLIC, "algo");
            assertThat(save(desk.agent, number, Visibility.PUBLIC, nothing).draft())
                    .isEmpty();
            assertThat(desk.drafts.get(desk.agent, number)).isEmpty();
        }
        save(desk.agent, number, Visibility.PUBLIC, "algo");
        desk.drafts.discard(desk.agent, number);
        desk.drafts.discard(desk.agent, number);
        assertThat(desk.drafts.get(desk.agent, number)).isEmpty();
    }

    @Test
    void onlyWhatTheWriterMaySendIsKept() {
        TicketNumber number = desk.handedOver();
        for (Actor actor : List.of(desk.manager, desk.colleague)) {
            assertThat(refused(() -> save(actor, number, Visibility.PUBLIC, "olá"))
                            .kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(desk.requester, desk.partner)) {
            save(actor, number, Visibility.PUBLIC, "olá");
            assertThat(refused(() -> save(actor, number, Visibility.PRIVATE, "olá"))
                            .kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(body(actor, number)).contains("olá");
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.nobody)) {
            assertThat(refused(() -> save(actor, number, Visibility.PUBLIC, "olá"))
                            .kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(refused(() -> desk.drafts.get(actor, number)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(refused(() -> desk.drafts.discard(actor, number)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        }
        desk.change(desk.agent, number, TicketPatch.NONE.withTeam(OptionalLong.of(desk.network)));
        assertThat(refused(() -> desk.drafts.get(desk.partner, number)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void itIsAsLongAsAMessageAndHasNothingAMessageCanNotHave() {
        TicketNumber number = desk.incident();
        save(desk.agent, number, Visibility.PUBLIC, "é".repeat(50_000));
        assertThat(body(desk.agent, number).orElseThrow()).hasSize(50_000);
        for (String wrong : List.of("x".repeat(50_001), "a\u0000b", "a\u202Eb")) {
            assertThat(refused(() -> save(desk.agent, number, Visibility.PUBLIC, wrong))
                            .field())
                    .contains("body");
        }
        assertThat(body(desk.agent, number).orElseThrow()).hasSize(50_000);
    }

    @Test
    void itNamesTheWritersOwnFilesThatWentWithNoMessageYet(@TempDir Path folder) throws IOException {
        TicketNumber number = desk.incident();
        long own = attach(folder, desk.agent, number);
        long others = attach(folder, desk.requester, number);
        Set<Long> mine = Set.of(own);
        desk.drafts.save(desk.agent, number, OptionalLong.empty(), Visibility.PUBLIC, "", mine);
        assertThat(desk.drafts.get(desk.agent, number).orElseThrow().attachments())
                .containsExactly(own);
        for (Set<Long> wrong : List.of(Set.of(others), Set.of(own, 999_999_999L))) {
            assertThat(refused(() -> desk.drafts.save(
                                    desk.agent, number, OptionalLong.empty(), Visibility.PUBLIC, "a", wrong))
                            .field())
                    .contains("attachments");
        }
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "com o arquivo", mine);
        assertThat(refused(() -> desk.drafts.save(
                                desk.agent, number, OptionalLong.empty(), Visibility.PUBLIC, "a", mine))
                        .code())
                .isEqualTo("no-such-attachment");
    }

    @Test
    void twoWindowsThatSaveAtTheSameMomentBothGetAnAnswer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                TicketNumber number = desk.incident();
                List<Callable<Drafts.Saved>> windows = Stream.of("a", "b", "c", "d")
                        .<Callable<Drafts.Saved>>map(text -> () -> save(desk.agent, number, Visibility.PUBLIC, text))
                        .toList();
                for (Future<Drafts.Saved> window : threads.invokeAll(windows)) {
                    assertThat(window.get().draft()).isPresent();
                }
                assertThat(body(desk.agent, number)).isPresent();
                desk.clock.advance(Duration.ofSeconds(1));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private long attach(Path folder, Actor actor, TicketNumber number) throws IOException {
        return desk.attachments(folder)
                .attach(actor, number, Visibility.PUBLIC, "a.txt", null, new ByteArrayInputStream(new byte[] {'a'}))
                .id();
    }

    private Drafts.Saved save(Actor actor, TicketNumber number, Visibility visibility, String body) {
        return desk.drafts.save(actor, number, OptionalLong.empty(), visibility, body, Set.of());
    }

    private Drafts.Saved save(Actor actor, TicketNumber number, OptionalLong seen, String body) {
        return desk.drafts.save(actor, number, seen, Visibility.PUBLIC, body, Set.of());
    }

    private Optional<String> body(Actor actor, TicketNumber number) {
        return desk.drafts.get(actor, number).map(Draft::body);
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
