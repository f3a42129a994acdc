package org.arrimo.itests.record;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What really is in the desk's database. */
final class Rows implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    Rows(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
    }

    List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** @return the subjects that tickets were given by the journal's entries of a type */
    List<String> subjects(String type) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        for (String changes : texts("select changes from journal_entry where type = '" + type + "'")) {
            for (JsonNode change : JSON.readTree(changes)) {
                if (change.path(0).asText().equals("subject")) {
                    found.add(change.path(2).asText());
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
