package org.arrimo.tickets.core.checklists;

import java.sql.ResultSet;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.core.store.Annex;
import org.arrimo.tickets.core.store.Annexes;
import org.arrimo.tickets.core.store.Ids;
import org.arrimo.tickets.core.store.Series;

/** Keeps the items of tickets, their places being 1, 2, 3 … In the caller's transaction, the ticket being locked. */
final class ItemStore {
    private static final String SEQUENCE = "tickets_checklist_seq";

    private final DataSource source;
    private final Annexes annexes;
    private final Series series;

    ItemStore(DataSource source, Series series) {
        this.source = source;
        this.annexes = new Annexes(source);
        this.series = series;
    }

    /** @return the items of a ticket, in their order */
    List<ChecklistItem> of(long ticket) {
        if (!annexes.mayHave(ticket, Annex.CHECKLIST)) {
            return List.of();
        }
        String sql =
                "select id, text, ticked_by, ticked_at from tickets_checklist_item where ticket_id = ? order by place";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            List<ChecklistItem> items = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    OptionalLong by = Ids.of(rows, 3);
                    Optional<Instant> at =
                            by.isPresent() ? Optional.of(Micros.instant(rows.getLong(4))) : Optional.empty();
                    items.add(new ChecklistItem(rows.getLong(1), rows.getString(2), by, at));
                }
            }
            return items;
        });
    }

    /** Adds items at the end. @param places how many there are already */
    List<ChecklistItem> add(long ticket, int places, List<String> texts) {
        long[] ids = series.take(SEQUENCE, texts.size());
        String sql = "insert into tickets_checklist_item (id, ticket_id, place, text) values (?, ?, ?, ?)";
        return Sql.prepared(source, sql, statement -> {
            List<ChecklistItem> added = new ArrayList<>();
            for (int i = 0; i < ids.length; i++) {
                statement.setLong(1, ids[i]);
                statement.setLong(2, ticket);
                statement.setInt(3, places + 1 + i);
                statement.setString(4, texts.get(i));
                statement.addBatch();
                added.add(new ChecklistItem(ids[i], texts.get(i), OptionalLong.empty(), Optional.empty()));
            }
            statement.executeBatch();
            return added;
        });
    }

    /** Keeps what an item says and whether it is ticked off. */
    void write(ChecklistItem item) {
        String sql = "update tickets_checklist_item set text = ?, ticked_by = ?, ticked_at = ? where id = ?";
        Sql.prepared(source, sql, statement -> {
            statement.setString(1, item.text());
            statement.setObject(2, Ids.column(item.tickedBy()), Types.BIGINT);
            statement.setObject(3, item.tickedAt().map(Micros::of).orElse(null), Types.BIGINT);
            statement.setLong(4, item.id());
            return statement.executeUpdate();
        });
    }

    void remove(long item) {
        Sql.prepared(source, "delete from tickets_checklist_item where id = ?", statement -> {
            statement.setLong(1, item);
            return statement.executeUpdate();
        });
    }

    /** Keeps the items in this order. */
    void arrange(List<ChecklistItem> items) {
        Sql.prepared(source, "update tickets_checklist_item set place = ? where id = ?", statement -> {
            for (int i = 0; i < items.size(); i++) {
                statement.setInt(1, i + 1);
                statement.setLong(2, items.get(i).id());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }
}
