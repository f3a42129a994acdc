package org.arrimo.tickets.portal;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

import javax.servlet.http.HttpServletRequest;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketPatch;

/**
 * The form of a ticket's properties. It carries what stood there when it was drawn beside what is chosen now, so that
 * only what the person touched is changed, and so that a form that has become stale can tell what changed meanwhile.
 *
 * @param before field to value when the form was drawn
 * @param chosen field to value as it is chosen now
 */
public record Properties(Map<String, String> before, Map<String, String> chosen) {
    /** What the name of a field begins with that carries the value from before. */
    public static final String BEFORE = "before-";

    private static final List<String> FIELDS = List.of(
            "state",
            "priority",
            "impact",
            "urgency",
            "team",
            "assignee",
            "holdReason",
            "holdUntil",
            "resolution",
            "solution",
            "priorityReason");

    /** The form as a ticket stands, with times as they are in the zone. */
    static Properties of(Ticket ticket, ZoneId zone) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("state", Wire.name(ticket.state()));
        values.put("priority", Wire.name(ticket.priority()));
        values.put("impact", Wire.name(ticket.impact()));
        values.put("urgency", Wire.name(ticket.urgency()));
        values.put("team", id(ticket.team()));
        values.put("assignee", id(ticket.assignee()));
        values.putAll(GroundsFields.of(ticket, zone));
        return new Properties(values, values);
    }

    /** The form as it was sent. A field that was not in it is left alone. */
    static Properties of(HttpServletRequest request) {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            if (value != null) {
                chosen.put(field, plain(value));
                before.put(field, plain(Parameters.typed(request, BEFORE + field)));
            }
        }
        return new Properties(before, chosen);
    }

    /** @return what is chosen for the field */
    public String value(String field) {
        return chosen.getOrDefault(field, "");
    }

    /** @return what stood there when the form was drawn */
    public String old(String field) {
        return before.getOrDefault(field, "");
    }

    /** @return the fields the person touched, as a change; times are those of the zone */
    TicketPatch patch(ZoneId zone) {
        TicketPatch patch = TicketPatch.NONE;
        for (String field : chosen.keySet()) {
            if (touched(field) && !GroundsFields.ALL.contains(field)) {
                patch = with(patch, field, value(field));
            }
        }
        return patch.because(GroundsFields.read(this, zone));
    }

    /** @return of the fields that somebody else set meanwhile those in the form, with what they are now */
    List<Difference> differences(List<Problem.Conflict> conflicts, Ticket now, ZoneId zone) {
        Properties current = of(now, zone);
        return conflicts.stream()
                .map(Problem.Conflict::field)
                .filter(before::containsKey)
                .map(field -> new Difference(field, old(field), current.value(field)))
                .toList();
    }

    /** @return a form for the ticket as it is now, in which what the person had touched is still chosen */
    Properties over(Ticket now, ZoneId zone) {
        Properties current = of(now, zone);
        Map<String, String> merged = new LinkedHashMap<>(current.chosen);
        chosen.keySet().stream().filter(this::touched).forEach(field -> merged.put(field, value(field)));
        return new Properties(current.before, merged);
    }

    /** As it was before a browser sent it: with its own line breaks. */
    private static String plain(String sent) {
        return sent.strip().replace("\r\n", "\n");
    }

    boolean touched(String field) {
        return !Objects.equals(chosen.get(field), before.get(field));
    }

    private static TicketPatch with(TicketPatch patch, String field, String value) {
        return switch (field) {
            case "state" -> patch.withState(Wire.parse(State.class, value, field));
            case "priority" -> patch.withPriority(Wire.parse(Priority.class, value, field));
            case "impact" -> patch.withImpact(Wire.parse(Level.class, value, field));
            case "urgency" -> patch.withUrgency(Wire.parse(Level.class, value, field));
            case "team" -> patch.withTeam(id(field, value));
            default -> patch.withAssignee(id(field, value));
        };
    }

    private static String id(OptionalLong id) {
        return id.isPresent() ? String.valueOf(id.getAsLong()) : "";
    }

    private static OptionalLong id(String field, String value) {
        try {
            return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            throw Problem.invalid(field, "not-one-of", "must be one of those offered")
                    .exception();
        }
    }

    /**
     * A field that somebody else changed.
     *
     * @param before as the form had it
     * @param now as it is
     */
    public record Difference(String field, String before, String now) {}
}
