package org.arrimo.tickets.core.imports;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.store.Snapshot;

/** How a ticket stands after a row, given how it stood before. What a file has no column for stays as it was. */
final class Succession {
    private final Mapping mapping;
    private final Layout layout;

    Succession(Mapping mapping, Layout layout) {
        this.mapping = mapping;
        this.layout = layout;
    }

    /**
     * @param before how it stood, or null for a ticket's first row
     * @param named the people and teams of the row
     */
    Standing after(Standing before, LogRow row, Directory.Named named) {
        Snapshot old = before == null ? null : before.snapshot();
        PersonRef requester = named.person(row.requester() == null ? mapping.unknown() : row.requester());
        boolean sameRequester = old != null && old.requester() == requester.id();
        Snapshot snapshot = new Snapshot(
                old == null ? mapping.kind() : old.kind(),
                row.subject(),
                row.state(),
                either(row.priority(), old, Snapshot::priority, Priority.MODERATE),
                either(row.impact(), old, Snapshot::impact, Level.MEDIUM),
                either(row.urgency(), old, Snapshot::urgency, Level.MEDIUM),
                requester.id(),
                sameRequester ? old.organisation() : requester.organisation(),
                team(old, row, named),
                assignee(old, row, named),
                either(row.contact(), old, Snapshot::contact, Contact.API),
                category(old, row));
        return new Standing(
                snapshot,
                description(before, row),
                row.openedAt(),
                row.updatedAt(),
                resolvedAt(before, row),
                closedAt(row),
                reassignments(before, snapshot, row),
                reopens(before, row),
                facts(row, requester, named));
    }

    private interface Part<T> {
        T of(Snapshot snapshot);
    }

    private static <T> T either(T said, Snapshot old, Part<T> part, T usual) {
        if (said != null) {
            return said;
        }
        return old == null ? usual : part.of(old);
    }

    private OptionalLong team(Snapshot old, LogRow row, Directory.Named named) {
        if (layout.place(Field.TEAM) < 0) {
            return old == null ? OptionalLong.empty() : old.team();
        }
        return row.team() == null ? OptionalLong.empty() : OptionalLong.of(named.team(row.team()));
    }

    private OptionalLong assignee(Snapshot old, LogRow row, Directory.Named named) {
        if (layout.place(Field.ASSIGNEE) < 0) {
            return old == null ? OptionalLong.empty() : old.assignee();
        }
        return row.assignee() == null
                ? OptionalLong.empty()
                : OptionalLong.of(named.person(row.assignee()).id());
    }

    private Optional<String> category(Snapshot old, LogRow row) {
        return layout.place(Field.CATEGORY) < 0 && old != null ? old.category() : Optional.ofNullable(row.category());
    }

    private String description(Standing before, LogRow row) {
        boolean silent = layout.place(Field.DESCRIPTION) < 0 && before != null;
        return silent
                ? before.description()
                : Optional.ofNullable(row.description()).orElse("");
    }

    private static Instant resolvedAt(Standing before, LogRow row) {
        Instant kept = before == null ? null : before.resolvedAt();
        return switch (row.state()) {
            case RESOLVED -> Optional.ofNullable(row.resolvedAt()).orElse(row.updatedAt());
            case CLOSED -> Optional.ofNullable(row.resolvedAt()).orElse(kept);
            default -> null;
        };
    }

    private static Instant closedAt(LogRow row) {
        return row.state() == State.CLOSED ? Optional.ofNullable(row.closedAt()).orElse(row.updatedAt()) : null;
    }

    /** Counted as here, when the file has no count: leaving a team or a person it had. */
    private static int reassignments(Standing before, Snapshot now, LogRow row) {
        if (row.reassignments() != null) {
            return row.reassignments();
        }
        if (before == null) {
            return 0;
        }
        Snapshot old = before.snapshot();
        boolean left = old.team().isPresent() && !Objects.equals(old.team(), now.team())
                || old.assignee().isPresent() && !Objects.equals(old.assignee(), now.assignee());
        return before.reassignments() + (left ? 1 : 0);
    }

    private static int reopens(Standing before, LogRow row) {
        if (row.reopens() != null) {
            return row.reopens();
        }
        if (before == null) {
            return 0;
        }
        State old = before.snapshot().state();
        boolean again =
                (old == State.RESOLVED || old == State.CLOSED) && row.state().isOpen();
        return before.reopens() + (again ? 1 : 0);
    }

    /** Adds the texts by which the row's people and team are not called here. */
    private Map<String, String> facts(LogRow row, PersonRef requester, Directory.Named named) {
        Map<String, String> facts = new TreeMap<>(row.facts());
        if (row.requester() != null) {
            boolean unknown = requester.equals(named.person(mapping.unknown()));
            keepUnless(facts, Field.REQUESTER, row.requester(), unknown ? null : requester.name());
        }
        if (row.assignee() != null) {
            String name = named.person(row.assignee()).name();
            keepUnless(facts, Field.ASSIGNEE, row.assignee(), name);
        }
        if (row.team() != null) {
            keepUnless(facts, Field.TEAM, row.team(), named.names().teams().get(named.team(row.team())));
        }
        return facts;
    }

    private void keepUnless(Map<String, String> facts, Field field, String text, String told) {
        Integer column = layout.tellers().get(field);
        if (column != null && !text.equals(told)) {
            facts.putIfAbsent(layout.name(column), text);
        }
    }
}
