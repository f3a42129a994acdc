package org.arrimo.tickets.api;

import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Role;

/**
 * Who is to approve: one person, or whoever holds a role or leads a team when the answer is given.
 *
 * @param by how they are named
 * @param id the person's or the team's id, of PERSON and LEAD
 * @param role of ROLE
 */
public record Approver(By by, OptionalLong id, Optional<Role> role) {
    /** How an approver is named. */
    public enum By {
        /** By name. */
        PERSON,
        /** By a role of the desk: an agent, a lead, a manager or an administrator. */
        ROLE,
        /** As lead of a team. */
        LEAD
    }

    /** @return that person */
    public static Approver person(long id) {
        return new Approver(By.PERSON, OptionalLong.of(id), Optional.empty());
    }

    /** @return whoever holds the role */
    public static Approver holder(Role role) {
        return new Approver(By.ROLE, OptionalLong.empty(), Optional.of(role));
    }

    /** @return whoever is a lead and a member of the team */
    public static Approver leadOf(long team) {
        return new Approver(By.LEAD, OptionalLong.of(team), Optional.empty());
    }
}
