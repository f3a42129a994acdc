package org.arrimo.tickets.core.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.ReadOnce;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Backlog;
import org.arrimo.tickets.api.DayFigures;
import org.arrimo.tickets.api.DeskFigures;
import org.arrimo.tickets.core.query.DayCounts;
import org.arrimo.tickets.core.query.DayCounts.Happened;
import org.arrimo.tickets.core.query.OpenCounts;

/** Counts for whoever asks what they may see; nothing is remembered longer than a request is answered. */
public final class FiguresDesk implements DeskFigures {
    private final Transactions transactions;
    private final DayCounts days;
    private final OpenCounts open;
    private final Clock clock;

    /** What is open as one actor sees it. */
    private record OpenFor(Actor actor) {}

    public FiguresDesk(Transactions transactions, DataSource source, Clock clock) {
        this.transactions = transactions;
        this.days = new DayCounts(source);
        this.open = new OpenCounts(source);
        this.clock = clock;
    }

    @Override
    public List<DayFigures> days(Actor actor, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "before-from", "must not be before the first day")
                    .exception();
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Problem.invalid("to", "too-many-days", "must be within " + MOST_DAYS + " days", "" + MOST_DAYS)
                    .exception();
        }
        return transactions.reading(() -> {
            Map<LocalDate, Long> opened = count(actor, Happened.OPENED, from, to);
            Map<LocalDate, Long> resolved = count(actor, Happened.RESOLVED, from, to);
            return from.datesUntil(to.plusDays(1))
                    .map(day -> new DayFigures(day, opened.getOrDefault(day, 0L), resolved.getOrDefault(day, 0L)))
                    .toList();
        });
    }

    @Override
    public Backlog open(Actor actor) {
        return ReadOnce.of(new OpenFor(actor), () -> transactions.reading(() -> open.of(actor, clock.instant())));
    }

    private Map<LocalDate, Long> count(Actor actor, Happened happened, LocalDate from, LocalDate to) {
        ZoneId zone = actor.zone();
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Map<LocalDate, Long> counts = new HashMap<>();
        days.of(actor, happened, start, end)
                .forEach((at, count) -> counts.merge(LocalDate.ofInstant(at, zone), count, Long::sum));
        return counts;
    }
}
