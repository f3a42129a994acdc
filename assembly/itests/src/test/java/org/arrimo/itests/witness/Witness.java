package org.arrimo.itests.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.JournalConsumer;

/** Writes down whatever it is told. A bundle of its own, put into the running desk. */
public final class Witness implements JournalConsumer {
    /** Below the desk's data: the subject of what it heard last. */
    public static final String LAST = "witness-last";

    private final DataSource source;

    public Witness(DataSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public void take(List<Entry> entries) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into witness_seen (entry) values (?)")) {
            for (Entry entry : entries) {
                insert.setLong(1, entry.id());
                insert.executeUpdate();
            }
            Files.writeString(
                    Path.of(System.getProperty("arrimo.data"), LAST),
                    entries.get(entries.size() - 1).event().subject());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
