package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.testing.Promises;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation of the API as everybody at the desk, on a ticket of Rui's that the provider has: done, refused, or as
 * if the ticket were not there.
 */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class WhoMayDoWhatTest {
    private static final Promises EXPECTED = Promises.read(Path.of("src/test/resources/rights.txt"), "operations");

    private final Desk desk;
    private final Attachments attachments;
    private final Map<String, Function<Actor, Object>> operations = new LinkedHashMap<>();

    WhoMayDoWhatTest(Desk desk, @TempDir Path folder) {
        this.desk = desk;
        attachments = desk.attachments(folder);
        operations.put("get", actor -> desk.tickets.get(actor, desk.handedOver()));
        operations.put("listed", this::listed);
        operations.put("counted", this::counted);
        operations.put("history", actor -> desk.history(actor, desk.handedOver()));
        operations.put("messages", actor -> desk.tickets.messages(actor, desk.handedOver(), PageRequest.first(50)));
        operations.put("files", actor -> attachments.list(actor, desk.handedOver()));
        operations.put("file", actor -> download(actor, Visibility.PUBLIC));
        operations.put("private-file", actor -> download(actor, Visibility.PRIVATE));
        operations.put("reads-notes", this::readsNotes);
        operations.put(
                "next",
                actor -> !desk.tickets.get(actor, desk.handedOver()).next().isEmpty());
        operations.put(
                "candidates",
                actor -> !desk.tickets.candidates(actor, desk.handedOver()).isEmpty());
        operations.put("reply", actor -> desk.tickets.say(actor, desk.handedOver(), Visibility.PUBLIC, "olá"));
        operations.put("note", actor -> desk.tickets.say(actor, desk.handedOver(), Visibility.PRIVATE, "olá"));
        operations.put("attach", actor -> attach(actor, desk.handedOver(), Visibility.PUBLIC));
        operations.put("attach-note", actor -> attach(actor, desk.handedOver(), Visibility.PRIVATE));
        operations.put("subject", changing(TicketPatch.NONE.withSubject("other")));
        operations.put("priority", changing(TicketPatch.NONE.overriding(Priority.LOW, "urge")));
        operations.put("impact", changing(TicketPatch.NONE.withImpact(Level.LOW)));
        operations.put("urgency", changing(TicketPatch.NONE.withUrgency(Level.LOW)));
        operations.put("team", changing(TicketPatch.NONE.withTeam(OptionalLong.of(desk.network))));
        operations.put("hand-back", changing(TicketPatch.NONE.withTeam(OptionalLong.empty())));
        operations.put("assignee", changing(TicketPatch.NONE.withAssignee(OptionalLong.of(desk.partner.personId()))));
        operations.put("work", changing(TicketPatch.NONE.withState(State.IN_PROGRESS)));
        operations.put("cancel", changing(TicketPatch.NONE.withState(State.CANCELLED)));
        operations.put("open", actor -> desk.tickets.open(actor, draft()));
        operations.put("open-other", actor -> desk.tickets.open(actor, forOther(actor)));
        operations.put("open-urgent", actor -> desk.tickets.open(actor, urgent()));
        operations.put("open-team", actor -> desk.tickets.open(actor, toTeam()));
        operations.put("open-contact", actor -> desk.tickets.open(actor, byPhone()));
    }

    @Test
    void everyOperationIsAllowedToThoseTheTableNames() {
        Map<String, Actor> actors = new LinkedHashMap<>();
        actors.put("agent", desk.agent);
        actors.put("lead", desk.lead);
        actors.put("admin", desk.admin);
        actors.put("manager", desk.manager);
        actors.put("requester", desk.requester);
        actors.put("colleague", desk.colleague);
        actors.put("blind", desk.blindColleague);
        actors.put("stranger", desk.stranger);
        actors.put("partner", desk.partner);
        actors.put("nobody", desk.nobody);

        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        operations.forEach((name, operation) -> {
            Map<String, String> cells = new LinkedHashMap<>();
            actors.forEach((who, actor) -> cells.put(who, outcome(operation, actor)));
            found.put(name, cells);
        });
        assertThat(found).isEqualTo(EXPECTED.rows());
    }

    private static String outcome(Function<Actor, Object> operation, Actor actor) {
        try {
            return Boolean.FALSE.equals(operation.apply(actor)) ? "no" : "yes";
        } catch (ProblemException e) {
            return Wire.name(e.problem().kind());
        }
    }

    private Function<Actor, Object> changing(TicketPatch patch) {
        return actor -> desk.change(actor, desk.handedOver(), patch);
    }

    private boolean listed(Actor actor) {
        TicketNumber number = desk.handedOver();
        return desk.tickets.list(actor, TicketFilter.ALL, PageRequest.first(200)).items().stream()
                .anyMatch(row -> row.number().equals(number));
    }

    private boolean counted(Actor actor) {
        long before = desk.tickets.figures(actor, TicketFilter.ALL).tickets();
        desk.handedOver();
        return desk.tickets.figures(actor, TicketFilter.ALL).tickets() > before;
    }

    private boolean readsNotes(Actor actor) {
        TicketNumber number = desk.handedOver();
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "só para nós");
        attach(desk.agent, number, Visibility.PRIVATE);
        boolean inConversation = !desk.tickets
                .messages(actor, number, PageRequest.first(50))
                .items()
                .isEmpty();
        boolean inFiles = !attachments.list(actor, number).isEmpty();
        boolean inHistory = desk.history(actor, number).stream()
                .anyMatch(entry -> entry.event().internal());
        assertThat(Arrays.asList(inConversation, inFiles, inHistory)).containsOnly(inConversation);
        return inConversation;
    }

    private Object download(Actor actor, Visibility visibility) {
        TicketNumber number = desk.handedOver();
        long id = attach(desk.agent, number, visibility);
        return attachments.download(actor, number, id);
    }

    private long attach(Actor actor, TicketNumber number, Visibility visibility) {
        try {
            return attachments
                    .attach(actor, number, visibility, "a.txt", null, new ByteArrayInputStream(new byte[] {'a'}))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TicketDraft draft() {
        return TicketDraft.of(Kind.INCIDENT, "Meu", "");
    }

    private TicketDraft forOther(Actor actor) {
        long other = actor.equals(desk.requester) ? desk.colleague.personId() : desk.requester.personId();
        TicketDraft draft = draft();
        return new TicketDraft(
                draft.kind(),
                draft.subject(),
                draft.description(),
                OptionalLong.of(other),
                draft.priority(),
                draft.impact(),
                draft.urgency(),
                draft.team(),
                draft.assignee(),
                draft.contact());
    }

    private static TicketDraft urgent() {
        return with(Optional.of(Priority.CRITICAL), OptionalLong.empty(), Optional.empty());
    }

    private TicketDraft toTeam() {
        return with(Optional.empty(), OptionalLong.of(desk.network), Optional.empty());
    }

    private static TicketDraft byPhone() {
        return with(Optional.empty(), OptionalLong.empty(), Optional.of(Contact.PHONE));
    }

    private static TicketDraft with(Optional<Priority> priority, OptionalLong team, Optional<Contact> contact) {
        TicketDraft draft = draft();
        return new TicketDraft(
                draft.kind(),
                draft.subject(),
                draft.description(),
                draft.requester(),
                priority,
                draft.impact(),
                draft.urgency(),
                team,
                draft.assignee(),
                contact);
    }
}
