package org.arrimo.tickets.core.macros;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.categories.Classifying;
import org.arrimo.tickets.core.fields.FieldsOfTickets;
import org.arrimo.tickets.core.replies.Phrase;
import org.arrimo.tickets.core.replies.Teams;
import org.arrimo.tickets.core.store.TagName;

/** Looks whether a macro can do what it says, as far as that can be known before there is a ticket. */
final class Checking {
    private static final int TEXT = 10_000;

    private final People people;
    private final Teams teams;
    private final Classifying classifying;
    private final FieldsOfTickets fields;

    Checking(People people, Teams teams, Classifying classifying, FieldsOfTickets fields) {
        this.people = people;
        this.teams = teams;
        this.classifying = classifying;
        this.fields = fields;
    }

    /** @return the change of a ticket, as the actor would make it */
    static TicketPatch patch(Actor actor, Map<String, String> changes) {
        TicketPatch patch = TicketPatch.NONE;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!isCustom(change.getKey())) {
                patch = MacroField.named(change.getKey()).set(patch, actor, change.getValue());
            }
        }
        return patch;
    }

    /** @return what it sets in custom fields, by their keys */
    static Map<String, Optional<String>> custom(Map<String, String> changes) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        changes.forEach((field, value) -> {
            if (isCustom(field)) {
                values.put(
                        field.substring(FieldsOfTickets.NAMED.length()),
                        Optional.of(value).filter(text -> !text.isBlank()));
            }
        });
        return values;
    }

    private static boolean isCustom(String field) {
        return field.startsWith(FieldsOfTickets.NAMED);
    }

    /**
     * @return the steps as they are kept
     * @throws org.arrimo.platform.api.ProblemException INVALID naming the field
     */
    MacroSteps checked(Actor actor, MacroSteps steps) {
        if (steps == null || isEmpty(steps)) {
            throw Problem.invalid("steps", "required", "must be one at least").exception();
        }
        TicketPatch patch = patch(actor, steps.changes());
        patch.state().ifPresent(state -> requireGrounds(state, patch.grounds()));
        patch.team().ifPresent(team -> team.ifPresent(teams::require));
        patch.assignee().ifPresent(assignee -> assignee.ifPresent(this::requirePerson));
        patch.category().ifPresent(classifying::first);
        fields.require(custom(steps.changes()));
        return new MacroSteps(
                steps.changes(),
                names("tagsToAdd", steps.tagsToAdd()),
                names("tagsToRemove", steps.tagsToRemove()),
                steps.message().map(Checking::message),
                Optional.ofNullable(steps.next()).orElse(MacroSteps.Next.STAY));
    }

    private static void requireGrounds(State state, Grounds grounds) {
        boolean held = state != State.ON_HOLD || grounds.holdReason().isPresent();
        boolean solved = state != State.RESOLVED || grounds.resolution().isPresent();
        if (!held || !solved) {
            throw Problem.invalid(held ? "resolution" : "holdReason", "required", "is required")
                    .exception();
        }
        if (state == State.RESOLVED) {
            Text.block("solution", grounds.solution().orElse(null), TEXT);
        }
    }

    private static boolean isEmpty(MacroSteps steps) {
        return steps.changes().isEmpty()
                && steps.tagsToAdd().isEmpty()
                && steps.tagsToRemove().isEmpty()
                && steps.message().isEmpty();
    }

    private static MacroSteps.Say message(MacroSteps.Say say) {
        if (say.visibility() == null) {
            throw Problem.invalid("visibility", "required", "is required").exception();
        }
        Phrase phrase = Phrase.of(say.text(), say.html());
        return new MacroSteps.Say(say.visibility(), phrase.text(), phrase.html());
    }

    /** Each once, however it is written. */
    private static List<String> names(String field, List<String> tags) {
        Map<String, String> names = new LinkedHashMap<>();
        tags.forEach(tag -> {
            TagName name = TagName.of(field, tag);
            names.putIfAbsent(name.folded(), name.shown());
        });
        if (names.size() > Tags.MOST) {
            throw Problem.invalid(field, "too-many", "must be at most " + Tags.MOST, "" + Tags.MOST)
                    .exception();
        }
        return List.copyOf(names.values());
    }

    private void requirePerson(long person) {
        if (!people.names(Set.of(person)).containsKey(person)) {
            throw Problem.invalid("assignee", "no-such-person", "is nobody this desk knows")
                    .exception();
        }
    }
}
