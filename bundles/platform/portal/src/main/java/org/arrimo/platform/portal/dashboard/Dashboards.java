package org.arrimo.platform.portal.dashboard;

import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;

/** How people arranged their dashboards: the table {@code portal_dashboard}. Everybody has their own and no other. */
public final class Dashboards {
    private final Supplier<Transactions> transactions;
    private final Supplier<DataSource> source;

    /**
     * @param transactions asked for at each use, for what provides them may be replaced meanwhile
     * @param source likewise
     */
    public Dashboards(Supplier<Transactions> transactions, Supplier<DataSource> source) {
        this.transactions = transactions;
        this.source = source;
    }

    /**
     * @param offered as {@link Arrangement#of} takes them
     * @return the actor's
     */
    public Arrangement of(Actor actor, List<Place> offered) {
        return Arrangement.of(transactions.get().reading(() -> kept(actor)).orElse(List.of()), offered);
    }

    /**
     * Does a step, and keeps what it comes to.
     *
     * @return what it is afterwards
     * @throws org.arrimo.platform.api.ProblemException as {@link Arrangement#with}
     */
    public Arrangement change(Actor actor, List<Place> offered, String widget, Step step) {
        return transactions.get().required(() -> {
            boolean first =
                    update("update portal_dashboard set person_id = person_id where person_id = ?", actor.personId())
                            == 0;
            Arrangement after = Arrangement.of(first ? List.of() : kept(actor).orElse(List.of()), offered)
                    .with(widget, step);
            keep(actor, first, Arrangement.written(after.all()));
            return after;
        });
    }

    /** Forgets what the person chose. */
    public void forget(long person) {
        transactions.get().required(() -> update("delete from portal_dashboard where person_id = ?", person));
    }

    private Optional<List<Place>> kept(Actor actor) {
        String sql = "select places from portal_dashboard where person_id = ?";
        return Sql.prepared(source.get(), sql, query -> {
            query.setLong(1, actor.personId());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(Arrangement.read(rows.getString(1))) : Optional.empty();
            }
        });
    }

    private void keep(Actor actor, boolean first, String places) {
        String sql = first
                ? "insert into portal_dashboard (places, person_id) values (?, ?)"
                : "update portal_dashboard set places = ? where person_id = ?";
        Sql.prepared(source.get(), sql, statement -> {
            statement.setString(1, places);
            statement.setLong(2, actor.personId());
            return statement.executeUpdate();
        });
    }

    private int update(String sql, long person) {
        return Sql.prepared(source.get(), sql, statement -> {
            statement.setLong(1, person);
            return statement.executeUpdate();
        });
    }
}
