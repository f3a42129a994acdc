package org.arrimo.tickets.core.rules;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;

import static org.arrimo.tickets.core.rules.Operation.*;

/**
 * Who may do what: the one place that decides it. A right is a cell of the table, a role in a relation to the ticket;
 * what no cell of the actor's roles allows is denied. Roles add up, and none takes away.
 *
 * <ul>
 *   <li>Leads and administrators do everything. So do agents, but for editing the private notes of others, making others
 *       follow a ticket, and restricting somebody.
 *   <li>A manager reads everything, private notes included, and changes nothing: a manager who also works on tickets is
 *       an agent too.
 *   <li>A requester opens for themselves, takes part in the conversation, withdraws what nobody has begun, and accepts
 *       or refuses the solution. A colleague who may see the organisation's tickets reads them.
 *   <li>A partner works on what its teams have and hands it back to the desk. Private notes are the desk's own: a
 *       partner neither reads nor writes them.
 *   <li>Requesters and partners who are copied on a ticket read it and take part in its conversation; what becomes of it
 *       is not theirs to say.
 * </ul>
 */
public final class Access {
    private static final Map<Role, Map<Relation, Set<Operation>>> TABLE = new EnumMap<>(Map.of(
            Role.AGENT,
                    Map.of(
                            Relation.DESK,
                            EnumSet.complementOf(EnumSet.of(EDIT_NOTES, ADD_FOLLOWERS, RESTRICT, REPLY_TO_BREACH))),
            Role.LEAD, Map.of(Relation.DESK, EnumSet.complementOf(EnumSet.of(REPLY_TO_BREACH))),
            Role.ADMIN, Map.of(Relation.DESK, EnumSet.complementOf(EnumSet.of(REPLY_TO_BREACH))),
            Role.MANAGER,
                    Map.of(Relation.DESK, EnumSet.of(READ, READ_PRIVATE, READ_BREACH, MEET, READ_CHECKLIST, READ_TIME)),
            Role.REQUESTER,
                    Map.of(
                            Relation.OWN,
                                    EnumSet.of(
                                            OPEN,
                                            READ,
                                            REPLY,
                                            ATTACH,
                                            COPY,
                                            WITHDRAW,
                                            CONFIRM,
                                            REOPEN,
                                            READ_BREACH,
                                            REPLY_TO_BREACH),
                            Relation.ORGANISATION, EnumSet.of(READ),
                            Relation.COPIED, EnumSet.of(READ, REPLY, ATTACH)),
            Role.PARTNER,
                    Map.of(
                            Relation.TEAM,
                            EnumSet.of(
                                    READ, REPLY, ATTACH, READ_CHECKLIST, CHECK, SPEND, HAND_BACK, ASSIGN, WORK, REOPEN),
                            Relation.COPIED,
                            EnumSet.of(READ, REPLY, ATTACH),
                            Relation.OWN,
                            EnumSet.of(READ_BREACH, REPLY_TO_BREACH))));

    private Access() {}

    /** @return whether the actor may do this with that ticket */
    public static boolean may(Actor actor, Operation operation, Parties ticket) {
        return granting(actor, operation).stream().anyMatch(relation -> relation.holds(actor, ticket));
    }

    /**
     * @return the relations in which the actor's roles allow this; a query of what may be seen is cut to tickets that
     *     stand in one of them, none if it is empty
     */
    public static Set<Relation> granting(Actor actor, Operation operation) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (Role role : actor.roles()) {
            TABLE.getOrDefault(role, Map.of()).forEach((relation, operations) -> {
                if (operations.contains(operation)) {
                    relations.add(relation);
                }
            });
        }
        return relations;
    }

    /** @return the roles that allow this, each with some tickets at least */
    public static Set<Role> granted(Operation operation) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        TABLE.forEach((role, relations) -> {
            if (relations.values().stream().anyMatch(operations -> operations.contains(operation))) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** @return whether the role allows this with tickets that stand so to somebody */
    public static boolean grants(Role role, Relation relation, Operation operation) {
        return TABLE.getOrDefault(role, Map.of())
                .getOrDefault(relation, Set.of())
                .contains(operation);
    }

    /**
     * @return whether the actor has the role, and takes part in this ticket by it: reading alone is none, nor is being
     *     copied
     */
    static boolean takesPart(Actor actor, Role role, Parties ticket) {
        return actor.is(role)
                && TABLE.getOrDefault(role, Map.of()).entrySet().stream()
                        .anyMatch(entry -> entry.getKey() != Relation.COPIED
                                && entry.getValue().contains(REPLY)
                                && entry.getKey().holds(actor, ticket));
    }

    /** @throws ProblemException FORBIDDEN */
    public static void require(Actor actor, Operation operation, Parties ticket) {
        if (!may(actor, operation, ticket)) {
            throw Problem.forbidden().exception();
        }
    }

    /** @throws ProblemException FORBIDDEN, naming the field */
    public static void require(Actor actor, Operation operation, Parties ticket, String field) {
        if (!may(actor, operation, ticket)) {
            throw forbidden(field);
        }
    }

    /** @return the refusal of one part of a request */
    public static ProblemException forbidden(String field) {
        Problem general = Problem.forbidden();
        return new Problem(
                        Kind.FORBIDDEN,
                        general.code(),
                        "Your roles do not allow you to set " + field + " so.",
                        Optional.of(field),
                        List.of(field))
                .exception();
    }
}
