package org.arrimo.tickets.portal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

/** The form in which one says what to change about many tickets: only what is ticked is changed. */
final class BulkForm {
    private static final String PARENT = "parent";
    private static final String FOLLOWED = "followed";
    private static final Set<String> DEEDS = Set.of(PARENT, FOLLOWED);

    private final People people;
    private final Groups groups;
    private final Categories categories;
    private final CustomFields customFields;

    BulkForm(People people, Groups groups, Categories categories, CustomFields customFields) {
        this.people = people;
        this.groups = groups;
        this.categories = categories;
        this.customFields = customFields;
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
        fields.put("category", CategoriesPage.choices(x, categories));
        return fields;
    }

    /** @return the custom fields that can be set */
    List<CustomField> custom(Exchange x) {
        return Standing.works(x.actor()) ? CustomFieldsPage.inUse(x, customFields) : List.of();
    }

    /** @return what is asked beside some states, by field, and what can be said */
    Map<String, Map<String, String>> grounds(Exchange x) {
        Choices choices = new Choices(x.words());
        Map<String, Map<String, String>> grounds = new LinkedHashMap<>();
        grounds.put("holdReason", choices.grounds("holdReason"));
        grounds.put("resolution", choices.grounds("resolution"));
        return grounds;
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID naming the field */
    BulkOrder order(Exchange x) {
        return new BulkOrder(
                numbers(x),
                x.optional("q").filter(q -> numbers(x).isEmpty()),
                patch(x),
                x.optional("note"),
                values(x),
                ticked(x, PARENT).map(BulkForm::parent),
                ticked(x, FOLLOWED).map(Boolean::valueOf));
    }

    private static Optional<String> ticked(Exchange x, String name) {
        return x.params("set").contains(name) ? Optional.of(x.optional(name).orElse("")) : Optional.empty();
    }

    private static TicketNumber parent(String text) {
        return TicketNumber.parse(text.strip())
                .orElseThrow(() -> Problem.invalid(PARENT, "no-such-ticket", "is no ticket here", text)
                        .exception());
    }

    private static Map<String, Optional<String>> values(Exchange x) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        x.params("set").stream()
                .filter(name -> name.startsWith(TicketFieldsPage.FIELD))
                .forEach(name -> values.put(name.substring(TicketFieldsPage.FIELD.length()), x.optional(name)));
        return values;
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
            if (field.startsWith(TicketFieldsPage.FIELD) || DEEDS.contains(field)) {
                continue;
            }
            patch = switch (field) {
                case "state" -> inState(patch, x, word(x, field, State.class));
                case "priority" -> patch.withPriority(word(x, field, Priority.class))
                        .because(reason(x).or(patch.grounds()));
                case "impact" -> patch.withImpact(word(x, field, Level.class));
                case "urgency" -> patch.withUrgency(word(x, field, Level.class));
                case "team" -> patch.withTeam(id(x, field));
                case "assignee" -> patch.withAssignee(id(x, field));
                case "category" -> patch.withCategory(x.optional(field));
                default -> throw Problem.invalid("set", "no-such", "does not exist")
                        .exception();
            };
        }
        return patch;
    }

    /** What a state needs is in the form beside it. */
    private static TicketPatch inState(TicketPatch patch, Exchange x, State state) {
        Grounds grounds =
                switch (state) {
                    case ON_HOLD -> Grounds.waitingFor(word(x, "holdReason", HoldReason.class));
                    case RESOLVED -> Grounds.solution(
                            word(x, "resolution", ResolutionCode.class), Parameters.typed(x.request(), "solution"));
                    case CLOSED -> x.optional("resolution").isPresent()
                            ? Grounds.solution(
                                    word(x, "resolution", ResolutionCode.class),
                                    Parameters.typed(x.request(), "solution"))
                            : Grounds.NONE;
                    default -> Grounds.NONE;
                };
        return patch.withState(state).because(grounds.or(patch.grounds()));
    }

    private static Grounds reason(Exchange x) {
        Optional<String> reason = x.optional("priorityReason");
        return reason.isPresent() ? Grounds.priority(reason) : Grounds.NONE;
    }

    private static <E extends Enum<E>> E word(Exchange x, String field, Class<E> type) {
        return Wire.parse(type, Optional.ofNullable(x.param(field)).orElse(""), field);
    }

    private static OptionalLong id(Exchange x, String field) {
        return Parameters.id(x.request(), field);
    }
}
