package org.arrimo.tickets.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** All that somebody has in hand goes over in one step. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class OpenWorkDeskTest {
    private static final OptionalLong QUEUE = OptionalLong.empty();
    private static final Optional<String> SILENT = Optional.empty();

    private final Desk desk;

    OpenWorkDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void itGoesBackToTheQueuesOfItsTeams() {
        TicketNumber one = given(desk.agent, desk.serviceDesk);
        TicketNumber two = given(desk.agent, desk.serviceDesk);
        TicketNumber done = given(desk.agent, desk.serviceDesk);
        desk.change(desk.agent, done, TicketPatch.NONE.withState(State.IN_PROGRESS));
        desk.change(desk.agent, done, Desk.RESOLVED);
        assertThat(desk.openWork.count(desk.agent, desk.agent.personId())).isEqualTo(2);
        BulkJob job = desk.openWork.handOver(desk.agent, desk.agent.personId(), QUEUE, Optional.of("I am ill."));
        assertThat(job.done()).isEqualTo(2);
        assertThat(job.refusals()).isEmpty();
        for (TicketNumber number : List.of(one, two)) {
            assertThat(desk.get(number).assignee()).isEmpty();
            assertThat(desk.get(number).team()).hasValue(desk.serviceDesk);
            assertThat(desk.get(number).state()).isEqualTo(State.NEW);
            Message note = desk.tickets
                    .messages(desk.agent, number, PageRequest.first(10))
                    .items()
                    .get(0);
            assertThat(note.body()).isEqualTo("I am ill.");
            assertThat(note.visibility()).isEqualTo(Message.Visibility.PRIVATE);
        }
        assertThat(desk.get(done).assignee()).hasValue(desk.agent.personId());
        assertThat(refused(() -> desk.openWork.handOver(desk.agent, desk.agent.personId(), QUEUE, SILENT))
                        .code())
                .isEqualTo("no-open-work");
    }

    @Test
    void aColleagueGetsWhatTheirTeamHasAndTheRestIsReported() {
        TicketNumber theirs = given(desk.second, desk.network);
        TicketNumber teamless = given(desk.second, 0);
        desk.change(desk.second, teamless, TicketPatch.NONE.withAssignee(OptionalLong.of(desk.second.personId())));
        BulkJob job = desk.openWork.handOver(
                desk.second, desk.second.personId(), OptionalLong.of(desk.agent.personId()), SILENT);
        assertThat(job.done()).isEqualTo(1);
        assertThat(job.refusals()).hasSize(1);
        assertThat(job.refusals().get(0).number()).isEqualTo(theirs);
        assertThat(job.refusals().get(0).problem().field()).contains("assignee");
        assertThat(desk.get(teamless).assignee()).hasValue(desk.agent.personId());
        assertThat(desk.get(theirs).assignee()).hasValue(desk.second.personId());
        desk.bulk.undo(desk.second, job.id());
        assertThat(desk.get(teamless).assignee()).hasValue(desk.second.personId());
        desk.openWork.handOver(desk.second, desk.second.personId(), QUEUE, SILENT);
    }

    @Test
    void aLeadDoesItForTheirTeamAndAnAdministratorForAll() {
        long agent = desk.agent.personId();
        for (Actor actor : List.of(desk.lead, desk.admin)) {
            TicketNumber ticket = given(desk.agent, desk.serviceDesk);
            desk.openWork.handOver(actor, agent, QUEUE, SILENT);
            assertThat(desk.get(ticket).assignee()).as(actor.login()).isEmpty();
        }
        TicketNumber ticket = given(desk.agent, desk.serviceDesk);
        for (Actor actor : List.of(desk.second, desk.manager)) {
            assertThat(refused(() -> desk.openWork.handOver(actor, agent, QUEUE, SILENT))
                            .kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused(() -> desk.openWork.count(actor, agent)).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(desk.requester, desk.partner, desk.nobody)) {
            assertThat(refused(() -> desk.openWork.handOver(actor, agent, QUEUE, SILENT))
                            .kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
        for (Actor actor : List.of(desk.requester, desk.manager, desk.nobody)) {
            assertThat(refused(() -> desk.openWork.handOver(actor, actor.personId(), QUEUE, SILENT))
                            .kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(desk.get(ticket).assignee()).hasValue(agent);
        desk.openWork.handOver(desk.agent, agent, QUEUE, SILENT);
    }

    @Test
    void aPartnerHandsOverItsOwn() {
        TicketNumber ticket = given(desk.partner, desk.provider);
        desk.openWork.handOver(desk.partner, desk.partner.personId(), QUEUE, SILENT);
        assertThat(desk.get(ticket).assignee()).isEmpty();
        assertThat(desk.get(ticket).team()).hasValue(desk.provider);
    }

    @Test
    void whoIsAwayGetsNothing() {
        TicketNumber ticket = given(desk.agent, desk.serviceDesk);
        var now = desk.clock.instant();
        var absence =
                desk.absences.add(desk.lead, desk.lead.personId(), now, now.plusSeconds(60), OptionalLong.empty());
        OptionalLong lead = OptionalLong.of(desk.lead.personId());
        long agent = desk.agent.personId();
        assertThat(refused(() -> desk.openWork.handOver(desk.agent, agent, lead, SILENT))
                        .code())
                .isEqualTo("away");
        assertThat(refused(() -> desk.openWork.handOver(desk.agent, agent, OptionalLong.of(agent), SILENT))
                        .code())
                .isEqualTo("same-person");
        assertThat(desk.get(ticket).assignee()).hasValue(agent);
        desk.absences.remove(desk.lead, desk.lead.personId(), absence.id());
        desk.openWork.handOver(desk.agent, agent, lead, SILENT);
        assertThat(desk.get(ticket).assignee()).isEqualTo(lead);
        desk.openWork.handOver(desk.lead, desk.lead.personId(), QUEUE, SILENT);
    }

    /** @param team 0 for none */
    private TicketNumber given(Actor to, long team) {
        TicketNumber ticket = desk.incident();
        TicketPatch patch = TicketPatch.NONE.withAssignee(OptionalLong.of(to.personId()));
        desk.change(desk.admin, ticket, team == 0 ? patch : patch.withTeam(OptionalLong.of(team)));
        return ticket;
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
