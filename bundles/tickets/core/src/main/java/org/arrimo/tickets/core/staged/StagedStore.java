package org.arrimo.tickets.core.staged;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.core.store.Ids;
import org.arrimo.tickets.core.store.Series;

/** Keeps files that were put aside. In the caller's transaction. */
final class StagedStore {
    private static final String SEQUENCE = "tickets_staged_file_seq";
    private static final String SELECT =
            "select id, name, media_type, bytes, sha256, staged_at, person, later_id from tickets_staged_file where ";

    private final DataSource source;
    private final Series series;

    StagedStore(DataSource source, Series series) {
        this.source = source;
        this.series = series;
    }

    /**
     * A file, whose it is and what it waits for.
     *
     * @param later the message for later it is to go with, if it waits for one
     */
    record Kept(StagedFile file, long person, OptionalLong later) {}

    long nextId() {
        return series.next(SEQUENCE);
    }

    void add(long person, StagedFile file) {
        String sql = "insert into tickets_staged_file (id, person, name, media_type, bytes, sha256, staged_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setLong(1, file.id());
            statement.setLong(2, person);
            statement.setString(3, file.name());
            statement.setString(4, file.type());
            statement.setLong(5, file.size());
            statement.setString(6, file.sha256());
            statement.setLong(7, Micros.of(file.at()));
            return statement.executeUpdate();
        });
    }

    /** @return a person's that wait for nothing, oldest first */
    List<StagedFile> loose(long person) {
        return select("person = ? and later_id is null order by id", List.of(person)).stream()
                .map(Kept::file)
                .toList();
    }

    Optional<Kept> find(long id) {
        return select("id = ?", List.of(id)).stream().findFirst();
    }

    /** @return what goes with messages for later, by message, oldest first */
    Map<Long, List<StagedFile>> with(Collection<Long> later) {
        Map<Long, List<StagedFile>> found = new HashMap<>();
        for (List<Long> some : InList.of(later)) {
            select("later_id in (" + InList.marks(some.size()) + ") order by id", some)
                    .forEach(kept -> found.computeIfAbsent(kept.later().getAsLong(), id -> new ArrayList<>())
                            .add(kept.file()));
        }
        return found;
    }

    /** Lets them wait for a message, or for nothing. */
    void waitFor(OptionalLong later, Collection<StagedFile> files) {
        Sql.prepared(source, "update tickets_staged_file set later_id = ? where id = ?", statement -> {
            for (StagedFile file : files) {
                statement.setObject(1, Ids.column(later), Types.BIGINT);
                statement.setLong(2, file.id());
                statement.addBatch();
            }
            return files.isEmpty() ? new int[0] : statement.executeBatch();
        });
    }

    /** @return whether it still was there: of two who take it, one does */
    boolean remove(long id) {
        return Sql.prepared(source, "delete from tickets_staged_file where id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate() > 0;
        });
    }

    private List<Kept> select(String which, Collection<Long> ids) {
        return Sql.prepared(source, SELECT + which, query -> {
            int place = 1;
            for (long id : ids) {
                query.setLong(place++, id);
            }
            return read(query);
        });
    }

    private static List<Kept> read(PreparedStatement query) throws SQLException {
        List<Kept> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                StagedFile file = new StagedFile(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        Micros.instant(row.getLong(6)));
                found.add(new Kept(file, row.getLong(7), Ids.of(row, 8)));
            }
        }
        return found;
    }
}
