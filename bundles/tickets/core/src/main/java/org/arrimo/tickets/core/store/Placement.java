package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Sql;

/**
 * In whose conversations messages and files are shown, as it follows from the {@link MergeLog}: a message belongs to the
 * ticket it was last split off to, of those splits that hold, else to the one it was written to; and is shown in the one
 * that ticket is merged into in the end. In the caller's transaction.
 */
public final class Placement {
    private static final List<String> TABLES = List.of("tickets_message", "tickets_attachment");
    private static final String CLAIMS = "select m.id, m.ticket_id, s.ticket_id from tickets_split s, tickets_split o,"
            + " tickets_message m where o.ticket_id = ? and s.message_id = o.message_id and m.id = o.message_id";

    private final DataSource source;
    private final MergeLog merges;
    private final TextIndex texts;

    public Placement(DataSource source, MergeLog merges) {
        this.source = source;
        this.merges = merges;
        this.texts = new TextIndex(source);
    }

    /** Shows a message that was written to a merged ticket. */
    public void showMessage(long ticket, long message, long place) {
        show("update tickets_message set shown_in = ? where id = ?", message, place);
        texts.showMessage(ticket, place, message);
    }

    /** Shows a file that was put on a merged ticket. */
    public void showFile(long ticket, long file, long place) {
        show("update tickets_attachment set shown_in = ? where id = ?", file, place);
        texts.showFile(ticket, place, file);
    }

    /** @return of these messages those that are shown in a ticket's conversation */
    public List<Long> shown(long place, Set<Long> messages) {
        String sql = "select id from tickets_message where place = ? and id in (" + InList.marks(messages.size()) + ")";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, place);
            int next = 2;
            for (long message : messages) {
                query.setLong(next++, message);
            }
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    /** Remembers which messages a ticket was made of. */
    public void split(long ticket, Set<Long> messages) {
        Sql.prepared(source, "insert into tickets_split (ticket_id, message_id) values (?, ?)", statement -> {
            for (long message : messages) {
                statement.setLong(1, ticket);
                statement.setLong(2, message);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** @return every ticket that has, had or could have again a message that was split off to this one */
    public Set<Long> possibleHomes(long split) {
        Set<Long> homes = new TreeSet<>();
        claims(split).forEach(claim -> homes.addAll(List.of(claim.written(), claim.split())));
        return homes;
    }

    /** @return the messages that were ever split off to a ticket, and the ticket each belongs to now */
    public Map<Long, Long> homes(long split) {
        List<Claim> claims = claims(split);
        Set<Long> holding = claims.stream()
                .map(Claim::split)
                .distinct()
                .filter(ticket -> merges.course(ticket).holdsSplit())
                .collect(Collectors.toSet());
        Map<Long, Long> written = new TreeMap<>();
        Map<Long, Long> homes = new TreeMap<>();
        for (Claim claim : claims) {
            written.put(claim.message(), claim.written());
            if (holding.contains(claim.split())) {
                homes.merge(claim.message(), claim.split(), Math::max);
            }
        }
        written.forEach(homes::putIfAbsent);
        return homes;
    }

    /**
     * Shows what belongs to a ticket where it is to be shown after a step that was added to the log.
     *
     * @param before the ticket in whose conversation its own was shown before
     */
    public void settle(long ticket, long before) {
        Map<Long, Long> roots = new HashMap<>();
        homes(ticket).forEach((message, home) -> move(message, home, roots.computeIfAbsent(home, merges::root)));
        long root = merges.root(ticket);
        if (root != before) {
            List<Long> homes = new ArrayList<>(merges.parts(ticket));
            homes.add(ticket);
            TABLES.forEach(table -> bring(table, before, homes, root));
            homes.forEach(home -> texts.bring(home, before, root));
        }
    }

    private List<Claim> claims(long split) {
        return Sql.prepared(source, CLAIMS, query -> {
            query.setLong(1, split);
            List<Claim> claims = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    claims.add(new Claim(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
                }
            }
            return claims;
        });
    }

    private void move(long message, long home, long root) {
        follow(message, home, root);
        Sql.prepared(source, "update tickets_message set moved_to = ?, shown_in = ? where id = ?", update -> {
            update.setLong(1, home);
            update.setLong(2, root);
            update.setLong(3, message);
            return update.executeUpdate();
        });
        Sql.prepared(
                source, "update tickets_attachment set moved_to = ?, shown_in = ? where message_id = ?", update -> {
                    update.setLong(1, home);
                    update.setLong(2, root);
                    update.setLong(3, message);
                    return update.executeUpdate();
                });
    }

    /** Lets it be found where it comes to stand; to be called before it does. */
    private void follow(long message, long home, long root) {
        String sql = "select coalesce(moved_to, ticket_id), place from tickets_message where id = ?";
        List<Long> now = Sql.prepared(source, sql, query -> {
            query.setLong(1, message);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? List.of(row.getLong(1), row.getLong(2)) : List.<Long>of();
            }
        });
        texts.move(message, now.get(0), now.get(1), home, root);
    }

    private void bring(String table, long from, List<Long> homes, long to) {
        String sql = "update " + table + " set shown_in = ? where place = ? and coalesce(moved_to, ticket_id) in ("
                + InList.marks(homes.size()) + ")";
        Sql.prepared(source, sql, update -> {
            update.setLong(1, to);
            update.setLong(2, from);
            int next = 3;
            for (long home : homes) {
                update.setLong(next++, home);
            }
            return update.executeUpdate();
        });
    }

    private void show(String sql, long id, long place) {
        Sql.prepared(source, sql, update -> {
            update.setLong(1, place);
            update.setLong(2, id);
            return update.executeUpdate();
        });
    }

    /**
     * A split that took a message with it. Tickets are numbered in the order in which they are made, so the latest of
     * several has the highest number.
     */
    private record Claim(long message, long written, long split) {}
}
