package org.arrimo.tickets.portal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

/** The form in which one says what to change about many tickets: only what is ticked is changed. */
final class BulkForm {
    private final People people;
    private final Groups groups;

    BulkForm(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    /** @return what can be set, by field, and to what */
    Map<String, Map<String, String>> fields(Exchange x) {
        Choices choices = new Choices(x.words());
        Map<String, Map<String, String>> fields = new LinkedHashMap<>();
        Map<String, String> states = new LinkedHashMap<>();
        Arrays.stream(State.values()).forEach(state -> states.put(Wire.name(state), x.t("state", state)));
        Map<String, String> workers = new LinkedHashMap<>();
        workers.put("", x.t("value.nobody"));
        people.workers(x.actor()).forEach((id, name) -> workers.put(String.valueOf(id), name));
        fields.put("state", states);
        fields.put("priority", choices.priorities());
        fields.put("impact", choices.levels());
        fields.put("urgency", choices.levels());
        fields.put("team", choices.teams(groups.teams(x.actor())));
        fields.put("assignee", workers);
        return fields;
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID naming the field */
    BulkOrder order(Exchange x) {
        return new BulkOrder(
                numbers(x), x.optional("q").filter(q -> numbers(x).isEmpty()), patch(x), x.optional("note"));
    }

    /** @return the tickets that were chosen one by one */
    static List<TicketNumber> numbers(Exchange x) {
        return x.params("number").stream()
                .map(text -> TicketNumber.parse(text)
                        .orElseThrow(() -> Problem.invalid("numbers", "bad-number", "has no number of a ticket", text)
                                .exception()))
                .distinct()
                .toList();
    }

    private static TicketPatch patch(Exchange x) {
        TicketPatch patch = TicketPatch.NONE;
        for (String field : x.params("set")) {
            patch = switch (field) {
                case "state" -> patch.withState(word(x, field, State.class));
                case "priority" -> patch.withPriority(word(x, field, Priority.class));
                case "impact" -> patch.withImpact(word(x, field, Level.class));
                case "urgency" -> patch.withUrgency(word(x, field, Level.class));
                case "team" -> patch.withTeam(id(x, field));
                case "assignee" -> patch.withAssignee(id(x, field));
                default -> throw Problem.invalid("set", "no-such", "does not exist")
                        .exception();
            };
        }
        return patch;
    }

    private static <E extends Enum<E>> E word(Exchange x, String field, Class<E> type) {
        return Wire.parse(type, Optional.ofNullable(x.param(field)).orElse(""), field);
    }

    private static OptionalLong id(Exchange x, String field) {
        return Parameters.id(x.request(), field);
    }
}
