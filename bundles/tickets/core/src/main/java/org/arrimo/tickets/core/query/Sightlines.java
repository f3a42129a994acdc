package org.arrimo.tickets.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Relation;

/** Along which columns an actor sees tickets. */
final class Sightlines {
    /** Sees all there is. */
    static final Line ALL = new Line(Optional.empty(), 0);

    private static final String COPIED = "copied";
    private static final String COPIES = "id in (select k.ticket_id from tickets_copy k where k.person = ?)";

    private Sightlines() {}

    /**
     * One way to see a ticket.
     *
     * @param column what must have the id, or nothing if all is seen
     */
    record Line(Optional<String> column, long id) {
        private static Line by(String column, long id) {
            return new Line(Optional.of(column), id);
        }

        /** @return the condition, with a parameter for the id */
        String sql() {
            return isCopied() ? COPIES : column.orElseThrow() + " = ?";
        }

        /** @return the opposite, for a column of the ticket's */
        String opposite() {
            return "(" + column.orElseThrow() + " is null or " + column.orElseThrow() + " <> ?)";
        }

        /** @return whether it is no column of the ticket's, but that the person of the id is copied on it */
        boolean isCopied() {
            return column.filter(COPIED::equals).isPresent();
        }
    }

    /** @return nothing if the actor may do this with all; else the ways, each of which suffices */
    static Optional<List<Line>> of(Actor actor, Operation operation) {
        Set<Relation> relations = Access.granting(actor, operation);
        if (relations.contains(Relation.DESK)) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        if (relations.contains(Relation.OWN)) {
            lines.add(Line.by("requester", actor.personId()));
        }
        if (relations.contains(Relation.ORGANISATION)
                && actor.seesOrganisation()
                && actor.organisation().isPresent()) {
            lines.add(Line.by("organisation", actor.organisation().getAsLong()));
        }
        if (relations.contains(Relation.TEAM)) {
            actor.teams().stream().sorted().forEach(team -> lines.add(Line.by("team", team)));
        }
        if (relations.contains(Relation.COPIED)) {
            lines.add(Line.by(COPIED, actor.personId()));
        }
        return Optional.of(lines);
    }
}
