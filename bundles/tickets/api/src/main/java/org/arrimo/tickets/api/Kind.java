package org.arrimo.tickets.api;

/** What a ticket is about, in ITIL's terms. */
public enum Kind {
    /** Something does not work. */
    INCIDENT("INC"),
    /** Something is needed. */
    SERVICE_REQUEST("REQ"),
    /** The cause behind incidents. */
    PROBLEM("PRB");

    private final String prefix;

    Kind(String prefix) {
        this.prefix = prefix;
    }

    /** @return how its numbers begin */
    public String prefix() {
        return prefix;
    }
}
