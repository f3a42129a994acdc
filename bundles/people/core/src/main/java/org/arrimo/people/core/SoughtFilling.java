package org.arrimo.people.core;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.people.core.store.PersonEntity;
import org.arrimo.people.core.store.Sought;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;

/** After the start, beside everything else: people of a time before accents made no difference are found without them. */
public final class SoughtFilling {
    private static final Logger LOG = LoggerFactory.getLogger(SoughtFilling.class);
    private static final int AT_ONCE = 500;
    private static final String FILL = "update people_person set words = ? where id = ? and version = ?";

    private final Transactions transactions;
    private final DataSource source;
    private final Unit unit;
    private final ExecutorService filling =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "arrimo-people-sought"));

    public SoughtFilling(Transactions transactions, DataSource source, Unit unit) {
        this.transactions = transactions;
        this.source = source;
        this.unit = unit;
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

    public void stop() {
        filling.shutdownNow();
    }

    void fill() {
        long last = 0;
        while (last >= 0 && !Thread.currentThread().isInterrupted()) {
            long after = last;
            last = transactions.required(() -> fillSome(after));
        }
    }

    /** @return the last person looked at, less than 0 when nobody is left */
    private long fillSome(long after) {
        List<PersonEntity> some = unit.em()
                .createQuery("select p from PersonEntity p where p.id > :after order by p.id", PersonEntity.class)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        some.forEach(person -> fill(person, Sought.words(person.login(), person.name())));
        return some.size() < AT_ONCE ? -1 : some.get(some.size() - 1).id();
    }

    /** Who is called otherwise meanwhile, or is erased, stays so: the version says it. */
    private void fill(PersonEntity person, String words) {
        if (!words.equals(person.words())) {
            Sql.prepared(source, FILL, statement -> {
                statement.setString(1, words);
                statement.setLong(2, person.id());
                statement.setLong(3, person.version());
                return statement.executeUpdate();
            });
        }
    }
}
