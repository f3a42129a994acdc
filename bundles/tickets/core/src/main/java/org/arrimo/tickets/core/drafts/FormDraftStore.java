package org.arrimo.tickets.core.drafts;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.FormDraft;

/** Keeps what people write into forms. In the caller's transaction. */
public final class FormDraftStore {
    private final DataSource source;

    public FormDraftStore(DataSource source) {
        this.source = source;
    }

    Optional<FormDraft> find(long person, String form) {
        String sql = "select answer_key, said, saved_at from tickets_form_draft where person = ? and form_key = ?";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            query.setString(2, form);
            Map<String, String> answers = new HashMap<>();
            long saved = 0;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    answers.put(row.getString(1), row.getString(2));
                    saved = row.getLong(3);
                }
            }
            return answers.isEmpty() ? Optional.empty() : Optional.of(new FormDraft(answers, Micros.instant(saved)));
        });
    }

    /** Keeps a draft in place of the one there was. */
    void put(long person, String form, FormDraft draft) {
        remove(person, form);
        String sql = "insert into tickets_form_draft (person, form_key, answer_key, said, saved_at)"
                + " values (?, ?, ?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            for (Map.Entry<String, String> answer : draft.answers().entrySet()) {
                statement.setLong(1, person);
                statement.setString(2, form);
                statement.setString(3, answer.getKey());
                statement.setString(4, answer.getValue());
                statement.setLong(5, Micros.of(draft.savedAt()));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Forgets the draft: it was sent, or is not wanted. */
    public void remove(long person, String form) {
        Sql.prepared(source, "delete from tickets_form_draft where person = ? and form_key = ?", statement -> {
            statement.setLong(1, person);
            statement.setString(2, form);
            return statement.executeUpdate();
        });
    }

    /** Forgets a person's drafts that were last written before then. @return when the oldest of the others was */
    Optional<Instant> removeBefore(long person, Instant limit) {
        Sql.prepared(source, "delete from tickets_form_draft where person = ? and saved_at <= ?", statement -> {
            statement.setLong(1, person);
            statement.setLong(2, Micros.of(limit));
            return statement.executeUpdate();
        });
        return Sql.prepared(source, "select min(saved_at) from tickets_form_draft where person = ?", query -> {
            query.setLong(1, person);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long oldest = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(Micros.instant(oldest));
            }
        });
    }
}
