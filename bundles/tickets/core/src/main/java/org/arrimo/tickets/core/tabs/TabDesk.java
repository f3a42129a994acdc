package org.arrimo.tickets.core.tabs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketTab;
import org.arrimo.tickets.api.TicketTabs;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TicketStore;

/** The tickets people have open. The record tells nothing of them, and nothing is written where nothing changes. */
public final class TabDesk implements TicketTabs {
    private final Transactions transactions;
    private final TicketStore tickets;
    private final TabStore tabs;
    private final Clock clock;

    public TabDesk(Transactions transactions, DataSource source, TicketStore tickets, Clock clock) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.tabs = new TabStore(source);
        this.clock = clock;
    }

    @Override
    public List<TicketTab> list(Actor actor) {
        return actor.isStaff() ? shown(actor, transactions.reading(() -> tabs.of(actor.personId()))) : List.of();
    }

    @Override
    public List<TicketTab> open(Actor actor, TicketNumber number) {
        long ticket = visible(actor, number);
        List<TabStore.Kept> before = transactions.reading(() -> tabs.of(actor.personId()));
        if (isInUse(before, ticket)) {
            return shown(actor, before);
        }
        return shown(actor, transactions.required(() -> opened(actor.personId(), ticket, Micros.now(clock))));
    }

    @Override
    public void pin(Actor actor, TicketNumber number, boolean pinned) {
        long ticket = visible(actor, number);
        transactions.run(() -> {
            if (pinned) {
                requirePlace(tabs.of(actor.personId()), ticket);
            }
            tabs.pin(actor.personId(), ticket, pinned);
        });
    }

    @Override
    public void close(Actor actor, TicketNumber number) {
        long ticket = visible(actor, number);
        transactions.run(() -> tabs.remove(actor.personId(), ticket));
    }

    private List<TabStore.Kept> opened(long person, long ticket, Instant now) {
        if (!tabs.use(person, ticket, now)) {
            tabs.add(person, ticket, now);
        }
        List<TabStore.Kept> all = tabs.of(person);
        List<Long> over = TabStore.leastUsedFirst(all)
                .filter(tab -> !tab.pinned() && tab.ticket() != ticket)
                .map(TabStore.Kept::ticket)
                .limit(Math.max(0, all.size() - MOST))
                .toList();
        over.forEach(other -> tabs.remove(person, other));
        return all.stream().filter(tab -> !over.contains(tab.ticket())).toList();
    }

    /** Whether it is the one that was used last. */
    private static boolean isInUse(List<TabStore.Kept> all, long ticket) {
        return TabStore.leastUsedFirst(all)
                .reduce((earlier, later) -> later)
                .filter(last -> last.ticket() == ticket)
                .isPresent();
    }

    private static void requirePlace(List<TabStore.Kept> all, long ticket) {
        long others = all.stream()
                .filter(tab -> tab.pinned() && tab.ticket() != ticket)
                .count();
        boolean isTab = all.stream().anyMatch(tab -> tab.ticket() == ticket);
        if (isTab && others >= MOST_PINNED) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-pinned",
                            "A person can have pinned " + MOST_PINNED + " tabs.",
                            String.valueOf(MOST_PINNED))
                    .exception();
        }
    }

    private long visible(Actor actor, TicketNumber number) {
        long ticket = transactions.reading(() -> tickets.read(actor, number)).id();
        if (!actor.isStaff()) {
            throw Problem.forbidden().exception();
        }
        return ticket;
    }

    private static List<TicketTab> shown(Actor actor, List<TabStore.Kept> kept) {
        return kept.stream()
                .filter(tab -> Access.may(actor, Operation.READ, tab.parties()))
                .map(TabStore.Kept::tab)
                .toList();
    }
}
