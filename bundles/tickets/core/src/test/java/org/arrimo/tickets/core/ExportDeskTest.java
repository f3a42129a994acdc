package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Exports;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.states.StateSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A ticket to take away, and what of it is whose. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ExportDeskTest {
    @TempDir
    static Path folder;

    private final Desk desk;

    ExportDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whatIsForTheDeskAloneGoesAlongOnlyWhereItIsAskedFor() throws IOException {
        Assembly node = desk.assembly(folder, StateSettings.DEFAULT);
        TicketNumber number = desk.incident();
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "Olá \"Rui\" <b> 你好");
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "Psst: a note.");
        byte[] bytes = "octets".getBytes(StandardCharsets.UTF_8);
        String digest = node.filing()
                .attachments()
                .attach(
                        desk.requester,
                        number,
                        Visibility.PUBLIC,
                        "a.txt",
                        "text/plain",
                        new ByteArrayInputStream(bytes))
                .sha256();
        node.filing()
                .attachments()
                .attach(
                        desk.agent,
                        number,
                        Visibility.PRIVATE,
                        "secret.txt",
                        "text/plain",
                        new ByteArrayInputStream(bytes));
        desk.links.link(desk.agent, number, LinkType.RELATES_TO, desk.incident());
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.agent, desk.manager, desk.admin)) {
            String json = json(node.taking().exports(), actor, number, false);
            assertThat(values(json))
                    .as(actor.login())
                    .contains("VPN caiu", "desde 9h", "Rui Requester", "Ana Agent", digest, "a.txt", "tickets.opened")
                    .contains("Olá \"Rui\" <b> 你好");
            assertThat(json)
                    .doesNotContain(
                            "Psst", "secret.txt", "tickets.noted", "tickets.linked", "private", "\"internal\":true")
                    .contains("\"messagesLeftOut\":false", "\"historyLeftOut\":false");
        }
        for (Actor actor : List.of(desk.agent, desk.manager, desk.admin)) {
            assertThat(json(node.taking().exports(), actor, number, true))
                    .contains("Psst: a note.", "secret.txt", "tickets.noted", "tickets.linked", "\"internal\":true");
        }
        for (Actor actor : List.of(desk.requester, desk.colleague)) {
            Problem refused = Refused.problem(() -> node.taking().exports().ticket(actor, number, true));
            assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused.field()).contains("internal");
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.partner, desk.nobody)) {
            assertThat(Refused.kind(() -> node.taking().exports().ticket(actor, number, false)))
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(Refused.kind(() -> node.taking().exports().ticket(actor, number, true)))
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
    }

    @Test
    void aPartnerTakesAwayWhatItsTeamHasWithoutNotes() {
        TicketNumber number = desk.handedOver();
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "Psst: a note.");
        Exports exports = desk.node().taking().exports();
        assertThat(json(exports, desk.partner, number, false))
                .contains("VPN caiu")
                .doesNotContain("Psst");
        assertThat(Refused.kind(() -> exports.ticket(desk.partner, number, true)))
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void aLongConversationGoesAlongWholeAndInOrder() {
        TicketNumber number = desk.incident();
        List<String> said = new ArrayList<>();
        IntStream.range(0, 450).forEach(i -> said.add("message " + i + "."));
        said.forEach(body -> desk.tickets.say(desk.requester, number, Visibility.PUBLIC, body));
        Exports.Export export = desk.node().taking().exports().ticket(desk.requester, number, false);
        assertThat(export.fileName()).isEqualTo(number + ".json");
        assertThat(export.mediaType()).isEqualTo("application/json");
        assertThat(values(json(desk.node().taking().exports(), desk.requester, number, false)).stream()
                        .filter(value -> value.startsWith("message "))
                        .toList())
                .isEqualTo(said);
    }

    @Test
    void theDocumentIsInItsReadersLanguageWithWhatTheyMaySee() {
        TicketNumber number = desk.incident();
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "Olá 你好 Привет <b>");
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "Psst: a note.");
        Exports exports = desk.node().taking().exports();
        Exports.Export export = exports.document(desk.requester, number, false);
        assertThat(export.fileName()).isEqualTo(number + ".pdf");
        assertThat(export.mediaType()).isEqualTo("application/pdf");
        assertThat(Printed.text(export))
                .contains("VPN caiu", "desde 9h", "Rui Requester", "Ana Agent", "Привет <b>", number + "")
                .contains("State", "Conversation")
                .doesNotContain("Psst", "Private note");
        assertThat(Printed.text(exports.document(desk.agent, number, true))).contains("Psst: a note.", "Private note");
        Actor lusophone = Printed.reader(desk.requester, "pt-BR");
        assertThat(Printed.text(exports.document(lusophone, number, false))).contains("Estado", "Conversa");
        assertThat(Refused.problem(() -> exports.document(desk.requester, number, true))
                        .field())
                .contains("internal");
        assertThat(Refused.kind(() -> exports.document(desk.stranger, number, false)))
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aLongDocumentHasAllOfIt() {
        TicketNumber number = desk.incident();
        IntStream.range(0, 250)
                .forEach(i -> desk.tickets.say(desk.requester, number, Visibility.PUBLIC, "said " + i + "."));
        assertThat(Printed.text(desk.node().taking().exports().document(desk.requester, number, false)))
                .contains("said 0.", "said 125.", "said 249.");
    }

    @Test
    void whatBreaksOffDoesNotLookWhole() {
        TicketNumber number = desk.incident();
        desk.tickets.say(desk.requester, number, Visibility.PUBLIC, "x".repeat(50_000));
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        Exports.Export export = desk.node().taking().exports().ticket(desk.requester, number, false);
        assertThatThrownBy(() -> export.content().writeTo(new OutputStream() {
                    @Override
                    public void write(int octet) {
                        taken.write(octet);
                    }

                    @Override
                    public void write(byte[] octets, int from, int length) throws IOException {
                        if (taken.size() > 20_000) {
                            throw new IOException("gone");
                        }
                        taken.write(octets, from, length);
                    }
                }))
                .hasMessage("gone");
        assertThatThrownBy(() -> values(taken.toString(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static String json(Exports exports, Actor actor, TicketNumber number, boolean internal) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exports.ticket(actor, number, internal).content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** @return every text in it; fails unless it is JSON */
    private static List<String> values(String json) {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    values.add(parser.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
