package org.arrimo.platform.journal.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.JournalConsumer;
import org.arrimo.platform.testing.TestDatabase;

/** A consumer that writes down what it is told, in a table that would hold a thing told twice twice. */
final class Ledger implements JournalConsumer {
    private final TestDatabase database;

    Ledger(TestDatabase database) {
        this.database = database;
    }

    static void create(TestDatabase database) {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table test_ledger (seen varchar(100))");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public void take(List<Entry> entries) {
        try (Connection connection = database.source().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into test_ledger values (?)")) {
            for (Entry entry : entries) {
                insert.setString(1, entry.event().changes().get(0).after());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> seen() {
        return database.transactions().required(() -> {
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select seen from test_ledger")) {
                List<String> seen = new ArrayList<>();
                while (rows.next()) {
                    seen.add(rows.getString(1));
                }
                return seen;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
