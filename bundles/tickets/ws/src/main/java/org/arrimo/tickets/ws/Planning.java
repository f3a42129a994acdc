package org.arrimo.tickets.ws;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Plan;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.PlanSchedule.FreeDays;
import org.arrimo.tickets.api.PlannedTicket;

/** What plans say, as it is sent. */
public final class Planning {
    private Planning() {}

    /**
     * What a plan's tickets begin with.
     *
     * @param requester a login or id; whoever asks if absent
     * @param team a name or id
     */
    public record Ticket(
            Kind kind,
            String subject,
            Optional<String> description,
            Optional<NameOrId> requester,
            Optional<Level> impact,
            Optional<Level> urgency,
            Optional<NameOrId> team,
            List<String> tags,
            Optional<Long> checklist) {
        PlannedTicket planned(Actor actor, Directory directory) {
            return new PlannedTicket(
                    kind,
                    subject,
                    description.orElse(""),
                    requester
                            .map(who -> directory.person(actor, "requester", who))
                            .orElse(actor.personId()),
                    impact,
                    urgency,
                    team.map(which -> OptionalLong.of(directory.team(actor, "team", which)))
                            .orElse(OptionalLong.empty()),
                    tags,
                    checklist.map(OptionalLong::of).orElse(OptionalLong.empty()));
        }
    }

    /**
     * When a plan opens its tickets.
     *
     * @param start a date and a time without offset, such as 2027-01-04T09:00
     * @param zone a time zone; the one of whoever asks if absent
     * @param except days such as 2027-12-24
     */
    public record Schedule(
            String start,
            Optional<String> zone,
            Optional<String> rule,
            List<String> except,
            Optional<FreeDays> freeDays) {
        /** @throws ProblemException INVALID on {@code start}, {@code zone} or {@code except} */
        public PlanSchedule schedule(Actor actor) {
            return new PlanSchedule(
                    local(start),
                    zone.map(Planning::zone).orElse(actor.zone()),
                    rule,
                    except.stream().map(Planning::day).collect(Collectors.toSet()),
                    freeDays.orElse(FreeDays.KEEP));
        }
    }

    /** @return the plan that is sent */
    public static PlanDraft draft(
            Actor actor, Directory directory, String name, Ticket ticket, Schedule schedule, boolean active) {
        return new PlanDraft(name, ticket.planned(actor, directory), schedule.schedule(actor), active);
    }

    /** @return the names on plans */
    public static Names names(Directory directory, Collection<Plan> plans) {
        Set<Long> persons = new HashSet<>();
        Set<Long> teams = new HashSet<>();
        plans.forEach(plan -> {
            persons.add(plan.content().ticket().requester());
            plan.content().ticket().team().ifPresent(teams::add);
        });
        return directory.of(persons, teams);
    }

    private static LocalDateTime local(String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw wrong("start", "not-a-time", "must be a date and a time without offset such as 2027-01-04T09:00");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong("except", "bad-day", "must be days such as 2026-11-27");
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw wrong("zone", "not-a-zone", "must be a time zone such as America/Sao_Paulo");
        }
    }

    private static ProblemException wrong(String field, String code, String detail) {
        return Problem.invalid(field, code, detail).exception();
    }
}
