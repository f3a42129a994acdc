package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.ReadOnce;
import org.arrimo.platform.data.api.Sql;

/**
 * What there is beside a ticket: asked once for a page, so that it need not ask each of many tables that are mostly empty.
 * Where nothing is remembered, as in a transaction, each is to be asked.
 */
public final class Annexes {
    private static final String SELECT = Arrays.stream(Annex.values())
            .map(Annex::sql)
            .collect(Collectors.joining(", ", "select ", " from tickets_ticket t where t.id = ?"));

    private final DataSource source;

    public Annexes(DataSource source) {
        this.source = source;
    }

    private record Key(long ticket) {}

    /** @return whether it is to be looked for: false where the ticket has none, or is not there */
    public boolean mayHave(long ticket, Annex annex) {
        return !ReadOnce.remembers()
                || ReadOnce.of(new Key(ticket), () -> select(ticket)).contains(annex);
    }

    private Set<Annex> select(long ticket) {
        return Sql.prepared(source, SELECT, query -> {
            query.setLong(1, ticket);
            Set<Annex> found = EnumSet.noneOf(Annex.class);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    for (Annex annex : Annex.values()) {
                        if (row.getInt(annex.ordinal() + 1) == 1) {
                            found.add(annex);
                        }
                    }
                }
            }
            return found;
        });
    }
}
