package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Note;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.record.Events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Private notes that are edited. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class NoteDeskTest {
    private final Desk desk;

    NoteDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whatANoteSaidBeforeIsKept() {
        TicketNumber number = desk.handedOver();
        var written = desk.clock.instant();
        long id = note(desk.agent, number, "um");
        desk.clock.advance(Duration.ofMinutes(1));
        edit(desk.agent, number, id, 0, "dois");
        desk.clock.advance(Duration.ofMinutes(1));
        Note note = edit(desk.lead, number, id, 1, "três\n> ação");
        assertThat(note.former())
                .containsExactly(
                        new Note.Former("um", written, written.plus(Duration.ofMinutes(1)), desk.agent.personId()),
                        new Note.Former(
                                "dois",
                                written.plus(Duration.ofMinutes(1)),
                                written.plus(Duration.ofMinutes(2)),
                                desk.lead.personId()));
        Message now = only(desk.manager, number);
        assertThat(now.body()).isEqualTo("três\n> ação");
        assertThat(now.author()).isEqualTo(desk.agent.personId());
        assertThat(now.at()).isEqualTo(written);
        assertThat(now.edits()).isEqualTo(2);
        assertThat(now.editedAt()).contains(written.plus(Duration.ofMinutes(2)));
        assertThat(desk.notes.get(desk.manager, number, id)).isEqualTo(note);
    }

    @Test
    void theRecordTellsStaffAloneAndTheTicketStaysAsItIs() {
        TicketNumber number = desk.handedOver();
        long id = note(desk.agent, number, "um");
        long version = desk.get(number).version();
        edit(desk.agent, number, id, 0, "dois");
        assertThat(edits(desk.manager, number)).hasSize(1);
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner)) {
            assertThat(edits(actor, number)).as(actor.login()).isEmpty();
        }
        assertThat(desk.get(number).version()).isEqualTo(version);
        edit(desk.agent, number, id, 1, "dois ");
        assertThat(edits(desk.manager, number)).hasSize(1);
    }

    @Test
    void onlyItsAuthorLeadsAndAdministratorsEditIt() {
        TicketNumber number = desk.handedOver();
        long id = note(desk.agent, number, "um");
        for (Actor actor : List.of(desk.second, desk.manager)) {
            assertThat(refused(() -> edit(actor, number, id, 0, "x")).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(
                desk.requester, desk.colleague, desk.partner, desk.stranger, desk.blindColleague, desk.nobody)) {
            assertThat(refused(() -> edit(actor, number, id, 0, "x")).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(refused(() -> desk.notes.get(actor, number, id)).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(desk.notes.get(desk.manager, number, id).former()).isEmpty();
        for (Actor actor : List.of(desk.lead, desk.admin, desk.agent)) {
            desk.notes.edit(actor, number, id, OptionalInt.empty(), actor.login());
        }
        assertThat(desk.notes.get(desk.manager, number, id).former()).hasSize(3);
    }

    @Test
    void whatWasSaidInPublicStaysAsItWasSaid() {
        TicketNumber number = desk.handedOver();
        long id = desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "olá").id();
        for (Actor actor : List.of(desk.agent, desk.lead, desk.admin)) {
            assertThat(refused(() -> edit(actor, number, id, 0, "x")).code()).isEqualTo("said-in-public");
        }
        for (Actor actor : List.of(desk.requester, desk.partner, desk.manager)) {
            assertThat(refused(() -> edit(actor, number, id, 0, "x")).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(only(desk.requester, number).body()).isEqualTo("olá");
    }

    @Test
    void ofTwoWhoEditTheSameTextTheSecondIsTold() {
        TicketNumber number = desk.incident();
        long id = note(desk.agent, number, "um");
        edit(desk.lead, number, id, 0, "dois");
        assertThat(refused(() -> edit(desk.agent, number, id, 0, "três")).kind())
                .isEqualTo(Problem.Kind.STALE);
        assertThat(only(desk.agent, number).body()).isEqualTo("dois");
    }

    @Test
    void aNoteIsSoughtOnItsOwnTicket() {
        long id = note(desk.agent, desk.incident(), "um");
        TicketNumber other = desk.incident();
        assertThat(refused(() -> edit(desk.agent, other, id, 0, "x")).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(refused(() -> desk.notes.get(desk.agent, other, id)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void aWrongTextChangesNothingAndEditsHaveAnEnd() {
        TicketNumber number = desk.incident();
        long id = note(desk.agent, number, "um");
        for (String wrong : new String[] {"", null, "x".repeat(50_001), "a\u0000"}) {
            assertThat(refused(() -> edit(desk.agent, number, id, 0, wrong)).field())
                    .contains("body");
        }
        assertThat(only(desk.agent, number).edits()).isZero();
        for (int i = 0; i < Notes.MOST_EDITS; i++) {
            edit(desk.agent, number, id, i, "texto " + i);
        }
        assertThat(refused(() -> edit(desk.agent, number, id, Notes.MOST_EDITS, "mais"))
                        .code())
                .isEqualTo("too-many-edits");
    }

    private long note(Actor actor, TicketNumber number, String body) {
        return desk.tickets.say(actor, number, Visibility.PRIVATE, body).id();
    }

    private Note edit(Actor actor, TicketNumber number, long note, int edits, String body) {
        return desk.notes.edit(actor, number, note, OptionalInt.of(edits), body);
    }

    private Message only(Actor actor, TicketNumber number) {
        List<Message> all =
                desk.tickets.messages(actor, number, PageRequest.first(50)).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<Entry> edits(Actor actor, TicketNumber number) {
        return desk.history(actor, number).stream()
                .filter(entry -> entry.event().type().equals(Events.NOTE_EDITED))
                .toList();
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
