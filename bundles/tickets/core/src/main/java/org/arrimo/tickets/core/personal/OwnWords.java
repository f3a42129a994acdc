package org.arrimo.tickets.core.personal;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.people.api.Erasure;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.files.GoneContents;
import org.arrimo.tickets.core.store.TextIndex;

/** What people wrote in conversations and the files they attached, some at a time: a {@link Stage} each. */
final class OwnWords {
    private static final String HOME = "coalesce(moved_to, ticket_id)";
    private static final String SOME =
            " where author = ? and id > ? order by id fetch first " + Stage.AT_ONCE + " rows only";
    private static final String MESSAGES = "select id, " + HOME + ", place, '' from tickets_message" + SOME;
    private static final String FILES = "select id, " + HOME + ", place, sha256 from tickets_attachment" + SOME;
    private static final String STAGED =
            "select id, 0, 0, sha256 from tickets_staged_file" + SOME.replace("author", "person");
    private static final String FILE_NAME = "erased";
    private static final String BYTES = "application/octet-stream";

    private final DataSource source;
    private final TextIndex texts;
    private final GoneContents contents;

    /** A message or a file, the ticket it belongs to and the one in which it is shown. */
    private record Written(long id, long home, long place, String sha256) {}

    OwnWords(DataSource source, GoneContents contents) {
        this.source = source;
        this.texts = new TextIndex(source);
        this.contents = contents;
    }

    OptionalLong messages(Erasure erasure, long after) {
        List<Written> some = some(MESSAGES, erasure.person(), after);
        blank("update tickets_message set body = ?, html = null where id = ?", some);
        blank("update tickets_note_revision set body = ?, html = null where message_id = ?", some);
        some.forEach(message -> texts.forgetMessage(message.home(), message.place(), message.id()));
        return next(some);
    }

    OptionalLong files(Erasure erasure, long after) {
        List<Written> some = some(FILES, erasure.person(), after);
        empty(some);
        some.forEach(file -> {
            texts.forgetFile(file.home(), file.place(), file.id());
            contents.add(file.sha256());
        });
        return next(some);
    }

    OptionalLong staged(Erasure erasure, long after) {
        List<Written> some = some(STAGED, erasure.person(), after);
        Sql.prepared(source, "delete from tickets_staged_file where id = ?", statement -> {
            for (Written file : some) {
                contents.add(file.sha256());
                statement.setLong(1, file.id());
                statement.addBatch();
            }
            return some.isEmpty() ? new int[0] : statement.executeBatch();
        });
        return next(some);
    }

    private static OptionalLong next(List<Written> some) {
        return some.size() < Stage.AT_ONCE
                ? OptionalLong.empty()
                : OptionalLong.of(some.get(Stage.AT_ONCE - 1).id());
    }

    private List<Written> some(String sql, long person, long after) {
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            query.setLong(2, after);
            List<Written> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Written(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getString(4)));
                }
            }
            return found;
        });
    }

    private void blank(String sql, List<Written> some) {
        Sql.prepared(source, sql, statement -> {
            for (Written one : some) {
                statement.setString(1, Erasure.ERASED);
                statement.setLong(2, one.id());
                statement.addBatch();
            }
            return some.isEmpty() ? new int[0] : statement.executeBatch();
        });
    }

    private void empty(List<Written> some) {
        String sql = "update tickets_attachment set name = ?, media_type = ?, bytes = 0, sha256 = ? where id = ?";
        Sql.prepared(source, sql, statement -> {
            for (Written one : some) {
                statement.setString(1, FILE_NAME);
                statement.setString(2, BYTES);
                statement.setString(3, FileStore.NOTHING);
                statement.setLong(4, one.id());
                statement.addBatch();
            }
            return some.isEmpty() ? new int[0] : statement.executeBatch();
        });
    }
}
