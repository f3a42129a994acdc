package org.arrimo.tickets.core.rules;

import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;

/** What is about the desk as a whole and no single ticket, and whose it is. */
public enum Duty {
    /** Know how the desk works: its templates and lists. */
    KNOW(Set.of(Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN)),
    /** Say how the desk works, and oversee it. */
    ARRANGE(Set.of(Role.LEAD, Role.ADMIN)),
    /** Know what it all comes to: sums and costs. */
    COUNT(Set.of(Role.LEAD, Role.MANAGER, Role.ADMIN)),
    /** Say what everybody works with. */
    ADMINISTER(Set.of(Role.ADMIN));

    private final Set<Role> roles;

    Duty(Set<Role> roles) {
        this.roles = roles;
    }

    /** @return whether it is the actor's */
    public boolean isOf(Actor actor) {
        return roles.stream().anyMatch(actor::is);
    }

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN */
    public void require(Actor actor) {
        if (!isOf(actor)) {
            throw Problem.forbidden().exception();
        }
    }
}
