package org.arrimo.tickets.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.portal.LiveTopic;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;

/** {@code tickets/INC-1042}: tells which of somebody's tickets change, on whichever node. */
public final class TicketsTopic implements LiveTopic {
    private final Tickets tickets;

    public TicketsTopic(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Lookout follow(Actor actor, Following following) {
        return new Head(tickets, actor, following.since());
    }

    /**
     * Looks at the head of the person's list, which begins with the latest. While nothing happens only the first is read. A
     * change carries the time at which it was begun, so that for a while one may still come that is older than what was
     * seen.
     */
    private static final class Head implements Lookout {
        /** More are not named one by one. */
        private static final int NAMED = 50;

        private static final Duration LATE = Duration.ofSeconds(5);

        private final Tickets tickets;
        private final Actor actor;
        private final Map<TicketNumber, TicketRow> told = new HashMap<>();
        private Instant since;
        private Instant latest = Instant.MAX;

        Head(Tickets tickets, Actor actor, Instant since) {
            this.tickets = tickets;
            this.actor = actor;
            this.since = since;
        }

        @Override
        public Set<String> changed(Instant now) {
            boolean quiet = latest.isBefore(now.minus(LATE));
            List<TicketRow> first = list(quiet ? 1 : NAMED);
            List<TicketRow> all = quiet && first.stream().anyMatch(this::isNew) ? list(NAMED) : first;
            List<TicketRow> news = all.stream().filter(this::isNew).toList();
            latest = all.stream().map(TicketRow::updatedAt).findFirst().orElse(Instant.MIN);
            since = now;
            told.values().removeIf(row -> !row.updatedAt().isAfter(oldest()));
            news.forEach(row -> told.put(row.number(), row));
            return news.size() == NAMED
                    ? Set.of(ANY)
                    : news.stream().map(row -> row.number().toString()).collect(Collectors.toSet());
        }

        private List<TicketRow> list(int many) {
            return tickets.list(actor, TicketFilter.ALL, PageRequest.first(many))
                    .items();
        }

        private boolean isNew(TicketRow row) {
            return row.updatedAt().isAfter(oldest()) && !row.equals(told.get(row.number()));
        }

        private Instant oldest() {
            return since.minus(LATE);
        }
    }
}
