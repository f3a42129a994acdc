package org.arrimo.tickets.core.replies;

import java.util.Arrays;
import java.util.Optional;

/** What can be filled in. */
public enum Placeholder {
    /** The person the ticket is for. */
    REQUESTER("requester.name"),
    /** Such as INC-1042. */
    NUMBER("ticket.number"),
    /** What it is about. */
    SUBJECT("ticket.subject"),
    /** Who answers. */
    AGENT("agent.name"),
    /** The team that has the ticket. */
    TEAM("team.name");

    private final String name;

    Placeholder(String name) {
        this.name = name;
    }

    static Optional<Placeholder> named(String name) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.name.equals(name))
                .findFirst();
    }
}
