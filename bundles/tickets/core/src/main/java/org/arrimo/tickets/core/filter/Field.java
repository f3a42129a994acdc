package org.arrimo.tickets.core.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;

/** What a filter can ask for by name. */
public enum Field {
    STATE(State.class),
    KIND(Kind.class),
    PRIORITY(Priority.class),
    IMPACT(Level.class),
    URGENCY(Level.class),
    CONTACT(Contact.class),
    MAJOR(Major.class),
    APPROVAL(Approval.Status.class),
    TEAM(Takes.PARTY, "team", "mine", "none"),
    ASSIGNEE(Takes.PARTY, "assignee", "me", "none"),
    REQUESTER(Takes.PARTY, "requester", "me"),
    ORGANISATION(Takes.PARTY, "organisation", "none"),
    OPENED(Takes.TIME, "opened_at"),
    UPDATED(Takes.TIME, "updated_at"),
    RESOLVED(Takes.TIME, "resolved_at"),
    CLOSED(Takes.TIME, "closed_at"),
    REOPENS(Takes.COUNT, "reopens"),
    REASSIGNMENTS(Takes.COUNT, "reassignments"),
    NUMBER(Takes.NUMBER, "id"),
    REFERENCE(Takes.TEXT, "reference"),
    CATEGORY(Takes.KEY, "category", "none");

    /** Every state somebody still has to do something about. */
    static final String OPEN = "open";

    /** Every other state. */
    static final String DONE = "done";

    /** The kind of value a field takes. */
    public enum Takes {
        /** Words of a closed list. */
        WORD,
        /** People, teams or organisations. */
        PARTY,
        /** Spans of time. */
        TIME,
        /** Numbers that can be compared. */
        COUNT,
        /** Numbers of tickets. */
        NUMBER,
        /** Text as it is. */
        TEXT,
        /** Keys of categories. */
        KEY
    }

    private final Takes takes;
    private final String column;
    private final Class<? extends Enum<?>> type;
    private final List<String> keywords;

    Field(Class<? extends Enum<?>> type) {
        this.takes = Takes.WORD;
        this.column = Wire.name(this);
        this.type = type;
        this.keywords = List.of();
    }

    Field(Takes takes, String column, String... keywords) {
        this.takes = takes;
        this.column = column;
        this.type = null;
        this.keywords = List.of(keywords);
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> Wire.name(field).equalsIgnoreCase(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Wire::name).toList();
    }

    public Takes takes() {
        return takes;
    }

    /** @return the column of the ticket it is about */
    public String column() {
        return column;
    }

    /** @return whether a ticket may have none of it */
    public boolean canBeAbsent() {
        return switch (this) {
            case TEAM, ASSIGNEE, ORGANISATION, RESOLVED, CLOSED, REFERENCE, CATEGORY -> true;
            default -> false;
        };
    }

    /** @return the values of its closed list; none if it takes others */
    List<? extends Enum<?>> constants() {
        return type == null ? List.of() : Arrays.asList(type.getEnumConstants());
    }

    /** @return the words that can be given whoever asks */
    List<String> words() {
        if (type == null) {
            return keywords;
        }
        Stream<String> all = this == STATE ? Stream.of(OPEN, DONE) : Stream.of();
        return Stream.concat(all, Arrays.stream(type.getEnumConstants()).map(word -> Wire.name((Enum<?>) word)))
                .toList();
    }
}
