package org.arrimo.people.core;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.people.core.store.Sought;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;

/** After the start, beside everything else: people of a time before accents made no difference are found without them. */
public final class SoughtFilling {
    private static final Logger LOG = LoggerFactory.getLogger(SoughtFilling.class);
    private static final int AT_ONCE = 500;
    private static final String SOME = "select id, version, login, name, words from people_person where id > ?"
            + " order by id fetch first " + AT_ONCE + " rows only";
    private static final String FILL = "update people_person set words = ? where id = ? and version = ?";

    private final Transactions transactions;
    private final DataSource source;
    private final ExecutorService filling =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "arrimo-people-sought"));
    private volatile boolean stopped;

    /** A person as they stand there. */
    private record Row(long id, long version, String words, String wanted) {}

    public SoughtFilling(Transactions transactions, DataSource source) {
        this.transactions = transactions;
        this.source = source;
    }

    public void start() {
        filling.execute(() -> {
            try {
                fill();
            } catch (RuntimeException e) {
                LOG.info("event=people.sought-filling-broke-off again=at-the-next-start", e);
            }
        });
        filling.shutdown();
    }

    /** Lets what is in hand be finished: to interrupt it would disturb an embedded database at its files. */
    public void stop() {
        stopped = true;
    }

    void fill() {
        long last = 0;
        while (last >= 0 && !stopped) {
            long after = last;
            last = transactions.required(() -> fillSome(after));
        }
    }

    /** @return the last person looked at, less than 0 when nobody is left */
    private long fillSome(long after) {
        List<Row> some = some(after);
        some.stream().filter(row -> !row.wanted().equals(row.words())).forEach(this::fill);
        return some.size() < AT_ONCE ? -1 : some.get(some.size() - 1).id();
    }

    private List<Row> some(long after) {
        return Sql.prepared(source, SOME, query -> {
            query.setLong(1, after);
            List<Row> some = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String wanted = Sought.words(rows.getString(3), rows.getString(4));
                    some.add(new Row(rows.getLong(1), rows.getLong(2), rows.getString(5), wanted));
                }
            }
            return some;
        });
    }

    /** Who is called otherwise meanwhile, or is erased, stays so: the version says it. */
    private void fill(Row row) {
        Sql.prepared(source, FILL, statement -> {
            statement.setString(1, row.wanted());
            statement.setLong(2, row.id());
            statement.setLong(3, row.version());
            return statement.executeUpdate();
        });
    }
}
