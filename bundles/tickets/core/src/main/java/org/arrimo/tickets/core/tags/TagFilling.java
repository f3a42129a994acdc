package org.arrimo.tickets.core.tags;

import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.core.store.TagName;

/** Makes the names of tags findable that are of a time before they were looked for. */
public final class TagFilling {
    private static final String WITHOUT = "select folded, name from tickets_tag_name where plain is null";
    private static final String FILL = "update tickets_tag_name set plain = ? where folded = ? and plain is null";

    private final Transactions transactions;
    private final DataSource source;

    public TagFilling(Transactions transactions, DataSource source) {
        this.transactions = transactions;
        this.source = source;
    }

    /** Returns when all can be found. */
    public void start() {
        transactions.run(() -> without()
                .forEach((folded, name) -> Sql.prepared(source, FILL, statement -> {
                    statement.setString(1, TagName.plain(name));
                    statement.setString(2, folded);
                    return statement.executeUpdate();
                })));
    }

    private Map<String, String> without() {
        return Sql.prepared(source, WITHOUT, query -> {
            Map<String, String> names = new LinkedHashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString(1), rows.getString(2));
                }
            }
            return names;
        });
    }
}
