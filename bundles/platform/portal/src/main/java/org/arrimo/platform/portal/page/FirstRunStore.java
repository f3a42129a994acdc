package org.arrimo.platform.portal.page;

import java.sql.ResultSet;
import java.time.Clock;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;

/** The table {@code portal_first_run}: who does not want to see the steps of the first run on their first page. */
public final class FirstRunStore {
    private final Supplier<Transactions> transactions;
    private final Supplier<DataSource> source;
    private final Clock clock;

    /** @param transactions asked for at each use, as is the source */
    public FirstRunStore(Supplier<Transactions> transactions, Supplier<DataSource> source, Clock clock) {
        this.transactions = transactions;
        this.source = source;
        this.clock = clock;
    }

    boolean hidden(long person) {
        return work("select hidden_at from portal_first_run where person_id = ?", statement -> {
            statement.setLong(1, person);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    void hide(long person) {
        transactions.get().run(() -> {
            show(person);
            work("insert into portal_first_run (person_id, hidden_at) values (?, ?)", statement -> {
                statement.setLong(1, person);
                statement.setLong(2, Micros.of(clock.instant()));
                return statement.executeUpdate();
            });
        });
    }

    /** Shows the person the steps again, as to everybody who never hid them. */
    public void show(long person) {
        work("delete from portal_first_run where person_id = ?", statement -> {
            statement.setLong(1, person);
            return statement.executeUpdate();
        });
    }

    /** @return whether the desk's data is in a database that is made to be grown and backed up while it works */
    boolean onServer() {
        return transactions
                .get()
                .required(() -> Sql.with(source.get(), connection -> connection
                        .getMetaData()
                        .getDatabaseProductName()
                        .equals("PostgreSQL")));
    }

    private <T> T work(String sql, Sql.Statement<T> statement) {
        return transactions.get().required(() -> Sql.prepared(source.get(), sql, statement));
    }
}
