package org.arrimo.tickets.core.approvals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Approver;

/** Who may speak for whom. In the database an approver is one word, so that what waits for somebody is found by an index. */
final class Approvers {
    /** The roles that can be asked: those of the desk. */
    static final Set<Role> ROLES = EnumSet.of(Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN);

    private static final String PERSON = "person:";
    private static final String ROLE = "role:";
    private static final String LEAD = "lead:";

    private Approvers() {}

    static String key(Approver approver) {
        return switch (approver.by()) {
            case PERSON -> PERSON + approver.id().orElseThrow();
            case ROLE -> ROLE + approver.role().orElseThrow().wire();
            case LEAD -> LEAD + approver.id().orElseThrow();
        };
    }

    static Approver of(String key) {
        String value = key.substring(key.indexOf(':') + 1);
        if (key.startsWith(ROLE)) {
            return Approver.holder(Role.ofWire(value));
        }
        long id = Long.parseLong(value);
        return key.startsWith(PERSON) ? Approver.person(id) : Approver.leadOf(id);
    }

    /** @return the keys of all whom somebody can speak for */
    static List<String> keys(Actor actor) {
        List<String> keys = new ArrayList<>(List.of(PERSON + actor.personId()));
        ROLES.stream().filter(actor::is).forEach(role -> keys.add(ROLE + role.wire()));
        if (actor.is(Role.LEAD)) {
            actor.teams().forEach(team -> keys.add(LEAD + team));
        }
        return keys;
    }
}
