package org.arrimo.tickets.core.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.core.record.Comparison;

/** What differs between two states of a plan, as the journal keeps it. */
final class PlanChanges {
    private PlanChanges() {}

    static List<Change> between(Optional<PlanDraft> before, Optional<PlanDraft> after) {
        return new Comparison<>(before, after)
                .of("name", plan -> Optional.of(plan.name()))
                .of("kind", plan -> Optional.of(Wire.name(plan.ticket().kind())))
                .of("subject", plan -> Optional.of(plan.ticket().subject()))
                .of("description", plan -> Optional.of(plan.ticket().description()))
                .of(
                        "requester",
                        plan -> Optional.of(String.valueOf(plan.ticket().requester())))
                .of("impact", plan -> plan.ticket().impact().map(Wire::name))
                .of("urgency", plan -> plan.ticket().urgency().map(Wire::name))
                .of("team", plan -> number(plan.ticket().team()))
                .of("tags", plan -> listed(plan.ticket().tags()))
                .of("checklist", plan -> number(plan.ticket().checklist()))
                .of("start", plan -> Optional.of(plan.schedule().start().toString()))
                .of("zone", plan -> Optional.of(plan.schedule().zone().getId()))
                .of("rule", plan -> plan.schedule().rule())
                .of(
                        "except",
                        plan -> listed(plan.schedule().except().stream()
                                .sorted()
                                .map(LocalDate::toString)
                                .toList()))
                .of("freeDays", plan -> Optional.of(Wire.name(plan.schedule().freeDays())))
                .of("active", plan -> Optional.of(String.valueOf(plan.active())))
                .changes();
    }

    private static Optional<String> number(OptionalLong id) {
        return id.isPresent() ? Optional.of(String.valueOf(id.getAsLong())) : Optional.empty();
    }

    private static Optional<String> listed(List<String> words) {
        return Optional.of(words.stream().collect(Collectors.joining(", "))).filter(text -> !text.isEmpty());
    }
}
