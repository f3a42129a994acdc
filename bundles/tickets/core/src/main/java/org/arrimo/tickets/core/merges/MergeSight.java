package org.arrimo.tickets.core.merges;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.MergedPart;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Merging;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.store.MergeCourse;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.store.Report;
import org.arrimo.tickets.core.store.TicketEntity;

/** Tells what a ticket gave to others and has from them, as far as an actor may see those. In the caller's transaction. */
final class MergeSight {
    private final DataSource source;
    private final MergeLog log;
    private final Listing listing;

    MergeSight(DataSource source, MergeLog log, Listing listing) {
        this.source = source;
        this.log = log;
        this.listing = listing;
    }

    Merging of(Actor actor, TicketEntity ticket) {
        MergeCourse course = log.course(ticket.id());
        List<Long> parts = List.copyOf(log.parts(ticket.id()));
        List<Long> splits = log.splits(ticket.id()).stream().limit(Merges.MOST).toList();
        List<Long> others = new ArrayList<>(parts);
        others.addAll(splits);
        course.into().ifPresent(others::add);
        course.origin().ifPresent(others::add);
        Map<Long, TicketRow> rows = listing
                .visible(actor, others.stream().distinct().toList())
                .stream()
                .collect(Collectors.toMap(row -> row.number().id(), Function.identity()));
        return new Merging(
                row(rows, course.into()),
                row(rows, course.origin()),
                course.putBack(),
                parts(ticket, parts.stream().filter(rows::containsKey).toList(), rows),
                splits.stream().filter(rows::containsKey).map(rows::get).toList());
    }

    private List<MergedPart> parts(TicketEntity ticket, List<Long> parts, Map<Long, TicketRow> rows) {
        Map<Long, Report> reports = reports(parts);
        List<MergedPart> told = new ArrayList<>();
        for (long part : parts) {
            MergeCourse course = log.course(part);
            told.add(new MergedPart(
                    rows.get(part),
                    reports.get(part).text(),
                    row(rows, course.into()).map(TicketRow::number).orElse(ticket.number()),
                    Micros.instant(course.at()),
                    reports.get(part).html()));
        }
        told.sort(Comparator.comparing(part -> part.ticket().number().id()));
        return told;
    }

    private Map<Long, Report> reports(List<Long> tickets) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        String sql = "select id, description, description_html from tickets_ticket where id in ("
                + InList.marks(tickets.size()) + ")";
        return Sql.prepared(source, sql, query -> {
            for (int i = 0; i < tickets.size(); i++) {
                query.setLong(i + 1, tickets.get(i));
            }
            Map<Long, Report> found = new HashMap<>();
            try (ResultSet read = query.executeQuery()) {
                while (read.next()) {
                    found.put(read.getLong(1), new Report(read.getString(2), Optional.ofNullable(read.getString(3))));
                }
            }
            return found;
        });
    }

    private static Optional<TicketRow> row(Map<Long, TicketRow> rows, OptionalLong id) {
        return id.isPresent() ? Optional.ofNullable(rows.get(id.getAsLong())) : Optional.empty();
    }
}
