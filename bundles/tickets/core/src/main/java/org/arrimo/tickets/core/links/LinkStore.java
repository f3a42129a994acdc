package org.arrimo.tickets.core.links;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.store.Annex;
import org.arrimo.tickets.core.store.Annexes;

/** Keeps links. In the caller's transaction. */
final class LinkStore {
    /** Of so many tickets the children are asked for at once. */
    private static final int TOGETHER = 100;

    private static final String PARENT = LinkType.PARENT_OF.name();

    private static final String COLUMNS = "select source_id, type, target_id from tickets_link";
    private static final String BOTH_ENDS =
            COLUMNS + " where source_id = ? union all " + COLUMNS + " where target_id = ?";

    private final DataSource source;
    private final Annexes annexes;

    LinkStore(DataSource source) {
        this.source = source;
        this.annexes = new Annexes(source);
    }

    /** @return the links at which the ticket is one of the ends */
    List<Bond> of(long ticket) {
        if (!annexes.mayHave(ticket, Annex.LINKS_FROM) && !annexes.mayHave(ticket, Annex.LINKS_TO)) {
            return List.of();
        }
        return Sql.prepared(source, BOTH_ENDS, query -> {
            query.setLong(1, ticket);
            query.setLong(2, ticket);
            List<Bond> bonds = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    bonds.add(new Bond(rows.getLong(1), LinkType.valueOf(rows.getString(2)), rows.getLong(3)));
                }
            }
            return bonds;
        });
    }

    boolean has(Bond bond) {
        return Sql.prepared(
                source,
                "select 1 from tickets_link where source_id = ? and type = ? and target_id = ?",
                query -> bind(query, bond).executeQuery().next());
    }

    void add(Bond bond) {
        Sql.prepared(
                source,
                "insert into tickets_link (source_id, type, target_id) values (?, ?, ?)",
                statement -> bind(statement, bond).executeUpdate());
    }

    /** @return whether it was there */
    boolean remove(Bond bond) {
        return Sql.prepared(
                        source,
                        "delete from tickets_link where source_id = ? and type = ? and target_id = ?",
                        statement -> bind(statement, bond).executeUpdate())
                > 0;
    }

    /** Waits until nobody else adds to a family, and lets nobody until this transaction ends. */
    void lockFamilies() {
        Sql.prepared(source, "update tickets_family_lock set id = id", PreparedStatement::executeUpdate);
    }

    /** @return the ticket a ticket is a child of */
    Optional<Long> parent(long child) {
        return Sql.prepared(source, "select source_id from tickets_link where target_id = ? and type = ?", query -> {
            query.setLong(1, child);
            query.setString(2, PARENT);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.<Long>empty();
            }
        });
    }

    /** A ticket below another. @param open whether somebody still has to do something about it */
    record Child(TicketNumber number, boolean open) {}

    /** @return the children of all of them */
    List<Child> children(List<Long> parents) {
        List<Child> children = new ArrayList<>();
        for (int from = 0; from < parents.size(); from += TOGETHER) {
            children.addAll(some(parents.subList(from, Math.min(from + TOGETHER, parents.size()))));
        }
        return children;
    }

    private List<Child> some(List<Long> parents) {
        String sql = "select t.kind, t.id, t.is_open from tickets_link l, tickets_ticket t where l.source_id in ("
                + InList.marks(parents.size())
                + ") and l.type = ? and t.id = l.target_id";
        return Sql.prepared(source, sql, query -> {
            for (int i = 0; i < parents.size(); i++) {
                query.setLong(i + 1, parents.get(i));
            }
            query.setString(parents.size() + 1, PARENT);
            List<Child> children = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    children.add(new Child(
                            new TicketNumber(Kind.valueOf(rows.getString(1)), rows.getLong(2)), rows.getInt(3) == 1));
                }
            }
            return children;
        });
    }

    private static PreparedStatement bind(PreparedStatement statement, Bond bond) throws SQLException {
        statement.setLong(1, bond.source());
        statement.setString(2, bond.type().name());
        statement.setLong(3, bond.target());
        return statement;
    }
}
