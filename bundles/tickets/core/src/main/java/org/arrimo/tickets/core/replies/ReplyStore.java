package org.arrimo.tickets.core.replies;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.core.rules.Shelf;
import org.arrimo.tickets.core.store.Ids;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Words;

/** Keeps saved replies. In the caller's transaction. */
final class ReplyStore {
    private static final String NUMBERS = "tickets_reply_seq";
    private static final String SELECT =
            "select id, version, scope, owner, title, body, language, keywords, html from tickets_reply where is_removed = 0";
    private static final int WORDS = 12_000;
    private static final int KEY = 100;

    private final DataSource source;
    private final Series series;

    ReplyStore(DataSource source, Series series) {
        this.source = source;
        this.series = series;
    }

    /** @return the words of a title, by which it is sorted */
    static String key(String title) {
        return cut(String.join(" ", Words.of(title)), KEY);
    }

    Optional<SavedReply> find(long id) {
        return query(SELECT + " and id = ?", query -> query.setLong(1, id)).stream()
                .findFirst();
    }

    /** @return by title those that have all of the words, after the one of that key and id */
    List<SavedReply> list(Shelf.Readable readable, List<String> words, String key, long id, int most) {
        String sql = SELECT + having(readable, words) + " and (title_key > ? or title_key = ? and id > ?)"
                + " order by title_key, id fetch first " + most + " rows only";
        return query(sql, query -> {
            int place = bind(query, readable, words);
            query.setString(place++, key);
            query.setString(place++, key);
            query.setLong(place, id);
        });
    }

    long count(Shelf.Readable readable, List<String> words) {
        String sql = "select count(*) from tickets_reply where is_removed = 0" + having(readable, words);
        return Sql.prepared(source, sql, query -> {
            bind(query, readable, words);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    long add(SavedReply reply) {
        long id = series.next(NUMBERS);
        String sql =
                "insert into tickets_reply (version, scope, owner, title, title_key, body, language, keywords, words,"
                        + " html, is_removed, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)";
        write(sql, reply, 1, id);
        return id;
    }

    /** @return whether it was still in the version that was read */
    boolean change(SavedReply reply) {
        String sql = "update tickets_reply set version = ?, scope = ?, owner = ?, title = ?, title_key = ?, body = ?,"
                + " language = ?, keywords = ?, words = ?, html = ? where is_removed = 0 and id = ? and version = ?";
        return write(sql, reply, reply.version() + 1, reply.id(), reply.version()) > 0;
    }

    /** @return whether it was still in the version that was read */
    boolean remove(long id, long version) {
        String sql = "update tickets_reply set is_removed = 1, version = version + 1"
                + " where is_removed = 0 and id = ? and version = ?";
        return Sql.prepared(source, sql, statement -> {
                    statement.setLong(1, id);
                    statement.setLong(2, version);
                    return statement.executeUpdate();
                })
                > 0;
    }

    private static String having(Shelf.Readable readable, List<String> words) {
        return " and " + readable.sql() + " and words like ?".repeat(words.size());
    }

    /** @return the place of the next parameter */
    private static int bind(PreparedStatement query, Shelf.Readable readable, List<String> words) throws SQLException {
        int place = readable.bind(query, 1);
        for (String word : words) {
            query.setString(place++, "% " + word + "%");
        }
        return place;
    }

    private int write(String sql, SavedReply reply, long version, long... which) {
        String all = reply.title() + " " + reply.keywords() + " " + reply.text();
        List<String> words = Words.of(all).stream().distinct().toList();
        return Sql.prepared(source, sql, statement -> {
            statement.setLong(1, version);
            statement.setString(2, reply.scope().name());
            statement.setObject(3, Ids.column(reply.owner()), java.sql.Types.BIGINT);
            statement.setString(4, reply.title());
            statement.setString(5, key(reply.title()));
            statement.setString(6, reply.text());
            statement.setString(7, reply.language().orElse(null));
            statement.setString(8, reply.keywords());
            statement.setString(9, cut(" " + String.join(" ", words), WORDS));
            statement.setString(10, reply.html().orElse(null));
            for (int i = 0; i < which.length; i++) {
                statement.setLong(11 + i, which[i]);
            }
            return statement.executeUpdate();
        });
    }

    private List<SavedReply> query(String sql, Binding binding) {
        return Sql.prepared(source, sql, query -> {
            binding.bind(query);
            List<SavedReply> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    OptionalLong owner = Ids.of(rows, 4);
                    found.add(new SavedReply(
                            rows.getLong(1),
                            rows.getLong(2),
                            Scope.valueOf(rows.getString(3)),
                            owner,
                            rows.getString(5),
                            rows.getString(6),
                            Optional.ofNullable(rows.getString(7)),
                            rows.getString(8),
                            Optional.ofNullable(rows.getString(9))));
                }
            }
            return found;
        });
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }
}
