package org.arrimo.tickets.core.terms;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;

/**
 * How many tickets somebody may open. Almost nobody has a limit, so who has one is remembered for a few seconds, and the
 * others' tickets cost nothing more.
 */
public final class Allowance {
    private static final Duration WINDOW = Duration.ofDays(1);
    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private final DataSource source;
    private final BreachStore breaches;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Map.of());

    public Allowance(DataSource source, Clock clock) {
        this.source = source;
        this.breaches = new BreachStore(source, clock);
        this.clock = clock;
    }

    /**
     * To be asked before a ticket is opened, in its transaction: of two at the same moment the second waits and counts the
     * first.
     *
     * @throws org.arrimo.platform.api.ProblemException TOO_MANY when it would be one too many
     */
    public void requireRoom(Actor actor, long requester) {
        Optional<Breach> limit = Optional.ofNullable(known().get(requester));
        if (limit.isEmpty() || opensForAnybody(actor)) {
            return;
        }
        breaches.lock(limit.get().id());
        breaches.find(limit.get().id()).filter(Breach::inForce).ifPresent(breach -> requireRoom(requester, breach));
    }

    /** What is remembered may be wrong from now on. */
    void forget() {
        known = new Known(Instant.MIN, Map.of());
    }

    private void requireRoom(long requester, Breach breach) {
        int most = breach.ticketsADay().orElseThrow();
        List<Instant> opened = opened(requester, most);
        if (opened.size() == most) {
            Instant again = opened.get(most - 1).plus(WINDOW);
            long seconds = Math.max(1, Duration.between(clock.instant(), again).toSeconds());
            throw Problem.of(
                            Problem.Kind.TOO_MANY,
                            "limited",
                            "For the time being you may open " + most
                                    + " tickets within 24 hours. The next one is possible" + " in " + seconds
                                    + " seconds; you may reply to why that is so.",
                            String.valueOf(seconds),
                            String.valueOf(most))
                    .exception();
        }
    }

    /** @return when the latest within the window were opened, newest first, at most so many */
    private List<Instant> opened(long requester, int most) {
        String sql = "select opened_at from tickets_ticket where requester = ? and opened_at > ?"
                + " order by opened_at desc fetch first " + most + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, requester);
            query.setLong(2, Micros.of(clock.instant().minus(WINDOW)));
            List<Instant> times = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    times.add(Micros.instant(rows.getLong(1)));
                }
            }
            return times;
        });
    }

    private static boolean opensForAnybody(Actor actor) {
        Parties somebody = new Parties(0, OptionalLong.empty(), OptionalLong.empty());
        return Access.may(actor, Operation.OPEN, somebody);
    }

    private Map<Long, Breach> known() {
        Known before = known;
        Instant now = clock.instant();
        if (before.at().isAfter(now.minus(REMEMBERED))) {
            return before.limits();
        }
        Map<Long, Breach> limits = breaches.limits();
        known = new Known(now, limits);
        return limits;
    }

    private record Known(Instant at, Map<Long, Breach> limits) {}
}
