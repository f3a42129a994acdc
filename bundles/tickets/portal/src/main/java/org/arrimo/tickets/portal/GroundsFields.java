package org.arrimo.tickets.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.Ticket;

/**
 * What the form of a ticket's properties asks beside some states. All of it is in the form; what belongs to another
 * state than the one that is chosen says nothing.
 */
final class GroundsFields {
    private static final List<String> OF_HOLD = List.of("holdReason", "holdUntil");
    private static final List<String> OF_SOLUTION = List.of("resolution", "solution");

    /** The fields' names. */
    static final List<String> ALL = List.of("holdReason", "holdUntil", "resolution", "solution", "priorityReason");

    private GroundsFields() {}

    static Map<String, String> of(Ticket ticket, ZoneId zone) {
        return Map.of(
                "holdReason", ticket.holdReason().map(Wire::name).orElse(""),
                "holdUntil",
                        ticket.holdUntil()
                                .map(time -> WallTime.text(time, zone))
                                .orElse(""),
                "resolution", ticket.resolution().map(Wire::name).orElse(""),
                "solution", ticket.solution().orElse("").replace("\r\n", "\n"),
                "priorityReason", ticket.priorityReason().orElse(""));
    }

    /** @return what is said: all of a state that is chosen anew or of which something was touched */
    static Grounds read(Properties form, ZoneId zone) {
        Grounds ofState = ofState(form, zone);
        Optional<String> reason = given(form, "priorityReason");
        boolean asked = form.touched("priorityReason") || form.touched("priority") && reason.isPresent();
        return asked ? ofState.withPriorityReason(reason) : ofState;
    }

    private static Grounds ofState(Properties form, ZoneId zone) {
        return switch (form.value("state")) {
            case "on-hold" -> says(form, OF_HOLD) ? hold(form, zone) : Grounds.NONE;
            case "closed" -> form.old("state").equals("resolved") || !says(form, OF_SOLUTION)
                    ? Grounds.NONE
                    : solution(form);
            case "resolved" -> says(form, OF_SOLUTION) ? solution(form) : Grounds.NONE;
            default -> Grounds.NONE;
        };
    }

    private static boolean says(Properties form, List<String> fields) {
        return form.touched("state") || fields.stream().anyMatch(form::touched);
    }

    private static Grounds hold(Properties form, ZoneId zone) {
        Optional<HoldReason> reason =
                given(form, "holdReason").map(it -> Wire.parse(HoldReason.class, it, "holdReason"));
        boolean scheduled = reason.filter(HoldReason.SCHEDULED::equals).isPresent();
        Optional<Instant> until = scheduled
                ? given(form, "holdUntil").map(it -> WallTime.instant("holdUntil", it, zone))
                : Optional.empty();
        return new Grounds(reason, until, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Grounds solution(Properties form) {
        return new Grounds(
                Optional.empty(),
                Optional.empty(),
                given(form, "resolution").map(it -> Wire.parse(ResolutionCode.class, it, "resolution")),
                given(form, "solution"),
                Optional.empty());
    }

    private static Optional<String> given(Properties form, String field) {
        return Optional.of(form.value(field)).filter(Predicate.not(String::isEmpty));
    }
}
