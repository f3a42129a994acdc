package org.arrimo.tickets.core.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.journal.api.Journal.Authored;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.store.Series;

/**
 * Takes rows in: tickets, people, teams and the record, all in the caller's transaction. A row whose origin is in the
 * record changes nothing.
 */
final class Intake {
    private static final String LATE =
            "a later row of this ticket was taken in before; taking this one in now would turn the ticket back";

    private static final int MAX_CHECKED = 200_000;

    private final Mapping mapping;
    private final Succession succession;
    private final Directory directory;
    private final ImportedTickets tickets;
    private final Series series;
    private final Journal journal;

    /**
     * Tickets this run has changed: their rows come in the file's order. When a ticket of an earlier run is touched first,
     * its row may be older than what is kept of it. Forgotten ones are looked at by their time again.
     */
    private final Cache<String, Boolean> followed =
            Caffeine.newBuilder().maximumSize(MAX_CHECKED).build();

    /** What a dry run has seen, in place of the record. Rows repeated further apart than this are counted twice. */
    private final Cache<String, Boolean> checked =
            Caffeine.newBuilder().maximumSize(MAX_CHECKED).build();

    Intake(
            Mapping mapping,
            Layout layout,
            Directory directory,
            ImportedTickets tickets,
            Series series,
            Journal journal) {
        this.mapping = mapping;
        this.succession = new Succession(mapping, layout);
        this.directory = directory;
        this.tickets = tickets;
        this.series = series;
        this.journal = journal;
    }

    /**
     * What became of some rows.
     *
     * @param taken how many became a change
     * @param known how many were in the record
     * @param opened references of the tickets that are new
     * @param late rows that came after a later one, with the reason
     */
    record Outcome(int taken, int known, Set<String> opened, Map<LogRow, String> late) {}

    /** Looks at rows without writing anything. */
    Outcome check(List<LogRow> rows) {
        Sorted unaged = sort(rows);
        Sorted sorted = withoutOlder(unaged, tickets.find(mapping.source(), references(unaged.fresh())));
        List<LogRow> fresh = sorted.fresh().stream()
                .filter(row -> checked.asMap().putIfAbsent(row.origin(mapping.source()), true) == null)
                .toList();
        Set<String> references = references(fresh);
        references.removeAll(tickets.find(mapping.source(), references).keySet());
        references.removeIf(reference -> checked.asMap().putIfAbsent(reference, true) != null);
        int twice = sorted.fresh().size() - fresh.size();
        return new Outcome(fresh.size(), sorted.known() + twice, references, sorted.late());
    }

    Outcome take(List<LogRow> rows) {
        Sorted unaged = sort(rows);
        Map<String, StoredTicket> present = tickets.find(mapping.source(), references(unaged.fresh()));
        Sorted sorted = withoutOlder(unaged, present);
        if (sorted.fresh().isEmpty()) {
            return new Outcome(0, sorted.known(), Set.of(), sorted.late());
        }
        Directory.Named named = directory.ensure(sorted.fresh(), present.values());
        Map<Long, Long> versions = new HashMap<>();
        present.values().forEach(ticket -> versions.put(ticket.id(), ticket.version()));
        Set<String> opened = references(sorted.fresh());
        opened.removeAll(present.keySet());
        long[] ids = series.take(Series.TICKETS, opened.size());
        Map<String, StoredTicket> result = follow(sorted.fresh(), named, present, ids);
        write(result, opened, versions);
        present.values().forEach(before -> tickets.rename(before, result.get(before.reference())));
        return new Outcome(sorted.fresh().size(), sorted.known(), opened, sorted.late());
    }

    /** To be called once the rows are committed. */
    void committed(List<LogRow> rows) {
        rows.forEach(row -> followed.put(row.reference(), true));
    }

    private Map<String, StoredTicket> follow(
            List<LogRow> rows, Directory.Named named, Map<String, StoredTicket> present, long[] ids) {
        Map<String, StoredTicket> result = new LinkedHashMap<>(present);
        RowChanges changes = new RowChanges(named.names());
        List<Authored> events = new ArrayList<>(rows.size() * 2);
        int used = 0;
        for (LogRow row : rows) {
            StoredTicket before = result.get(row.reference());
            Standing after = succession.after(before == null ? null : before.standing(), row, named);
            StoredTicket ticket =
                    before == null ? new StoredTicket(ids[used++], 2, row.reference(), after) : before.changed(after);
            String subject = ticket.number().toString();
            if (before == null) {
                events.add(authored(
                        row.openedBy(),
                        named,
                        new Event(
                                row.openedAt(),
                                Events.OPENED,
                                subject,
                                false,
                                Optional.of(row.openingOrigin(mapping.source())),
                                changes.opening(row.reference(), after))));
            }
            events.add(authored(
                    row.updatedBy(),
                    named,
                    new Event(
                            row.updatedAt(),
                            Events.CHANGED,
                            subject,
                            false,
                            Optional.of(row.origin(mapping.source())),
                            before == null ? changes.first(after) : changes.between(before.standing(), after))));
            result.put(row.reference(), ticket);
        }
        journal.append(events);
        return result;
    }

    private void write(Map<String, StoredTicket> result, Set<String> opened, Map<Long, Long> versions) {
        List<StoredTicket> added = new ArrayList<>();
        List<StoredTicket> changed = new ArrayList<>();
        result.values().forEach(ticket -> (opened.contains(ticket.reference()) ? added : changed).add(ticket));
        if (!added.isEmpty()) {
            tickets.add(mapping.source(), added);
        }
        if (!changed.isEmpty()) {
            tickets.change(changed, versions);
        }
    }

    /** Who the row does not name is the source itself. */
    private Authored authored(String name, Directory.Named named, Event event) {
        return name == null
                ? new Authored(0, mapping.source(), Actor.Via.IMPORT, event)
                : new Authored(named.person(name).id(), name, Actor.Via.IMPORT, event);
    }

    private static Set<String> references(List<LogRow> rows) {
        Set<String> references = new LinkedHashSet<>();
        rows.forEach(row -> references.add(row.reference()));
        return references;
    }

    private record Sorted(List<LogRow> fresh, int known, Map<LogRow, String> late) {}

    /** A ticket that an earlier run left in a later state is not turned back, whatever else lies between its rows. */
    private Sorted withoutOlder(Sorted sorted, Map<String, StoredTicket> present) {
        List<LogRow> fresh = new ArrayList<>();
        Map<LogRow, String> late = new LinkedHashMap<>(sorted.late());
        for (LogRow row : sorted.fresh()) {
            StoredTicket kept = present.get(row.reference());
            boolean older = kept != null
                    && followed.getIfPresent(row.reference()) == null
                    && row.updatedAt().isBefore(kept.standing().updatedAt());
            if (older) {
                late.put(row, LATE);
            } else {
                fresh.add(row);
            }
        }
        return new Sorted(fresh, sorted.known(), late);
    }

    private Sorted sort(List<LogRow> rows) {
        List<String> origins =
                rows.stream().map(row -> row.origin(mapping.source())).toList();
        Set<String> recorded = journal.known(new HashSet<>(origins));
        Map<String, Integer> lastRecorded = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (recorded.contains(origins.get(i))) {
                lastRecorded.put(rows.get(i).reference(), i);
            }
        }
        Set<String> seen = new HashSet<>(recorded);
        List<LogRow> fresh = new ArrayList<>();
        Map<LogRow, String> late = new LinkedHashMap<>();
        int known = 0;
        for (int i = 0; i < rows.size(); i++) {
            LogRow row = rows.get(i);
            if (!seen.add(origins.get(i))) {
                known++;
            } else if (lastRecorded.getOrDefault(row.reference(), -1) > i) {
                late.put(row, LATE);
            } else {
                fresh.add(row);
            }
        }
        return new Sorted(fresh, known, late);
    }
}
