package org.arrimo.tickets.core.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule;
import org.arrimo.tickets.api.PlannedTicket;
import org.arrimo.tickets.api.Plans;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.core.voice.Speaker;

/** Checks what a plan says. */
public final class PlanRules {
    private static final int SUBJECT = 200;
    private static final int YEARS = 10;

    private final Speaker speaker;
    private final Groups groups;
    private final ChecklistTemplates checklists;
    private final Predicate<LocalDate> works;
    private final Clock clock;

    /** @param works whether the desk works on a day */
    public PlanRules(
            Speaker speaker, Groups groups, ChecklistTemplates checklists, Predicate<LocalDate> works, Clock clock) {
        this.speaker = speaker;
        this.groups = groups;
        this.checklists = checklists;
        this.works = works;
        this.clock = clock;
    }

    /** @throws ProblemException INVALID naming the field */
    PlanDraft cleaned(Actor actor, PlanDraft draft) {
        String name = Text.line("name", draft.name(), Plans.LONGEST_NAME);
        return new PlanDraft(name, ticket(actor, draft.ticket()), schedule(draft.schedule()), draft.active());
    }

    /** @throws ProblemException INVALID naming the field */
    PlanSchedule schedule(PlanSchedule said) {
        if (said.start() == null) {
            throw required("start");
        }
        if (said.zone() == null) {
            throw required("zone");
        }
        if (said.zone().getId().length() > 60) {
            throw Problem.invalid("zone", "not-a-zone", "must be a time zone such as America/Sao_Paulo")
                    .exception();
        }
        LocalDateTime today = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean far =
                said.start().isBefore(today.minusYears(YEARS)) || said.start().isAfter(today.plusYears(YEARS));
        if (far) {
            throw Problem.invalid("start", "too-far", "must be within " + YEARS + " years", String.valueOf(YEARS))
                    .exception();
        }
        if (said.except().size() > Plans.MOST_EXCEPT) {
            throw tooMany("except", Plans.MOST_EXCEPT);
        }
        Optional<String> rule = Text.optionalLine("rule", said.rule().orElse(null), Plans.LONGEST_RULE);
        return new PlanSchedule(
                said.start().truncatedTo(ChronoUnit.MINUTES), said.zone(), rule, said.except(), said.freeDays());
    }

    Occurrences occurrences(PlanSchedule schedule) {
        return new Occurrences(schedule, works);
    }

    private PlannedTicket ticket(Actor actor, PlannedTicket said) {
        if (said.kind() == null) {
            throw required("kind");
        }
        String subject = Text.line("subject", said.subject(), SUBJECT);
        String description = Text.optionalBlock("description", said.description(), Drafts.LONGEST)
                .orElse("");
        if (speaker.find(said.requester(), Actor.Via.SYSTEM).isEmpty()) {
            throw Problem.invalid("requester", "no-such-person", "is nobody this desk knows")
                    .exception();
        }
        said.team().ifPresent(team -> {
            if (!groups.teamNames(Set.of(team)).containsKey(team)) {
                throw Problem.invalid("team", "no-such-team", "is no team of this desk")
                        .exception();
            }
        });
        said.checklist().ifPresent(id -> requireTemplate(actor, id));
        return new PlannedTicket(
                said.kind(),
                subject,
                description,
                said.requester(),
                said.impact(),
                said.urgency(),
                said.team(),
                tags(said.tags()),
                said.checklist());
    }

    private void requireTemplate(Actor actor, long id) {
        if (checklists.list(actor).stream().noneMatch(template -> template.id() == id)) {
            throw Problem.invalid("checklist", "unknown", "is none there is").exception();
        }
    }

    private static List<String> tags(List<String> said) {
        Set<String> tags = new LinkedHashSet<>();
        for (String tag : said) {
            String name = Text.line("tags", tag, Tags.LONGEST);
            if (name.contains(",")) {
                throw Problem.invalid("tags", "comma", "must not contain a comma")
                        .exception();
            }
            tags.add(name);
        }
        if (tags.size() > Tags.MOST) {
            throw tooMany("tags", Tags.MOST);
        }
        return List.copyOf(tags);
    }

    private static ProblemException required(String field) {
        return Problem.invalid(field, "required", "is required").exception();
    }

    private static ProblemException tooMany(String field, int most) {
        return Problem.invalid(field, "too-many", "must be at most " + most, String.valueOf(most))
                .exception();
    }
}
