package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Plan;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.PlanSchedule.FreeDays;
import org.arrimo.tickets.api.PlannedTicket;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;
import org.arrimo.tickets.ws.Planning;

/** Plans as JSON. */
final class PlanViews {
    private PlanViews() {}

    /** A plan to be kept. */
    record NewPlan(
            @Doc("1 to 100 characters, another than every other plan's") String name,
            NewPlannedTicket ticket,
            NewPlanSchedule schedule,
            @Doc("Whether tickets are opened; true if nothing is said") Optional<Boolean> active) {
        PlanDraft draft(Actor actor, Directory directory) {
            if (ticket == null) {
                throw Problem.invalid("ticket", "required", "is required").exception();
            }
            if (schedule == null) {
                throw Problem.invalid("schedule", "required", "is required").exception();
            }
            return Planning.draft(actor, directory, name, ticket.planned(), schedule.said(), active.orElse(true));
        }
    }

    /** What a plan's tickets begin with. */
    record NewPlannedTicket(
            Kind kind,
            @Doc("1 to 200 characters on one line") String subject,
            @Doc("At most 50,000 characters") Optional<String> description,
            @Doc("Login or id; yourself if nothing is said") Optional<NameOrId> requester,
            Optional<Level> impact,
            Optional<Level> urgency,
            @Doc("A team's name or id") Optional<NameOrId> team,
            @Doc("At most 30") Optional<List<String>> tags,
            @Doc("The id of a checklist's template") Optional<Long> checklist) {
        Planning.Ticket planned() {
            return new Planning.Ticket(
                    kind, subject, description, requester, impact, urgency, team, tags.orElse(List.of()), checklist);
        }
    }

    /** When a plan opens its tickets. */
    record NewPlanSchedule(
            @Doc("The first time, without offset, such as 2027-01-04T09:00") String start,
            @Doc("Such as America/Sao_Paulo; yours if nothing is said") Optional<String> zone,
            @Doc("An RRULE of RFC 5545 such as FREQ=MONTHLY;BYDAY=-1FR, at most once an hour") Optional<String> rule,
            @Doc("Days on which nothing is opened, such as 2027-12-24; at most 100") Optional<List<String>> except,
            @Doc("On days on which the desk does not work: keep, skip or next; keep if nothing is said")
                    Optional<FreeDays> freeDays) {
        Planning.Schedule said() {
            return new Planning.Schedule(start, zone, rule, except.orElse(List.of()), freeDays);
        }
    }

    /** What a plan's tickets begin with. */
    record PlannedTicketView(
            Kind kind,
            String subject,
            String description,
            Named requester,
            Optional<Level> impact,
            Optional<Level> urgency,
            Optional<Named> team,
            List<String> tags,
            Optional<Long> checklist) {
        static PlannedTicketView of(PlannedTicket ticket, Names names) {
            return new PlannedTicketView(
                    ticket.kind(),
                    ticket.subject(),
                    ticket.description(),
                    names.person(ticket.requester()),
                    ticket.impact(),
                    ticket.urgency(),
                    names.team(ticket.team()),
                    ticket.tags(),
                    ticket.checklist().isPresent()
                            ? Optional.of(ticket.checklist().getAsLong())
                            : Optional.empty());
        }
    }

    /** When a plan opens its tickets. */
    record PlanScheduleView(String start, String zone, Optional<String> rule, List<String> except, FreeDays freeDays) {
        static PlanScheduleView of(PlanSchedule schedule) {
            return new PlanScheduleView(
                    schedule.start().toString(),
                    schedule.zone().getId(),
                    schedule.rule(),
                    schedule.except().stream().sorted().map(LocalDate::toString).toList(),
                    schedule.freeDays());
        }
    }

    /** A plan. */
    record PlanView(
            long id,
            long version,
            String name,
            PlannedTicketView ticket,
            PlanScheduleView schedule,
            boolean active,
            @Doc("When it opens the next ticket") Optional<Instant> next,
            @Doc("For which time it last opened one, or should have") Optional<Instant> lastAt,
            Optional<String> lastTicket,
            @Doc("Why the last ticket could not be opened") Optional<String> problem) {
        static PlanView of(Plan plan, Names names) {
            return new PlanView(
                    plan.id(),
                    plan.version(),
                    plan.content().name(),
                    PlannedTicketView.of(plan.content().ticket(), names),
                    PlanScheduleView.of(plan.content().schedule()),
                    plan.content().active(),
                    plan.next(),
                    plan.lastAt(),
                    plan.lastTicket().map(Object::toString),
                    plan.problem());
        }
    }
}
