package org.arrimo.tickets.core.satisfaction;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.RatingSum;

/** Counts answers. In the caller's transaction. */
final class RatingSums {
    private final DataSource source;

    RatingSums(DataSource source) {
        this.source = source;
    }

    Page<RatingSum> of(RatingSum.By by, LocalDate from, LocalDate to, PageRequest page) {
        String key =
                switch (by) {
                    case TEAM -> "team";
                    case AGENT -> "agent";
                    case MONTH -> "substr(asked_on, 1, 7)";
                };
        Optional<Cursor> after = page.after();
        String sql = "select " + key + ", count(*), sum(case when verdict is null then 0 else 1 end),"
                + " sum(case when verdict = 'GOOD' then 1 else 0 end) from tickets_rating where asked_on between ? and ?"
                + (after.isPresent() ? " and " + key + " > ?" : "") + " group by " + key + " order by 1 fetch first "
                + (page.limit() + 1) + " rows only";
        List<RatingSum> sums = Sql.prepared(source, sql, query -> {
            query.setString(1, from.toString());
            query.setString(2, to.toString());
            if (after.isPresent() && by == RatingSum.By.MONTH) {
                query.setString(3, after.get().key(0));
            } else if (after.isPresent()) {
                query.setLong(3, after.get().number(0));
            }
            List<RatingSum> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new RatingSum(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                }
            }
            return found;
        });
        return Page.cut(sums, page.limit(), sum -> Cursor.of(sum.key()));
    }
}
