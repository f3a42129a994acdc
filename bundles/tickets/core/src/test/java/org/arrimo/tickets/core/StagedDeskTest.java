package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.StagedFiles;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.core.states.StateSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files that are put aside before there is anything they can be put on. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class StagedDeskTest extends FormCase {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    StagedDeskTest(Desk desk) {
        super(desk);
    }

    @Test
    void aFormThatWantsAFileIsNotTakenWithoutOne() throws IOException {
        Assembly node = node();
        add(FormItem.of(ItemKind.ATTACHMENTS, "attachments", true));
        assertThat(desk.forms.get(desk.admin, key).items().get(0).required()).isTrue();
        assertThat(refused(() -> open(desk.requester, Map.of()))).isEqualTo("answers.attachments required");
        StagedFile file = stage(node, desk.requester, "photo.txt", "what is " + key);
        long before = count();
        assertThat(refused(() -> open(node, desk.requester, Set.of(file.id() + 1000))))
                .isEqualTo("files no-such-file");
        assertThat(refused(() -> open(node, desk.colleague, Set.of(file.id())))).isEqualTo("files no-such-file");
        assertThat(count()).as("nothing was opened").isEqualTo(before);
        Ticket ticket = open(node, desk.requester, Set.of(file.id()));
        Attachment attached =
                node.filing().attachments().list(desk.agent, ticket.number()).get(0);
        assertThat(attached.name()).isEqualTo("photo.txt");
        assertThat(attached.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(attached.author()).isEqualTo(desk.requester.personId());
        assertThat(ticket.version())
                .as("what was answered is what is there")
                .isEqualTo(desk.get(ticket.number()).version());
        assertThat(content(node, ticket.number(), attached)).isEqualTo("what is " + key);
        assertThat(node.filing().staged().mine(desk.requester)).doesNotContain(file);
        assertThat(desk.history(desk.requester, ticket.number()).toString()).contains("photo.txt");
    }

    @Test
    void aFormThatAsksForNoFilesTakesNone() throws IOException {
        Assembly node = node();
        add();
        StagedFile file = stage(node, desk.colleague, "photo.txt", "x");
        assertThat(refused(() -> open(node, desk.colleague, Set.of(file.id())))).isEqualTo("files unknown");
        assertThat(node.filing().staged().mine(desk.colleague)).containsExactly(file);
    }

    @Test
    void nobodyElseIsShownThemWhateverTheirRole() throws IOException {
        StagedFiles staged = node().filing().staged();
        StagedFile file = stage(node(), desk.requester, "mine.txt", "mine");
        assertThat(staged.mine(desk.requester)).contains(file);
        for (Actor other : List.of(desk.agent, desk.lead, desk.manager, desk.admin, desk.colleague, desk.partner)) {
            assertThat(staged.mine(other)).doesNotContain(file);
            assertThat(refused(() -> staged.download(other, file.id()))).isEqualTo("NOT_FOUND not-found");
            assertThat(refused(() -> staged.discard(other, file.id()))).isEqualTo("NOT_FOUND not-found");
        }
        try (var in = staged.download(desk.requester, file.id()).content().open()) {
            assertThat(in.readAllBytes()).isEqualTo("mine".getBytes(StandardCharsets.UTF_8));
        }
        for (Actor none : List.of(desk.manager, desk.nobody)) {
            assertThat(Refused.kind(() -> stageQuietly(none))).isEqualTo(Problem.Kind.FORBIDDEN);
        }
        stageQuietly(desk.partner);
    }

    @Test
    void whatIsTakenAwayOrWaitedTooLongLeavesTheDiskUnlessOthersHaveIt() throws IOException {
        Assembly node = node();
        StagedFile gone = stage(node, desk.second, "a.txt", "gone " + key);
        StagedFile shared = stage(node, desk.second, "b.txt", "shared " + key);
        StagedFile same = stage(node, desk.lead, "c.txt", "shared " + key);
        StagedFile old = stage(node, desk.second, "d.txt", "old " + key);
        node.filing().staged().discard(desk.second, gone.id());
        node.filing().staged().discard(desk.second, shared.id());
        node.timers().round();
        assertThat(contents()).contains(same.sha256(), old.sha256()).doesNotContain(gone.sha256());
        assertThat(refused(() -> node.filing().staged().discard(desk.second, gone.id())))
                .isEqualTo("NOT_FOUND not-found");
        desk.clock.advance(DAY.multipliedBy(StagedFiles.KEPT_DAYS).minusSeconds(1));
        rounds(node);
        assertThat(node.filing().staged().mine(desk.second)).containsExactly(old);
        desk.clock.advance(Duration.ofSeconds(1));
        rounds(node);
        assertThat(node.filing().staged().mine(desk.second)).isEmpty();
        assertThat(contents()).doesNotContain(old.sha256(), same.sha256());
    }

    @Test
    void aPersonPutsOnlySoManyAside() throws IOException {
        Assembly node = node();
        for (int i = node.filing().staged().mine(desk.blindColleague).size(); i < StagedFiles.MOST; i++) {
            stage(node, desk.blindColleague, "f", "" + i);
        }
        Problem refused = Refused.problem(() -> stageQuietly(desk.blindColleague));
        assertThat(refused.code()).isEqualTo("too-many-staged");
        assertThat(refused.args()).containsExactly(String.valueOf(StagedFiles.MOST));
        assertThatThrownBy(() -> stage(node, desk.stranger, "large", "x".repeat(Desk.MAX_BYTES + 1)))
                .hasMessageContaining("at most");
        assertThat(node.filing().staged().mine(desk.stranger)).isEmpty();
    }

    @Test
    void filesGoWithAMessageThatIsSentLaterAndNobodySeesThemBefore() throws IOException {
        Assembly node = node();
        LaterMessages later = node.pending().later();
        TicketNumber ticket = desk.incident();
        StagedFile first = stage(node, desk.agent, "first.txt", "1 " + key);
        StagedFile other = stage(node, desk.agent, "other.txt", "2 " + key);
        LaterMessage message = later.write(
                desk.agent, ticket, Visibility.PUBLIC, Wording.plain("with files"), at(), Set.of(first.id()));
        assertThat(message.files()).containsExactly(first);
        assertThat(node.filing().staged().mine(desk.agent)).containsExactly(other);
        assertThat(later.list(desk.manager, ticket)).containsExactly(message);
        assertThat(refused(() -> node.filing().staged().discard(desk.agent, first.id())))
                .isEqualTo("CONFLICT staged-for-later");
        assertThat(refused(() -> later.write(
                        desk.agent, ticket, Visibility.PUBLIC, Wording.plain("again"), at(), Set.of(first.id()))))
                .isEqualTo("files no-such-file");
        LaterMessage anew = later.rewrite(desk.agent, message.id(), Wording.plain("another"), at(), Set.of(other.id()));
        assertThat(anew.files()).containsExactly(other);
        assertThat(node.filing().staged().mine(desk.agent)).containsExactly(first);
        assertThat(node.filing().attachments().list(desk.agent, ticket)).isEmpty();
        desk.clock.advance(DAY);
        rounds(node);
        Message sent = desk.tickets
                .messages(desk.requester, ticket, PageRequest.first(5))
                .items()
                .get(0);
        assertThat(sent.body()).isEqualTo("another");
        assertThat(sent.attachments()).extracting(Attachment::name).containsExactly("other.txt");
        assertThat(content(node, ticket, sent.attachments().get(0))).isEqualTo("2 " + key);
        node.filing().staged().discard(desk.agent, first.id());
    }

    @Test
    void aPrivateNoteForLaterKeepsItsFilesPrivate() throws IOException {
        Assembly node = node();
        TicketNumber ticket = desk.incident();
        StagedFile file = stage(node, desk.agent, "secret.txt", "secret " + key);
        node.pending()
                .later()
                .write(desk.agent, ticket, Visibility.PRIVATE, Wording.plain("psst"), at(), Set.of(file.id()));
        desk.clock.advance(DAY);
        rounds(node);
        assertThat(node.filing().attachments().list(desk.agent, ticket)).hasSize(1);
        assertThat(node.filing().attachments().list(desk.requester, ticket)).isEmpty();
    }

    @Test
    void aMessageTakenBackGivesItsFilesBackToItsAuthor() throws IOException {
        Assembly node = node();
        TicketNumber ticket = desk.incident();
        StagedFile file = stage(node, desk.requester, "back.txt", "back " + key);
        LaterMessage message = node.pending()
                .later()
                .write(desk.requester, ticket, Visibility.PUBLIC, Wording.plain("x"), at(), Set.of(file.id()));
        node.pending().later().takeBack(desk.lead, message.id());
        assertThat(node.filing().staged().mine(desk.requester)).contains(file);
        assertThat(node.filing().staged().mine(desk.lead)).doesNotContain(file);
        node.filing().staged().discard(desk.requester, file.id());
    }

    @Test
    void moreFilesThanTheTicketTakesAreToldWhenTheTimeComesAndNothingIsSent() throws IOException {
        Assembly node = node();
        TicketNumber ticket = desk.incident();
        Map<Long, StagedFile> files = new HashMap<>();
        for (int i = 0; i <= Desk.MAX_FILES; i++) {
            StagedFile file = stage(node, desk.agent, "f" + i, i + key);
            files.put(file.id(), file);
        }
        LaterMessages later = node.pending().later();
        later.write(desk.agent, ticket, Visibility.PUBLIC, Wording.plain("many"), at(), files.keySet());
        desk.clock.advance(DAY);
        rounds(node);
        assertThat(desk.tickets
                        .messages(desk.agent, ticket, PageRequest.first(5))
                        .items())
                .isEmpty();
        LaterMessage kept = later.list(desk.agent, ticket).get(0);
        assertThat(kept.problem().orElseThrow()).contains("at most 3 files");
        assertThat(kept.files()).hasSize(Desk.MAX_FILES + 1);
        assertThat(node.filing().attachments().list(desk.agent, ticket)).isEmpty();
        later.takeBack(desk.agent, kept.id());
        files.keySet().forEach(id -> node.filing().staged().discard(desk.agent, id));
    }

    @Test
    void htmlIsSentLaterAsItWasCleaned() {
        TicketNumber ticket = desk.incident();
        LaterMessage message = desk.later.write(
                desk.agent,
                ticket,
                Visibility.PUBLIC,
                Wording.html("<p>a <b>bold</b> word<script>alert(1)</script></p>"),
                at(),
                Set.of());
        assertThat(message.body()).isEqualTo("a bold word");
        assertThat(message.html()).contains("<p>a <b>bold</b> word</p>");
        assertThat(desk.later.list(desk.agent, ticket)).containsExactly(message);
        desk.clock.advance(DAY);
        rounds(node());
        assertThat(desk.tickets
                        .messages(desk.requester, ticket, PageRequest.first(5))
                        .items()
                        .get(0)
                        .html())
                .isEqualTo(message.html());
    }

    @Test
    void whatAPersonPutAsideIsTakenAwayAndErasedWithThem() throws IOException {
        Assembly node = node();
        TicketNumber ticket = desk.incident();
        Actor rui = desk.requester("aside" + key, "Rui Aside", desk.customer, false);
        StagedFile loose = stage(node, rui, "zither.txt", "loose " + key);
        StagedFile bound = stage(node, desk.requester, "kept.txt", "kept " + key);
        var out = new ByteArrayOutputStream();
        desk.personalData.export(rui, rui.personId()).content().writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("zither.txt", loose.sha256());
        desk.personalData.erase(desk.admin, rui.personId(), rui.login());
        rounds(node);
        assertThat(node.filing().staged().mine(rui)).isEmpty();
        assertThat(contents()).contains(bound.sha256()).doesNotContain(loose.sha256());
        assertThat(desk.get(ticket)).isNotNull();
    }

    private Instant at() {
        return desk.clock.instant().plus(DAY);
    }

    private Assembly node() {
        return desk.assembly(folder, StateSettings.DEFAULT);
    }

    private static void rounds(Assembly node) {
        while (node.timers().round()) {
            // until nothing is due
        }
    }

    private Ticket open(Assembly node, Actor actor, Set<Long> files) {
        return node.intake().forms().open(actor, key, Map.of(), OptionalLong.empty(), files);
    }

    private void stageQuietly(Actor actor) {
        try {
            stage(node(), actor, "a.txt", "quiet");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static StagedFile stage(Assembly node, Actor actor, String name, String content) throws IOException {
        return node.filing()
                .staged()
                .stage(actor, name, "text/plain", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String content(Assembly node, TicketNumber number, Attachment file) throws IOException {
        try (var in = node.filing()
                .attachments()
                .download(desk.agent, number, file.id())
                .content()
                .open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
