package org.arrimo.tickets.core.priorities;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.arrimo.platform.data.api.Sql;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priority;

/** Keeps in what a desk's matrix differs from the shipped one. In the caller's transaction. */
final class MatrixRows {
    private final DataSource source;

    MatrixRows(DataSource source) {
        this.source = source;
    }

    /** Waits until nobody else changes the matrix, and lets nobody until this transaction ends. */
    void lock() {
        Sql.prepared(source, "update tickets_priority_lock set id = id", PreparedStatement::executeUpdate);
    }

    Matrix read() {
        return Sql.prepared(source, "select impact, urgency, priority from tickets_priority", query -> {
            Map<MatrixCell, Priority> cells = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    MatrixCell rating =
                            new MatrixCell(Level.valueOf(rows.getString(1)), Level.valueOf(rows.getString(2)));
                    cells.put(rating, Priority.valueOf(rows.getString(3)));
                }
            }
            return Matrix.SHIPPED.with(cells);
        });
    }

    void write(MatrixCell rating, Priority priority) {
        Sql.prepared(source, "delete from tickets_priority where impact = ? and urgency = ?", statement -> {
            statement.setString(1, rating.impact().name());
            statement.setString(2, rating.urgency().name());
            return statement.executeUpdate();
        });
        if (Matrix.SHIPPED.of(rating.impact(), rating.urgency()) == priority) {
            return;
        }
        String sql = "insert into tickets_priority (impact, urgency, priority) values (?, ?, ?)";
        Sql.prepared(source, sql, statement -> {
            statement.setString(1, rating.impact().name());
            statement.setString(2, rating.urgency().name());
            statement.setString(3, priority.name());
            return statement.executeUpdate();
        });
    }
}
