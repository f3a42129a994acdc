package org.arrimo.tickets.core.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketRow;

/** An order of tickets as the database and as this virtual machine knows it: by a value, then by number. */
record Sorting(TicketOrder order) {
    private static final String RANK = Arrays.stream(Priority.values())
            .map(priority -> "when '" + priority.name() + "' then " + priority.rank())
            .collect(Collectors.joining(" ", "case priority ", " end"));

    /**
     * Where a ticket stands in the order.
     *
     * @param value by what it is sorted
     * @param id its number
     */
    record Key(long value, long id) {
        static Key of(Cursor cursor) {
            return new Key(cursor.number(0), cursor.number(1));
        }

        Cursor cursor() {
            return Cursor.of(value, id);
        }
    }

    /** @return the end of a statement */
    String sql() {
        String way = order.descending() ? " desc" : "";
        return order.key() == TicketOrder.Key.NUMBER
                ? "order by id" + way
                : "order by " + column() + way + ", id" + way;
    }

    /** @return what the database sorts by */
    String column() {
        return switch (order.key()) {
            case UPDATED -> "updated_at";
            case OPENED -> "opened_at";
            case PRIORITY -> RANK;
            case NUMBER -> "id";
        };
    }

    /** Restricts to what comes after it. */
    void after(Restriction restriction, Key key) {
        String way = order.descending() ? "<" : ">";
        if (order.key() == TicketOrder.Key.NUMBER) {
            restriction.and("id " + way + " ?", key.id());
        } else {
            // The first of the two lets both databases start reading an index at the right place.
            restriction.and(column() + " " + way + "= ?", key.value());
            restriction.and("(" + column() + " " + way + " ? or id " + way + " ?)", key.value(), key.id());
        }
    }

    /** Restricts to what comes up to it. */
    void upTo(Restriction restriction, Key key) {
        String way = order.descending() ? ">" : "<";
        restriction.and(column() + " " + way + "= ?", key.value());
    }

    Key key(TicketRow row) {
        long id = row.number().id();
        return switch (order.key()) {
            case UPDATED -> new Key(Micros.of(row.updatedAt()), id);
            case OPENED -> new Key(Micros.of(row.openedAt()), id);
            case PRIORITY -> new Key(row.priority().rank(), id);
            case NUMBER -> new Key(id, id);
        };
    }

    Comparator<Key> keys() {
        Comparator<Key> ascending = Comparator.comparingLong(Key::value).thenComparingLong(Key::id);
        return order.descending() ? ascending.reversed() : ascending;
    }

    /** @return what tells Derby the index in which all tickets stand in this order, if there is one */
    Optional<String> hint() {
        return switch (order.key()) {
            case NUMBER -> Optional.of(
                    order.descending()
                            ? Restriction.hint("tickets_ticket_ix_newest")
                            : " --DERBY-PROPERTIES constraint=TICKETS_TICKET_PK\n");
            case OPENED -> Optional.of(Restriction.hint("tickets_ticket_ix_opened"))
                    .filter(hint -> order.descending());
            case UPDATED, PRIORITY -> Optional.empty();
        };
    }

    /** @return what tells Derby the index in which what is open or done stands in this order within the range, if any */
    Optional<String> along(Restriction range) {
        if (isLists()) {
            return Optional.of(range.hint());
        }
        return Optional.of(order.key())
                .filter(key -> order.descending() && range.isBy("team"))
                .flatMap(key -> switch (key) {
                    case NUMBER -> Optional.of(Restriction.hint("tickets_ticket_ix_team_number"));
                    case OPENED -> Optional.of(Restriction.hint("tickets_ticket_ix_team_opened"));
                    case UPDATED, PRIORITY -> Optional.empty();
                });
    }

    /** @return whether the highest priority comes first */
    boolean isRanked() {
        return order.key() == TicketOrder.Key.PRIORITY && !order.descending();
    }

    /** @return whether it is the order within every list's index */
    boolean isLists() {
        return order.equals(TicketOrder.LAST_UPDATED_FIRST);
    }
}
