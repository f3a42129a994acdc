package org.arrimo.tickets.core.bulk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketPatch;

/**
 * A field that can be changed, read and written as text: what a job keeps of a patch, and of a ticket to be taken back.
 *
 * @param name as on the wire
 * @param read what a ticket has
 * @param said what a patch says of it
 * @param set makes a patch say it
 */
record Settable(
        String name,
        Function<Ticket, Optional<String>> read,
        Function<TicketPatch, Optional<Optional<String>>> said,
        BiFunction<TicketPatch, Optional<String>, TicketPatch> set) {
    static final String STATE = "state";

    private static final List<Settable> ALL = List.of(
            text("subject", Ticket::subject, TicketPatch::subject, TicketPatch::withSubject),
            word(STATE, State.class, Ticket::state, TicketPatch::state, TicketPatch::withState),
            word("priority", Priority.class, Ticket::priority, TicketPatch::priority, TicketPatch::withPriority),
            word("impact", Level.class, Ticket::impact, TicketPatch::impact, TicketPatch::withImpact),
            word("urgency", Level.class, Ticket::urgency, TicketPatch::urgency, TicketPatch::withUrgency),
            id("team", Ticket::team, TicketPatch::team, TicketPatch::withTeam),
            id("assignee", Ticket::assignee, TicketPatch::assignee, TicketPatch::withAssignee),
            new Settable("category", Ticket::category, TicketPatch::category, TicketPatch::withCategory),
            new Settable(
                    "priorityReason",
                    Ticket::priorityReason,
                    patch -> patch.grounds().priorityReason(),
                    (patch, value) -> patch.because(patch.grounds().withPriorityReason(value))),
            ground("holdReason", ticket -> ticket.holdReason().map(Enum::name), Settable::holdReason),
            ground("holdUntil", ticket -> ticket.holdUntil().map(Instant::toString), Settable::holdUntil),
            ground("resolution", ticket -> ticket.resolution().map(Enum::name), Settable::resolution),
            ground("solution", Ticket::solution, Settable::solution));

    /** @return what the patch says, by field */
    static Map<String, Optional<String>> values(TicketPatch patch) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        ALL.forEach(field -> field.said().apply(patch).ifPresent(value -> values.put(field.name(), value)));
        return values;
    }

    /** @return what the ticket has, by field */
    static Map<String, Optional<String>> values(Ticket ticket) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        ALL.forEach(field -> values.put(field.name(), field.read().apply(ticket)));
        return values;
    }

    static TicketPatch patch(Map<String, Optional<String>> values) {
        TicketPatch patch = TicketPatch.NONE;
        for (Settable field : ALL) {
            if (values.containsKey(field.name())) {
                patch = field.set().apply(patch, values.get(field.name()));
            }
        }
        return patch;
    }

    private static Settable text(
            String name,
            Function<Ticket, String> read,
            Function<TicketPatch, Optional<String>> said,
            BiFunction<TicketPatch, String, TicketPatch> set) {
        return new Settable(
                name,
                ticket -> Optional.of(read.apply(ticket)),
                patch -> said.apply(patch).map(Optional::of),
                (patch, value) -> set.apply(patch, value.orElseThrow()));
    }

    private static <E extends Enum<E>> Settable word(
            String name,
            Class<E> type,
            Function<Ticket, E> read,
            Function<TicketPatch, Optional<E>> said,
            BiFunction<TicketPatch, E, TicketPatch> set) {
        return text(
                name,
                ticket -> read.apply(ticket).name(),
                patch -> said.apply(patch).map(Enum::name),
                (patch, value) -> set.apply(patch, Enum.valueOf(type, value)));
    }

    private static Settable id(
            String name,
            Function<Ticket, OptionalLong> read,
            Function<TicketPatch, Optional<OptionalLong>> said,
            BiFunction<TicketPatch, OptionalLong, TicketPatch> set) {
        return new Settable(
                name,
                ticket -> text(read.apply(ticket)),
                patch -> said.apply(patch).map(Settable::text),
                (patch, value) -> set.apply(
                        patch, value.map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty())));
    }

    /** What stands beside a state, and goes with it by itself. */
    private static Settable ground(
            String name, Function<Ticket, Optional<String>> read, Function<Optional<String>, Grounds> grounds) {
        return new Settable(
                name,
                read,
                patch -> values(patch.grounds()).entrySet().stream()
                        .filter(said -> said.getKey().equals(name))
                        .map(said -> Optional.of(said.getValue()))
                        .findFirst(),
                (patch, value) -> patch.because(grounds.apply(value).or(patch.grounds())));
    }

    private static Map<String, String> values(Grounds grounds) {
        Map<String, String> values = new LinkedHashMap<>();
        grounds.holdReason().ifPresent(reason -> values.put("holdReason", reason.name()));
        grounds.holdUntil().ifPresent(until -> values.put("holdUntil", until.toString()));
        grounds.resolution().ifPresent(code -> values.put("resolution", code.name()));
        grounds.solution().ifPresent(text -> values.put("solution", text));
        return values;
    }

    private static Grounds holdReason(Optional<String> value) {
        return new Grounds(
                value.map(HoldReason::valueOf), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Grounds holdUntil(Optional<String> value) {
        return new Grounds(
                Optional.empty(), value.map(Instant::parse), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Grounds resolution(Optional<String> value) {
        return new Grounds(
                Optional.empty(),
                Optional.empty(),
                value.map(ResolutionCode::valueOf),
                Optional.empty(),
                Optional.empty());
    }

    private static Grounds solution(Optional<String> value) {
        return new Grounds(Optional.empty(), Optional.empty(), Optional.empty(), value, Optional.empty());
    }

    private static Optional<String> text(OptionalLong id) {
        return id.isPresent() ? Optional.of(String.valueOf(id.getAsLong())) : Optional.empty();
    }
}
