package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.files.FileStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class AttachmentDeskTest {
    private static final String SHA_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    private Path data;

    private final Desk desk;
    private final TicketNumber number;

    AttachmentDeskTest(Desk desk) {
        this.desk = desk;
        number = desk.incident();
    }

    @Test
    void aFileIsKeptByItsDigestAndReadBack() throws IOException {
        Attachment file = attach(desk.requester, "../ecrã.txt", "hello");
        assertThat(file.name()).isEqualTo("ecrã.txt");
        assertThat(file.type()).isEqualTo("text/plain");
        assertThat(file.size()).isEqualTo(5);
        assertThat(file.sha256()).isEqualTo(SHA_OF_HELLO);
        assertThat(file.author()).isEqualTo(desk.requester.personId());
        assertThat(stored()).containsExactly("2c/" + SHA_OF_HELLO);
        assertThat(attachments().list(desk.agent, number)).containsExactly(file);
        try (InputStream content =
                attachments().download(desk.agent, number, file.id()).content().open()) {
            assertThat(content).hasBinaryContent("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(desk.get(number).version()).isEqualTo(2);
        assertThat(desk.history(desk.requester, number).get(1).event())
                .satisfies(event -> assertThat(event.type()).isEqualTo("tickets.attached"))
                .satisfies(event ->
                        assertThat(event.changes()).containsExactly(new Change("attachment", null, "ecrã.txt")));
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        Attachment first = attach(desk.requester, "a.txt", "hello");
        Attachment second = attach(desk.agent, "b.txt", "hello");
        assertThat(stored()).hasSize(1);
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(attachments().list(desk.agent, number))
                .extracting(Attachment::name)
                .containsExactly("a.txt", "b.txt");
    }

    @Test
    void whatIsTooLargeOrEmptyLeavesNothingBehind() {
        Problem large = refused("big.bin", "x".repeat(Desk.MAX_BYTES + 1));
        assertThat(large.kind()).isEqualTo(Problem.Kind.TOO_LARGE);
        assertThat(large.field()).contains("content");
        assertThat(large.args()).containsExactly("1000");
        assertThat(refused("empty.bin", "").field()).contains("content");
        assertThat(refused("..", "x").field()).contains("name");
        assertThat(stored()).isEmpty();
        assertThat(attachments().list(desk.agent, number)).isEmpty();
        assertThat(desk.get(number).version()).isEqualTo(1);
    }

    @Test
    void theLargestAllowedIsTaken() throws IOException {
        assertThat(attach(desk.agent, "max.txt", "x".repeat(Desk.MAX_BYTES)).size())
                .isEqualTo(Desk.MAX_BYTES);
    }

    @Test
    void aContentThatBreaksOffLeavesNothingBehind() {
        InputStream broken = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("connection reset");
                }
                left--;
                return 'x';
            }
        };
        assertThatThrownBy(() -> attachments().attach(desk.agent, number, Visibility.PUBLIC, "a", null, broken))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aTicketTakesOnlySoManyFiles() throws IOException {
        for (int i = 0; i < Desk.MAX_FILES; i++) {
            attach(desk.agent, "f" + i, "content " + i);
        }
        Problem refused = refused("one too many", "x");
        assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(refused.code()).isEqualTo("too-many-attachments");
        assertThat(stored()).hasSize(Desk.MAX_FILES);
    }

    @Test
    void aDiskThatCanNotBeWrittenIsToldAsUnavailable() throws IOException {
        Path occupied = Files.createFile(data.resolve("occupied"));
        Attachments broken = desk.attachments(occupied);
        Problem refused = catchThrowableOfType(
                        ProblemException.class,
                        () -> broken.attach(desk.agent, number, Visibility.PUBLIC, "a", null, content("x")))
                .problem();
        assertThat(refused.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
        assertThat(desk.get(number).version()).isEqualTo(1);
    }

    @Test
    void aFileLostFromTheDiskIsToldAsUnavailable() throws IOException {
        Attachment file = attach(desk.agent, "a.txt", "hello");
        Files.delete(data.resolve("2c").resolve(SHA_OF_HELLO));
        Attachments.Content content =
                attachments().download(desk.agent, number, file.id()).content();
        assertThat(catchThrowableOfType(ProblemException.class, content::open)
                        .problem()
                        .kind())
                .isEqualTo(Problem.Kind.UNAVAILABLE);
    }

    @Test
    void aFileOfAnotherTicketIsNotFoundThroughThisOne() throws IOException {
        TicketNumber other = desk.incident();
        Attachment file = attachments().attach(desk.agent, other, Visibility.PUBLIC, "a", null, content("x"));
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> attachments().download(desk.agent, number, file.id()))
                        .problem()
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aMessageCarriesTheFilesItsAuthorPutThereForIt() throws IOException {
        Attachment mine = attach(desk.requester, "mine.txt", "1");
        Attachment others = attach(desk.agent, "others.txt", "2");
        Message sent = desk.tickets.say(desk.requester, number, Visibility.PUBLIC, "veja", Set.of(mine.id()));
        assertThat(sent.attachments()).containsExactly(mine);
        assertThat(desk.tickets
                        .messages(desk.agent, number, PageRequest.first(50))
                        .items())
                .containsExactly(sent);
        for (long wrong : List.of(mine.id(), others.id(), 424_242L)) {
            Problem refused = catchThrowableOfType(
                            ProblemException.class,
                            () -> desk.tickets.say(desk.requester, number, Visibility.PUBLIC, "de novo", Set.of(wrong)))
                    .problem();
            assertThat(refused.field()).contains("attachments");
        }
        Problem narrower = catchThrowableOfType(
                        ProblemException.class,
                        () -> desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "nota", Set.of(others.id())))
                .problem();
        assertThat(narrower.code()).isEqualTo("no-such-attachment");
    }

    @Test
    void whatADeadProcessWasReceivingIsSweptAfterADay() throws IOException {
        Path young = Files.createFile(data.resolve("receiving-1.tmp"));
        Path old = Files.createFile(data.resolve("receiving-2.tmp"));
        Files.setLastModifiedTime(young, FileTime.from(desk.clock.instant()));
        Files.setLastModifiedTime(old, FileTime.from(desk.clock.instant().minus(Duration.ofDays(2))));
        new FileStore(data, Desk.MAX_BYTES, desk.clock).sweep();
        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    private Attachments attachments() {
        return desk.attachments(data);
    }

    private Attachment attach(Actor actor, String name, String content) throws IOException {
        return attachments().attach(actor, number, Visibility.PUBLIC, name, null, content(content));
    }

    private Problem refused(String name, String content) {
        return catchThrowableOfType(ProblemException.class, () -> attach(desk.agent, name, content))
                .problem();
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> stored() {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
