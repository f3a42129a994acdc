package org.arrimo.tickets.core.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Relation;
import org.arrimo.tickets.core.store.Words;

/**
 * The condition of a query: what the filter wants, of what the actor may see. Made of known columns; every value is a
 * parameter.
 */
final class Restriction {
    private static final int SEARCH = 200;
    private static final String NOTHING = "1 = 0";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Restriction() {}

    static Restriction of(Actor actor, TicketFilter filter) {
        Restriction restriction = new Restriction();
        restriction.wanted(filter);
        restriction.visible(actor);
        return restriction;
    }

    Restriction and(String condition, Object... parameters) {
        conditions.add(condition);
        Collections.addAll(values, parameters);
        return this;
    }

    /** @return the condition, with {@code where} before it if there is one */
    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** @return the values of the parameters, in their order */
    List<Object> values() {
        return List.copyOf(values);
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private void wanted(TicketFilter filter) {
        in("state", filter.states());
        in("priority", filter.priorities());
        in("contact", filter.contacts());
        filter.team().ifPresent(id -> and("team = ?", id));
        filter.assignee().ifPresent(id -> and("assignee = ?", id));
        if (filter.unassigned()) {
            and("assignee is null");
        }
        filter.requester().ifPresent(id -> and("requester = ?", id));
        filter.organisation().ifPresent(id -> and("organisation = ?", id));
        filter.reference().ifPresent(reference -> and("reference = ?", reference));
        filter.reopened().ifPresent(reopened -> and(reopened ? "reopens > 0" : "reopens = 0"));
        Optional<String> text = filter.text().flatMap(line -> Text.optionalLine("text", line, SEARCH));
        text.ifPresent(this::words);
    }

    private void words(String text) {
        List<String> words = Words.of(text);
        words.forEach(word -> and("words like ?", "% " + word + "%"));
        if (words.isEmpty()) {
            and(NOTHING);
        }
    }

    private void visible(Actor actor) {
        Set<Relation> relations = Access.granting(actor, Operation.READ);
        if (relations.contains(Relation.DESK)) {
            return;
        }
        List<String> any = new ArrayList<>();
        if (relations.contains(Relation.OWN)) {
            any.add("requester = ?");
            values.add(actor.personId());
        }
        if (relations.contains(Relation.ORGANISATION)
                && actor.seesOrganisation()
                && actor.organisation().isPresent()) {
            any.add("organisation = ?");
            values.add(actor.organisation().getAsLong());
        }
        if (relations.contains(Relation.TEAM) && !actor.teams().isEmpty()) {
            any.add("team in (" + marks(actor.teams()) + ")");
            values.addAll(actor.teams());
        }
        conditions.add(any.isEmpty() ? NOTHING : "(" + String.join(" or ", any) + ")");
    }

    private void in(String column, Set<? extends Enum<?>> words) {
        if (!words.isEmpty()) {
            conditions.add(column + " in (" + marks(words) + ")");
            words.stream().map(Enum::name).sorted().forEach(values::add);
        }
    }

    private static String marks(Collection<?> parameters) {
        return String.join(", ", Collections.nCopies(parameters.size(), "?"));
    }
}
