package org.arrimo.tickets.core.imports;

import java.util.Arrays;
import java.util.Optional;

import org.arrimo.platform.api.Wire;

/** What a column of a log can say about a ticket. */
enum Field {
    REFERENCE(true, true),
    OPENED_AT(true, true),
    UPDATED_AT(true, true),
    UPDATED_BY(false, true),
    OPENED_BY(false, false),
    REQUESTER(false, true),
    CONTACT(false, true),
    STATE(true, true),
    PRIORITY(false, true),
    IMPACT(false, true),
    URGENCY(false, true),
    TEAM(false, true),
    ASSIGNEE(false, true),
    REASSIGNMENTS(false, true),
    REOPENS(false, true),
    RESOLVED_AT(false, false),
    CLOSED_AT(false, false),
    DESCRIPTION(false, true),
    CATEGORY(false, true);

    private final boolean required;
    private final boolean tells;

    Field(boolean required, boolean tells) {
        this.required = required;
        this.tells = tells;
    }

    /** @return the key in a mapping's section {@code [ticket]} */
    String key() {
        return Wire.name(this);
    }

    /** @return whether a mapping has to name its column */
    boolean required() {
        return required;
    }

    /**
     * @return whether the record of the ticket gives the column's text back; where it does not, because a ticket has
     *     no such field or has it only in some states, the text is kept as a fact
     */
    boolean tells() {
        return tells;
    }

    static Optional<Field> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
