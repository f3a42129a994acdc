package org.arrimo.tickets.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.Approval.Needs;
import org.arrimo.tickets.api.Approval.Verdict;
import org.arrimo.tickets.api.ApprovalAsked;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.voice.Speaker;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A desk that asks for approvals, and what its tests have in common. */
abstract class ApprovalCase {
    final Desk desk;

    ApprovalCase(Desk desk) {
        this.desk = desk;
    }

    final long hold(TicketNumber ticket) {
        return desk.approvals
                .ask(
                        desk.agent,
                        ticket,
                        new ApprovalDraft(
                                "May we?", List.of(stage(Needs.ANY, person(desk.stranger))), Optional.empty(), true))
                .approval()
                .id();
    }

    final ApprovalAsked ask(TicketNumber ticket, ApprovalDraft.Stage... stages) {
        return desk.approvals.ask(desk.agent, ticket, draft(stages));
    }

    static ApprovalDraft draft(ApprovalDraft.Stage... stages) {
        return new ApprovalDraft("May we?", List.of(stages), Optional.empty(), false);
    }

    final ApprovalDraft draft(String question) {
        return new ApprovalDraft(question, List.of(stage(Needs.ANY, person(desk.stranger))), Optional.empty(), false);
    }

    static ApprovalDraft.Stage stage(Needs needs, Approver... approvers) {
        return new ApprovalDraft.Stage(needs, List.of(approvers));
    }

    static Approver person(Actor actor) {
        return Approver.person(actor.personId());
    }

    final ApprovalRequest answer(Actor actor, long id, Verdict verdict) {
        return desk.approvals.answer(actor, id, verdict, "");
    }

    final Approval one(TicketNumber ticket) {
        return desk.approvals.list(desk.manager, ticket).get(0);
    }

    final List<Long> waiting(Actor actor) {
        return desk.approvals.waiting(actor, PageRequest.first(200)).items().stream()
                .map(ApprovalRequest::id)
                .toList();
    }

    final List<Change> changes(TicketNumber ticket) {
        return desk.history(desk.agent, ticket).stream()
                .filter(entry -> entry.event().type().equals("tickets.approval"))
                .flatMap(entry -> entry.event().changes().stream())
                .toList();
    }

    final boolean field(TicketNumber ticket, ApprovalDraft draft, String field) {
        return refused(() -> desk.approvals.ask(desk.agent, ticket, draft))
                .field()
                .equals(Optional.of(field));
    }

    final Actor staff(String login, Role role, Set<Long> teams) {
        Person person = desk.people
                .byLogin(Actor.system("test"), login)
                .orElseGet(() -> desk.people.add(Actor.system("test"), person(login, role, teams, true)));
        return Speaker.actor(person, Actor.Via.REST);
    }

    final void close(Actor actor) {
        Person person = desk.people.get(Actor.system("test"), actor.personId());
        desk.people.change(
                Actor.system("test"),
                person.id(),
                person.version(),
                person(person.login(), Role.AGENT, person.teams(), false));
    }

    static PersonDraft person(String login, Role role, Set<Long> teams, boolean active) {
        return new PersonDraft(
                login,
                login,
                Optional.empty(),
                Set.of(role),
                teams,
                OptionalLong.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                active);
    }

    static Object outcome(Runnable call) {
        try {
            call.run();
            return "ok";
        } catch (ProblemException e) {
            return e.problem().kind();
        }
    }

    static Problem.Kind kind(Runnable call) {
        return refused(call).kind();
    }

    static Problem refused(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
