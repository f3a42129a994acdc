package org.arrimo.tickets.core.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.core.store.Ids;

/** Reads what was said about a ticket and the files on it, as columns. */
public final class ConversationRows {
    private static final String MESSAGES =
            "select id, author, written_at, visibility, body from tickets_message where ticket_id = ? and id > ?";
    private static final String PUBLIC = " and visibility = 'PUBLIC'";
    private static final String FILES = "select message_id, id, name, media_type, bytes, sha256, visibility, author,"
            + " attached_at from tickets_attachment where ticket_id = ? order by id";

    private static final String EDITS = "select message_id, count(*), max(replaced_at) from tickets_note_revision"
            + " where ticket_id = ? group by message_id";

    private final DataSource source;

    public ConversationRows(DataSource source) {
        this.source = source;
    }

    /**
     * @param after the number of the message before the first
     * @param all whether private ones too
     * @param most how many at most
     * @return messages with their files, in the order in which they were written
     */
    public List<Message> messages(long ticket, long after, boolean all, int most) {
        List<Message> found = Sql.prepared(
                source, MESSAGES + (all ? "" : PUBLIC) + " order by id fetch first " + most + " rows only", query -> {
                    query.setLong(1, ticket);
                    query.setLong(2, after);
                    List<Message> messages = new ArrayList<>();
                    try (ResultSet rows = query.executeQuery()) {
                        while (rows.next()) {
                            messages.add(message(rows));
                        }
                    }
                    return messages;
                });
        boolean notes = found.stream().anyMatch(message -> message.visibility() == Visibility.PRIVATE);
        return found.isEmpty() ? found : withFiles(notes ? edited(found, ticket) : found, ticket);
    }

    /** @return the files on a ticket, private ones too, in the order in which they came */
    public List<Attachment> files(long ticket) {
        return filed(ticket).stream().map(Filed::file).toList();
    }

    private List<Message> edited(List<Message> messages, long ticket) {
        Map<Long, Edits> edits = edits(ticket);
        return messages.stream()
                .map(message -> edits.containsKey(message.id())
                        ? edits.get(message.id()).of(message)
                        : message)
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

    private List<Message> withFiles(List<Message> messages, long ticket) {
        Map<Long, List<Attachment>> files = filed(ticket).stream()
                .filter(filed -> filed.message().isPresent())
                .collect(Collectors.groupingBy(
                        filed -> filed.message().getAsLong(), Collectors.mapping(Filed::file, Collectors.toList())));
        return messages.stream()
                .map(message -> with(message, files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private List<Filed> filed(long ticket) {
        return Sql.prepared(source, FILES, query -> {
            query.setLong(1, ticket);
            List<Filed> files = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    files.add(new Filed(Ids.of(rows, 1), file(rows)));
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
                List.of());
    }

    private static Message with(Message message, List<Attachment> files) {
        return new Message(
                message.id(),
                message.author(),
                message.at(),
                message.visibility(),
                message.body(),
                files,
                message.edits(),
                message.editedAt(),
                message.unreached());
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
                    message.unreached());
        }
    }

    /** A file and the message it went with, if any. */
    private record Filed(OptionalLong message, Attachment file) {}
}
