package org.arrimo.platform.portal.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.portal.PortalPage;

/**
 * Who may use a contribution.
 *
 * @param anyone whoever comes, signed in or not
 * @param everybody whoever is signed in
 * @param roles otherwise, who has one of these
 */
public record Access(boolean anyone, boolean everybody, Set<Role> roles) {
    /** The id of who has not signed in. */
    public static final long STRANGER = -1;

    /** Whoever is signed in. */
    public static final Access EVERYBODY = new Access(false, true, Set.of());
    /** Whoever comes. */
    public static final Access ANYONE = new Access(true, true, Set.of());

    /**
     * @param property the value of {@link PortalPage#ROLES}
     * @return the rule, or nothing if the value declares none
     */
    public static Optional<Access> of(Object property) {
        var roles = EnumSet.noneOf(Role.class);
        for (String name : names(property)) {
            String word = name.strip();
            if (word.equals(PortalPage.EVERYBODY)) {
                return Optional.of(EVERYBODY);
            }
            if (word.equals(Entrance.ANYONE)) {
                return Optional.of(ANYONE);
            }
            try {
                roles.add(Role.ofWire(word));
            } catch (ProblemException e) {
                return Optional.empty();
            }
        }
        return roles.isEmpty() ? Optional.empty() : Optional.of(new Access(false, false, roles));
    }

    private static String[] names(Object property) {
        if (property instanceof String text) {
            return text.split(",");
        }
        return property instanceof String[] array ? array : new String[0];
    }

    /** @return whether the actor may use it */
    public boolean allows(Actor actor) {
        return anyone
                || everybody && actor.personId() != STRANGER
                || roles.stream().anyMatch(actor::is);
    }

    /** @return the rule as {@link Entrance} says it */
    public String rule() {
        return anyone ? Entrance.ANYONE : Entrance.rule(everybody ? Set.of() : roles);
    }

    @Override
    public String toString() {
        if (anyone) {
            return Entrance.ANYONE;
        }
        return everybody ? PortalPage.EVERYBODY : Arrays.toString(roles.toArray());
    }
}
