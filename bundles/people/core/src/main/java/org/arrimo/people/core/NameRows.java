package org.arrimo.people.core;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;

/** Reads what people and groups are called, as columns, for lists and pages. */
final class NameRows {
    private static final String MEMBERS = "select p.id, p.name from people_member m, people_person p where m.team = ?"
            + " and p.id = m.person and p.active = true";
    private static final String WORKERS = "select p.id, p.name from people_person p where p.active = true"
            + " and (p.roles like '%agent%' or p.roles like '%lead%' or p.roles like '%admin%')";
    private static final String WORKS =
            " and (p.roles like '%agent%' or p.roles like '%lead%' or p.roles like '%admin%'"
                    + " or p.roles like '%partner%')";

    private final Transactions transactions;
    private final DataSource source;

    NameRows(Transactions transactions, DataSource source) {
        this.transactions = transactions;
        this.source = source;
    }

    /** @return by id the names of people */
    Map<Long, String> people(Collection<Long> ids) {
        return named("people_person", ids);
    }

    /** @return by id the names of teams */
    Map<Long, String> teams(Collection<Long> ids) {
        return named("people_team", ids);
    }

    /** @return by id the names of organisations */
    Map<Long, String> organisations(Collection<Long> ids) {
        return named("people_organisation", ids);
    }

    /** @return by id the names of sites */
    Map<Long, String> sites(Collection<Long> ids) {
        return named("people_site", ids);
    }

    /** @return active members of the team, by name */
    Map<Long, String> members(long team) {
        return byName(MEMBERS, List.of(team));
    }

    /** @return those of them who work on tickets */
    Map<Long, String> crew(long team) {
        return byName(MEMBERS + WORKS, List.of(team));
    }

    /** @return active agents, leads and administrators, by name */
    Map<Long, String> workers() {
        return byName(WORKERS, List.of());
    }

    private Map<Long, String> named(String table, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        for (List<Long> some : InList.of(ids)) {
            String sql = "select id, name from " + table + " where id in (" + InList.marks(some.size()) + ")";
            names.putAll(read(sql, some));
        }
        return names;
    }

    private Map<Long, String> byName(String sql, List<Long> values) {
        return read(sql + " order by p.name, p.id", values);
    }

    private Map<Long, String> read(String sql, List<Long> values) {
        return transactions.reading(() -> Sql.prepared(source, sql, query -> {
            for (int i = 0; i < values.size(); i++) {
                query.setLong(i + 1, values.get(i));
            }
            return names(query);
        }));
    }

    private static Map<Long, String> names(PreparedStatement query) throws SQLException {
        Map<Long, String> names = new LinkedHashMap<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.put(rows.getLong(1), rows.getString(2));
            }
        }
        return names;
    }
}
