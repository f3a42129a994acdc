package org.arrimo.tickets.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Note;
import org.arrimo.tickets.api.SplitDraft;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said as HTML is kept cleaned beside its plain text, wherever the message goes. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class HtmlMessagesTest {
    private static final String GIVEN = "<p onclick=x>Olá <b>mundo</b><script>alert(1)</script></p>";
    private static final String CLEAN = "<p>Olá <b>mundo</b></p>";
    private static final String TEXT = "Olá mundo";

    private final Desk desk;

    HtmlMessagesTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aMessageIsReadCleanedAndAsPlainText() {
        TicketNumber number = desk.incident();
        Message said = desk.tickets.sayHtml(desk.requester, number, Visibility.PUBLIC, GIVEN, Set.of());
        assertThat(said.html()).contains(CLEAN);
        assertThat(said.body()).isEqualTo(TEXT);
        assertThat(only(desk.agent, number).html()).contains(CLEAN);
        assertThat(only(desk.agent, number).body()).isEqualTo(TEXT);
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "<b>plain</b>");
        Message plain = desk.tickets
                .messages(desk.agent, number, PageRequest.first(5))
                .items()
                .get(1);
        assertThat(plain.html()).as("what was said plain stays plain").isEmpty();
        assertThat(plain.body()).isEqualTo("<b>plain</b>");
    }

    @Test
    void itIsFoundByItsWordsAndNotByItsElements() {
        TicketNumber number = desk.incident();
        desk.tickets.sayHtml(
                desk.agent, number, Visibility.PUBLIC, "<blockquote>quetzal" + number.id() + "</blockquote>", Set.of());
        assertThat(found("quetzal" + number.id())).containsExactly(number);
        assertThat(found("blockquote")).doesNotContain(number);
    }

    @Test
    void aDescriptionIsKeptLikewiseAndGoesWithItsTicketIntoAnother() {
        TicketDraft draft = TicketDraft.of(Kind.INCIDENT, "As HTML", "").withDescriptionHtml(Optional.of(GIVEN));
        Ticket opened = desk.tickets.open(desk.requester, draft);
        assertThat(opened.descriptionHtml()).contains(CLEAN);
        assertThat(opened.description()).isEqualTo(TEXT);
        Ticket read = desk.get(opened.number());
        assertThat(read.descriptionHtml()).contains(CLEAN);
        assertThat(desk.get(desk.incident()).descriptionHtml()).isEmpty();
        TicketNumber into = desk.incident();
        desk.merges.merge(desk.agent, opened.number(), OptionalLong.empty(), into);
        assertThat(desk.merges.of(desk.agent, into).parts()).singleElement().satisfies(part -> {
            assertThat(part.descriptionHtml()).contains(CLEAN);
            assertThat(part.description()).isEqualTo(TEXT);
        });
        assertThat(desk.get(opened.number()).descriptionHtml()).contains(CLEAN);
    }

    @Test
    void plainTextAndHtmlAtOnceAreRefused() {
        TicketDraft both = TicketDraft.of(Kind.INCIDENT, "Both", "text").withDescriptionHtml(Optional.of(GIVEN));
        Problem problem = Refused.problem(() -> desk.tickets.open(desk.requester, both));
        assertThat(problem.field()).contains("descriptionHtml");
        TicketDraft empty =
                TicketDraft.of(Kind.INCIDENT, "None", "").withDescriptionHtml(Optional.of("<script>x</script>"));
        assertThat(Refused.problem(() -> desk.tickets.open(desk.requester, empty))
                        .code())
                .isEqualTo("required");
    }

    @Test
    void whoMayNotSpeakIsToldSoBeforeAnythingIsRead() {
        TicketNumber number = desk.incident();
        assertThat(Refused.kind(
                        () -> desk.tickets.sayHtml(desk.stranger, number, Visibility.PUBLIC, "<script>", Set.of())))
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(Refused.kind(
                        () -> desk.tickets.sayHtml(desk.requester, number, Visibility.PRIVATE, GIVEN, Set.of())))
                .isEqualTo(Problem.Kind.FORBIDDEN);
        desk.tickets.sayHtml(desk.agent, number, Visibility.PRIVATE, GIVEN, Set.of());
        assertThat(desk.tickets
                        .messages(desk.requester, number, PageRequest.first(5))
                        .items())
                .isEmpty();
    }

    @Test
    void anEditedNoteIsAsItWasWrittenLastAndKeepsWhatItWas() {
        TicketNumber number = desk.incident();
        Message note = desk.tickets.sayHtml(desk.agent, number, Visibility.PRIVATE, GIVEN, Set.of());
        Note same = desk.notes.edit(desk.agent, number, note.id(), OptionalInt.empty(), TEXT);
        assertThat(same.message().html()).as("nothing was changed").contains(CLEAN);
        Note edited = desk.notes.edit(desk.agent, number, note.id(), OptionalInt.empty(), "other");
        assertThat(edited.message().edits()).isEqualTo(1);
        assertThat(edited.message().html()).isEmpty();
        assertThat(edited.former()).singleElement().satisfies(former -> assertThat(former.html())
                .contains(CLEAN));
        Note again = desk.notes.edit(desk.agent, number, note.id(), OptionalInt.empty(), Wording.html(GIVEN));
        assertThat(again.former().get(1).html()).isEmpty();
        assertThat(again.message().html()).contains(CLEAN);
        assertThat(again.message().body()).isEqualTo(TEXT);
        Note unchanged = desk.notes.edit(desk.agent, number, note.id(), OptionalInt.empty(), Wording.html(GIVEN));
        assertThat(unchanged.message().edits()).isEqualTo(2);
        Note bolder = desk.notes.edit(
                desk.agent, number, note.id(), OptionalInt.empty(), Wording.html("<b>" + TEXT + "</b>"));
        assertThat(bolder.message().edits()).as("the same words, another look").isEqualTo(3);
    }

    @Test
    void itGoesAlongIntoASplitTicketAndIntoTheExport() throws IOException {
        TicketNumber number = desk.incident();
        Message said = desk.tickets.sayHtml(desk.requester, number, Visibility.PUBLIC, GIVEN, Set.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.node()
                .taking()
                .exports()
                .ticket(desk.requester, number, false)
                .content()
                .writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"html\":\"" + CLEAN + "\"");
        SplitDraft draft = new SplitDraft(Kind.INCIDENT, "Two things", OptionalLong.empty(), Set.of(said.id()));
        Ticket made = desk.merges.split(desk.agent, number, OptionalLong.empty(), draft);
        assertThat(only(desk.agent, made.number()).html()).contains(CLEAN);
    }

    private Set<TicketNumber> found(String word) {
        TicketFilter filter = new TicketFilter(
                Set.of(),
                Set.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(word));
        return desk.tickets.list(desk.agent, filter, PageRequest.first(50)).items().stream()
                .map(row -> row.number())
                .collect(Collectors.toSet());
    }

    private Message only(Actor actor, TicketNumber number) {
        var all = desk.tickets.messages(actor, number, PageRequest.first(5)).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
