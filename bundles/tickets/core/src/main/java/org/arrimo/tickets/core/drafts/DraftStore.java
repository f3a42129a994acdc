package org.arrimo.tickets.core.drafts;

import java.sql.ResultSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Draft;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.core.store.Annex;
import org.arrimo.tickets.core.store.Annexes;

/** Keeps drafts. In the caller's transaction. */
public final class DraftStore {
    private final DataSource source;
    private final Annexes annexes;

    public DraftStore(DataSource source) {
        this.source = source;
        this.annexes = new Annexes(source);
    }

    Optional<Draft> find(long person, long ticket) {
        if (!annexes.mayHave(ticket, Annex.DRAFTS)) {
            return Optional.empty();
        }
        String sql = "select visibility, body, files, saved_at from tickets_draft where person = ? and ticket_id = ?";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            query.setLong(2, ticket);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long saved = row.getLong(4);
                return Optional.of(new Draft(
                        Visibility.valueOf(row.getString(1)),
                        row.getString(2),
                        ids(row.getString(3)),
                        Micros.instant(saved),
                        saved));
            }
        });
    }

    /** Keeps a draft in place of the one there was. */
    void put(long person, long ticket, Draft draft) {
        String again = "update tickets_draft set visibility = ?, body = ?, files = ?, saved_at = ?"
                + " where person = ? and ticket_id = ?";
        String first = "insert into tickets_draft (visibility, body, files, saved_at, person, ticket_id)"
                + " values (?, ?, ?, ?, ?, ?)";
        if (write(again, person, ticket, draft) == 0) {
            write(first, person, ticket, draft);
        }
    }

    /** Forgets the draft: it was sent, or is not wanted. */
    public void remove(long person, long ticket) {
        Sql.prepared(source, "delete from tickets_draft where person = ? and ticket_id = ?", statement -> {
            statement.setLong(1, person);
            statement.setLong(2, ticket);
            return statement.executeUpdate();
        });
    }

    /** Lets something be said that a person does not write now, so that what they do write stays as it is. */
    public void keeping(long person, long ticket, Runnable saying) {
        Optional<Draft> draft = find(person, ticket);
        saying.run();
        draft.ifPresent(kept -> put(person, ticket, kept));
    }

    /** @return the files a person put on a ticket that went with no message yet */
    Set<Long> loose(long person, long ticket) {
        String sql = "select id from tickets_attachment where ticket_id = ? and author = ? and message_id is null";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, ticket);
            query.setLong(2, person);
            Set<Long> found = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    private int write(String sql, long person, long ticket, Draft draft) {
        return Sql.prepared(source, sql, statement -> {
            statement.setString(1, draft.visibility().name());
            statement.setString(2, draft.body());
            statement.setString(3, text(draft.attachments()));
            statement.setLong(4, draft.revision());
            statement.setLong(5, person);
            statement.setLong(6, ticket);
            return statement.executeUpdate();
        });
    }

    private static String text(Set<Long> ids) {
        return new TreeSet<>(ids).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Set<Long> ids(String text) {
        return Arrays.stream((text == null ? "" : text).split(","))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }
}
