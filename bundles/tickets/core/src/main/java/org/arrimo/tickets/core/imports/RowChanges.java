package org.arrimo.tickets.core.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.core.record.Differences;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Names;

/** What the record says about a row: the fields that a change here has too, and the texts kept as facts. */
final class RowChanges {
    /** Recorded when a ticket is opened; everything else with the row that says so. */
    private static final Set<String> OPENING = Set.of("kind", "subject", "requester", "organisation", "contact");

    private final Names names;

    RowChanges(Names names) {
        this.names = names;
    }

    /** @return what is known of a ticket when it is opened */
    List<Change> opening(String reference, Standing first) {
        List<Change> changes = new ArrayList<>();
        for (Change change : Differences.opened(first.snapshot(), names)) {
            if (OPENING.contains(change.field())) {
                changes.add(change);
            }
        }
        changes.add(new Change("reference", null, reference));
        changes.add(new Change("openedAt", null, first.openedAt().toString()));
        return changes;
    }

    /** @return what a ticket's first row says beyond its opening */
    List<Change> first(Standing first) {
        List<Change> changes = new ArrayList<>();
        for (Change change : Differences.opened(first.snapshot(), names)) {
            if (!OPENING.contains(change.field())) {
                changes.add(change);
            }
        }
        differ(changes, "description", null, first.description().isEmpty() ? null : first.description());
        differ(changes, "reassignments", null, String.valueOf(first.reassignments()));
        differ(changes, "reopens", null, String.valueOf(first.reopens()));
        facts(changes, Map.of(), first.facts());
        return changes;
    }

    /** @return the fields that differ, in the order in which the record always has them */
    List<Change> between(Standing before, Standing after) {
        List<Change> changes = new ArrayList<>(Differences.between(before.snapshot(), after.snapshot(), names));
        differ(changes, "description", before.description(), after.description());
        differ(
                changes,
                "openedAt",
                before.openedAt().toString(),
                after.openedAt().toString());
        differ(changes, "reassignments", String.valueOf(before.reassignments()), String.valueOf(after.reassignments()));
        differ(changes, "reopens", String.valueOf(before.reopens()), String.valueOf(after.reopens()));
        facts(changes, before.facts(), after.facts());
        return changes;
    }

    private static void facts(List<Change> changes, Map<String, String> before, Map<String, String> after) {
        Set<String> columns = new TreeSet<>(before.keySet());
        columns.addAll(after.keySet());
        columns.forEach(column -> differ(changes, Events.FACT + column, before.get(column), after.get(column)));
    }

    private static void differ(List<Change> changes, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }
}
