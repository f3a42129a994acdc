package org.arrimo.tickets.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;

/**
 * Which tickets have a word in their description, in their conversation or in a file. What the desk alone may read is
 * marked as such, and so is all that is shown in one ticket and belongs to another. In the caller's transaction.
 */
public final class TextIndex {
    /** So many different words of a message are kept, its first. */
    public static final int OF_A_MESSAGE = 500;

    /** So many different words of a file are kept, its first, those of its name among them. */
    public static final int OF_A_FILE = 2_000;

    /** A word of one letter leads nowhere. */
    private static final int SHORTEST = 2;

    private static final int DESK_ALONE = 1;
    private static final String COLUMNS = " tickets_text_word (word, ticket_id, reach, home, message_id, file_id)";
    private static final String ADD = "insert into" + COLUMNS + " values (?, ?, ?, ?, ?, ?)";
    private static final String SHOW = "insert into" + COLUMNS + " select word, cast(? as bigint), " + DESK_ALONE
            + ", home, message_id, file_id from tickets_text_word where ticket_id = ? and home = ?";
    private static final String HIDE = "delete from tickets_text_word where ticket_id = ? and home = ?";
    private static final String DESCRIPTION = " and message_id is null and file_id is null";
    static final String HAVING =
            "select ticket_id from tickets_text_word where word = ? and ticket_id < ? order by ticket_id desc";

    private final DataSource source;

    /**
     * Something with words.
     *
     * @param ticket the ticket it belongs to
     * @param secret whether it is for the desk alone
     * @param message the message it is, or the one the file went with
     * @param file the file it is
     */
    public record Text(long ticket, boolean secret, OptionalLong message, OptionalLong file, Set<String> words) {
        public static Text description(long ticket, String text) {
            return new Text(ticket, false, OptionalLong.empty(), OptionalLong.empty(), different(text, OF_A_MESSAGE));
        }

        public static Text message(long ticket, boolean secret, long message, String body) {
            return new Text(
                    ticket, secret, OptionalLong.of(message), OptionalLong.empty(), different(body, OF_A_MESSAGE));
        }

        /** @param text its name, and what is written in it if that can be read */
        public static Text file(long ticket, boolean secret, OptionalLong message, long file, String text) {
            return new Text(ticket, secret, message, OptionalLong.of(file), different(text, OF_A_FILE));
        }
    }

    public TextIndex(DataSource source) {
        this.source = source;
    }

    public void add(Collection<Text> texts) {
        Sql.prepared(source, ADD, statement -> {
            boolean any = false;
            for (Text text : texts) {
                for (String word : text.words()) {
                    statement.setString(1, word);
                    statement.setLong(2, text.ticket());
                    statement.setInt(3, text.secret() ? DESK_ALONE : 0);
                    statement.setLong(4, text.ticket());
                    set(statement, 5, text.message());
                    set(statement, 6, text.file());
                    statement.addBatch();
                    any = true;
                }
            }
            return any ? statement.executeBatch() : new int[0];
        });
    }

    /** Follows a description that says something else. */
    public void describe(long ticket, String description) {
        change(HIDE + DESCRIPTION, ticket, ticket);
        add(List.of(Text.description(ticket, description)));
    }

    /** Follows a message that says something else. */
    public void rewrite(Text text) {
        long message = text.message().orElseThrow();
        change(HIDE + " and message_id = ? and file_id is null", text.ticket(), text.ticket(), message);
        add(List.of(text));
    }

    /** Forgets what a ticket's description says, wherever it is shown. */
    public void forgetDescription(long ticket, long place) {
        for (long shown : Set.copyOf(List.of(ticket, place))) {
            change(HIDE + DESCRIPTION, shown, ticket);
        }
    }

    /** Forgets what a message says, wherever it is shown. */
    public void forgetMessage(long ticket, long place, long message) {
        for (long shown : Set.copyOf(List.of(ticket, place))) {
            change(HIDE + " and message_id = ? and file_id is null", shown, ticket, message);
        }
    }

    /** Forgets what a file is called and says, wherever it is shown. */
    public void forgetFile(long ticket, long place, long file) {
        for (long shown : Set.copyOf(List.of(ticket, place))) {
            change(HIDE + " and file_id = ?", shown, ticket, file);
        }
    }

    /** A file that is found in this ticket goes with a message. */
    public void send(long ticket, long file, long message) {
        change(
                "update tickets_text_word set message_id = ? where ticket_id = ? and file_id = ?",
                message,
                ticket,
                file);
    }

    /** Lets the desk find another ticket too by something that is shown there. */
    public void show(Text text, long place) {
        if (text.file().isPresent()) {
            showFile(text.ticket(), place, text.file().getAsLong());
        } else if (text.message().isPresent()) {
            showMessage(text.ticket(), place, text.message().getAsLong());
        } else {
            change(SHOW + DESCRIPTION, place, text.ticket(), text.ticket());
        }
    }

    void showMessage(long ticket, long place, long message) {
        change(SHOW + " and message_id = ? and file_id is null", place, ticket, ticket, message);
    }

    void showFile(long ticket, long place, long file) {
        change(SHOW + " and file_id = ?", place, ticket, ticket, file);
    }

    /** A message, with what went with it, belongs to another ticket and is shown elsewhere. */
    void move(long message, long home, long place, long newHome, long newPlace) {
        if (place != home) {
            change(HIDE + " and message_id = ?", place, home, message);
        }
        if (newHome != home) {
            change(
                    "update tickets_text_word set ticket_id = ?, home = ? where ticket_id = ? and home = ?"
                            + " and message_id = ?",
                    newHome,
                    newHome,
                    home,
                    home,
                    message);
        }
        if (newPlace != newHome) {
            change(SHOW + " and message_id = ?", newPlace, newHome, newHome, message);
        }
    }

    /** All that belongs to a ticket is shown elsewhere than before. */
    void bring(long home, long place, long newPlace) {
        for (long shown : Set.of(place, newPlace)) {
            if (shown != home) {
                change(HIDE, shown, home);
            }
        }
        if (newPlace != home) {
            change(SHOW, newPlace, home, home);
        }
    }

    /**
     * For the desk alone: other people's words are among them.
     *
     * @return what was typed as a word, there or not, and after it the words there are that begin so; at most so many
     */
    public List<String> beginningWith(String beginning, int most) {
        String sql = "select word from tickets_text_word where word > ? and word < ?"
                + " order by word, ticket_id desc fetch first 1 rows only";
        String start = Word.cut(beginning);
        return Sql.prepared(source, sql, query -> {
            List<String> found = new ArrayList<>(List.of(start));
            Optional<String> next = next(query, start, start);
            while (next.isPresent() && found.size() < most) {
                found.add(next.get());
                next = next(query, start, next.get());
            }
            return found;
        });
    }

    /**
     * For the desk alone.
     *
     * @return the tickets that have exactly this word, of the numbers below, the latest first, some of them several times,
     *     and at most so many
     */
    public List<Long> having(String word, long below, int most) {
        return Sql.prepared(source, HAVING + " fetch first " + most + " rows only", query -> {
            query.setString(1, word);
            query.setLong(2, below);
            List<Long> tickets = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tickets.add(rows.getLong(1));
                }
            }
            return tickets;
        });
    }

    private static Optional<String> next(PreparedStatement query, String start, String after) throws SQLException {
        query.setString(1, after);
        query.setString(2, Word.after(start));
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private void change(String sql, long... values) {
        Sql.prepared(source, sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    /** @return whether such a word is kept at all */
    public static boolean keeps(String word) {
        return word.length() >= SHORTEST;
    }

    private static Set<String> different(String text, int most) {
        return Words.stream(text)
                .filter(TextIndex::keeps)
                .map(Word::cut)
                .distinct()
                .limit(most)
                .collect(Collectors.toSet());
    }

    private static void set(PreparedStatement statement, int place, OptionalLong value) throws SQLException {
        if (value.isPresent()) {
            statement.setLong(place, value.getAsLong());
        } else {
            statement.setNull(place, Types.BIGINT);
        }
    }
}
