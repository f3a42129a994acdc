package org.arrimo.platform.api;

import java.util.Locale;

/** What a person is to the desk. A person may have several roles; none of them implies another. */
public enum Role {
    /** Reports and follows their own tickets. */
    REQUESTER,
    /** Works on tickets. */
    AGENT,
    /** Leads a team of agents. */
    LEAD,
    /** Reads figures and reports over everything. */
    MANAGER,
    /** Installs, configures, administers people. */
    ADMIN,
    /** Works for an outside provider: sees only what was handed to one of its teams. */
    PARTNER;

    /** @return the name on the wire and in texts, lower case */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param wire a name as {@link #wire()} gives it
     * @return the role
     * @throws ProblemException INVALID, on the field {@code roles}, for any other word
     */
    public static Role ofWire(String wire) {
        return Wire.parse(Role.class, wire, "roles");
    }
}
