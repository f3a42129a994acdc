package org.arrimo.tickets.core.tags;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Tag;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Annex;
import org.arrimo.tickets.core.store.Annexes;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TagName;

/** Keeps tags, what they are called and which tickets have them. In the caller's transaction. */
public final class TagStore {
    private static final String NUMBERS = "tickets_tag_seq";
    private static final String OF_TICKET = "select n.name from tickets_tagged g, tickets_tag_name n"
            + " where g.ticket_id = ? and n.tag_id = g.tag_id and n.is_own = 1 order by n.folded";
    private static final String NAMED =
            "select t.id, t.name, t.tickets, n.folded, n.is_own from tickets_tag_name n, tickets_tag t where t.id = n.tag_id";

    private final DataSource source;
    private final Annexes annexes;
    private final Series series;

    public TagStore(DataSource source, Series series) {
        this.source = source;
        this.annexes = new Annexes(source);
        this.series = series;
    }

    /** A tag under one of its names. */
    record Named(long id, String name, long tickets, String folded, boolean own) {}

    /** @return the tag of that name, its own or a synonym */
    Optional<Named> find(TagName name) {
        return named(NAMED + " and n.folded = ?", query -> query.setString(1, name.folded())).stream()
                .findFirst();
    }

    /** @return names from this folded one on or after it, each with its tag, in their order */
    List<Named> from(String folded, boolean synonyms, int most) {
        String sql = NAMED + (synonyms ? "" : " and n.is_own = 1") + " and n.folded >= ? order by n.folded fetch first "
                + most + " rows only";
        return named(sql, query -> query.setString(1, folded));
    }

    /** @return the tags on the most tickets */
    List<Named> mostUsed(int most) {
        return named(
                NAMED + " and n.is_own = 1 order by t.tickets desc, n.folded fetch first " + most + " rows only",
                query -> {});
    }

    List<String> synonyms(long tag) {
        return strings("select name from tickets_tag_name where tag_id = ? and is_own = 0 order by folded", tag);
    }

    /** @return the names of the ticket's tags, in their order */
    public List<String> of(long ticket) {
        return annexes.mayHave(ticket, Annex.TAGS) ? strings(OF_TICKET, ticket) : List.of();
    }

    Tag tag(Named named) {
        return new Tag(named.name(), named.tickets(), synonyms(named.id()));
    }

    /** Keeps a tag of a name that is none yet; of two at the same moment the key lets one through. */
    long create(TagName name) {
        long id = series.next(NUMBERS);
        Sql.prepared(source, "insert into tickets_tag (id, name, tickets) values (?, ?, 0)", statement -> {
            statement.setLong(1, id);
            statement.setString(2, name.shown());
            return statement.executeUpdate();
        });
        call(name, id, true);
        return id;
    }

    /** Makes a name mean a tag. */
    void call(TagName name, long tag, boolean own) {
        String sql = "insert into tickets_tag_name (folded, name, tag_id, is_own, plain) values (?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setString(1, name.folded());
            statement.setString(2, name.shown());
            statement.setLong(3, tag);
            statement.setInt(4, own ? 1 : 0);
            statement.setString(5, TagName.plain(name.shown()));
            return statement.executeUpdate();
        });
    }

    /** @return whether it was a synonym */
    boolean forget(TagName synonym) {
        return Sql.prepared(source, "delete from tickets_tag_name where folded = ? and is_own = 0", statement -> {
                    statement.setString(1, synonym.folded());
                    return statement.executeUpdate();
                })
                > 0;
    }

    /**
     * Lets nobody read its names until this transaction ends. To be called before the tag is locked: whoever reads a name
     * goes on to the tag, and would else wait for the one with the other in hand.
     */
    void lockNames(long tag) {
        update("update tickets_tag_name set tag_id = tag_id where tag_id = ?", tag);
    }

    /** Lets nobody else count or merge it until this transaction ends. @return whether it is still there */
    boolean lock(long tag) {
        return update("update tickets_tag set tickets = tickets where id = ?", tag) > 0;
    }

    boolean isOn(long ticket, long tag) {
        return Sql.prepared(source, "select 1 from tickets_tagged where ticket_id = ? and tag_id = ?", query -> {
            query.setLong(1, ticket);
            query.setLong(2, tag);
            return query.executeQuery().next();
        });
    }

    void put(TicketNumber ticket, long tag) {
        update("update tickets_tag set tickets = tickets + 1 where id = ?", tag);
        Sql.prepared(source, "insert into tickets_tagged (ticket_id, tag_id, kind) values (?, ?, ?)", statement -> {
            statement.setLong(1, ticket.id());
            statement.setLong(2, tag);
            statement.setString(3, ticket.kind().name());
            return statement.executeUpdate();
        });
    }

    void take(long ticket, long tag) {
        update("update tickets_tag set tickets = tickets - 1 where id = ?", tag);
        update("delete from tickets_tagged where ticket_id = ? and tag_id = ?", ticket, tag);
    }

    /** Gives all names of a tag to another, as synonyms, and the tag is gone. */
    void fold(long tag, long into) {
        update("update tickets_tag_name set tag_id = ?, is_own = 0 where tag_id = ?", into, tag);
        update("delete from tickets_tag where id = ?", tag);
        update(
                "update tickets_tag set tickets = (select count(*) from tickets_tagged where tag_id = ?) where id = ?",
                into,
                into);
    }

    private int update(String sql, long... values) {
        return Sql.prepared(source, sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    private List<String> strings(String sql, long id) {
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, id);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    private List<Named> named(String sql, Binding binding) {
        return Sql.prepared(source, sql, query -> {
            binding.bind(query);
            List<Named> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Named(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getLong(3),
                            rows.getString(4),
                            rows.getInt(5) == 1));
                }
            }
            return found;
        });
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }
}
