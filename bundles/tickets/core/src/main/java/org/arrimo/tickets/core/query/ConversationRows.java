package org.arrimo.tickets.core.query;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.ReadOnce;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.core.store.Annex;
import org.arrimo.tickets.core.store.Annexes;
import org.arrimo.tickets.core.store.Ids;

/** Reads what was said about a ticket and the files on it, as columns. */
public final class ConversationRows {
    private static final String HOME = "coalesce(moved_to, ticket_id)";
    private static final String COLUMNS =
            "select id, author, written_at, visibility, body, ticket_id, " + HOME + ", html from tickets_message";
    private static final String MESSAGES = COLUMNS + " where place = ? and id > ?";
    private static final String LAST = COLUMNS + " where id = (select max(id) from tickets_message where place = ?";
    private static final String PUBLIC = " and visibility = 'PUBLIC'";
    private static final String FILES = "select message_id, id, name, media_type, bytes, sha256, visibility, author,"
            + " attached_at, ticket_id, " + HOME + " from tickets_attachment where place = ? order by id";
    private static final String EDITS = "select message_id, count(*), max(replaced_at) from tickets_note_revision"
            + " where ticket_id = ? group by message_id";

    private final DataSource source;
    private final Annexes annexes;

    public ConversationRows(DataSource source) {
        this.source = source;
        this.annexes = new Annexes(source);
    }

    /**
     * @param place the ticket in whose conversation they are shown
     * @param after the number of the message before the first
     * @param all whether private ones too
     * @param homes the tickets whose messages are wanted; all if there are none
     * @param most how many at most
     * @return messages with their files, in the order in which they were written
     */
    List<Placed<Message>> messages(long place, long after, boolean all, Collection<Long> homes, int most) {
        String sql = MESSAGES + (all ? "" : PUBLIC) + among(homes) + " order by id fetch first " + most + " rows only";
        List<Placed<Message>> found = Sql.prepared(source, sql, query -> {
            query.setLong(1, place);
            query.setLong(2, after);
            return placed(query, 3, homes);
        });
        return found.isEmpty() ? found : withFiles(edited(found), place);
    }

    /** @return of the public messages the one that was written last, without its files; none, or one */
    List<Placed<Message>> last(long place, Collection<Long> homes) {
        return Sql.prepared(source, LAST + PUBLIC + among(homes) + ")", query -> {
            query.setLong(1, place);
            return placed(query, 2, homes);
        });
    }

    private static List<Placed<Message>> placed(PreparedStatement query, int from, Collection<Long> homes)
            throws SQLException {
        int next = from;
        for (long home : homes) {
            query.setLong(next++, home);
        }
        List<Placed<Message>> messages = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                messages.add(new Placed<>(message(rows), rows.getLong(6), rows.getLong(7)));
            }
        }
        return messages;
    }

    /** @return the files that are shown on a ticket, private ones too, in the order in which they came */
    List<Placed<Attachment>> files(long place) {
        return filed(place).stream().map(Filed::file).toList();
    }

    private List<Placed<Message>> edited(List<Placed<Message>> messages) {
        Map<Long, Edits> edits = new HashMap<>();
        messages.stream()
                .filter(placed -> placed.item().visibility() == Visibility.PRIVATE)
                .map(Placed::written)
                .distinct()
                .forEach(ticket -> edits.putAll(edits(ticket)));
        return edits.isEmpty()
                ? messages
                : messages.stream()
                        .map(placed -> placed.with(message -> edits.containsKey(message.id())
                                ? edits.get(message.id()).of(message)
                                : message))
                        .toList();
    }

    private Map<Long, Edits> edits(long ticket) {
        return Sql.prepared(source, EDITS, query -> {
            query.setLong(1, ticket);
            Map<Long, Edits> edits = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    edits.put(rows.getLong(1), new Edits(rows.getInt(2), Micros.instant(rows.getLong(3))));
                }
            }
            return edits;
        });
    }

    private static String among(Collection<Long> homes) {
        return homes.isEmpty() ? "" : " and " + HOME + " in (" + InList.marks(homes.size()) + ")";
    }

    private List<Placed<Message>> withFiles(List<Placed<Message>> messages, long place) {
        Map<Long, List<Attachment>> files = filed(place).stream()
                .filter(filed -> filed.message().isPresent())
                .collect(Collectors.groupingBy(
                        filed -> filed.message().getAsLong(),
                        Collectors.mapping(filed -> filed.file().item(), Collectors.toList())));
        return messages.stream()
                .map(placed -> placed.with(
                        message -> message.with(files.getOrDefault(message.id(), List.of()), Optional.empty())))
                .toList();
    }

    private record Files(long place) {}

    private List<Filed> filed(long place) {
        return annexes.mayHave(place, Annex.FILES) ? ReadOnce.of(new Files(place), () -> select(place)) : List.of();
    }

    private List<Filed> select(long place) {
        return Sql.prepared(source, FILES, query -> {
            query.setLong(1, place);
            List<Filed> files = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    files.add(new Filed(Ids.of(rows, 1), new Placed<>(file(rows), rows.getLong(10), rows.getLong(11))));
                }
            }
            return files;
        });
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                        row.getLong(1),
                        row.getLong(2),
                        Micros.instant(row.getLong(3)),
                        Visibility.valueOf(row.getString(4)),
                        row.getString(5),
                        List.of())
                .writtenAs(Optional.ofNullable(row.getString(8)));
    }

    private static Attachment file(ResultSet row) throws SQLException {
        return new Attachment(
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                Visibility.valueOf(row.getString(7)),
                row.getLong(8),
                Micros.instant(row.getLong(9)));
    }

    /** How often a note was edited, and when last. */
    private record Edits(int count, Instant last) {
        Message of(Message message) {
            return new Message(
                    message.id(),
                    message.author(),
                    message.at(),
                    message.visibility(),
                    message.body(),
                    message.attachments(),
                    count,
                    Optional.of(last),
                    message.unreached(),
                    message.from(),
                    message.html());
        }
    }

    /** A file and the message it went with, if any. */
    private record Filed(OptionalLong message, Placed<Attachment> file) {}
}
