package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;

/** Which tickets have a tag. In the caller's transaction. */
public final class TagIndex {
    private static final String HAVING = "select g.ticket_id from tickets_tag_name n, tickets_tagged g"
            + " where n.folded = ? and g.tag_id = n.tag_id order by g.ticket_id desc";

    private final DataSource source;

    public TagIndex(DataSource source) {
        this.source = source;
    }

    /** @return the tickets that have the tag of this folded name, the latest first and at most so many */
    public List<Long> having(String folded, int most) {
        return Sql.prepared(source, HAVING + " fetch first " + most + " rows only", query -> {
            query.setString(1, folded);
            List<Long> tickets = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tickets.add(rows.getLong(1));
                }
            }
            return tickets;
        });
    }
}
