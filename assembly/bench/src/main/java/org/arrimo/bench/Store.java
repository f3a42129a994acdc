package org.arrimo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The database a desk runs on, and a copy of its empty tables for bare JDBC. */
interface Store extends AutoCloseable {
    String name();

    /** @return what {@code ./arrimo start --database} is told, if anything */
    Optional<String> url();

    /** Copies the tables while the desk does not run. */
    void copy(Path data) throws Exception;

    /** @return a connection to the copy */
    Connection connect() throws SQLException;

    /** @return how the next ticket's number is asked for */
    String nextNumber();

    /** @return the processor time of the database's own processes, in milliseconds */
    long cpu();

    @Override
    void close() throws Exception;

    /** Inside the desk's own process. */
    final class Derby implements Store {
        private String copy;

        @Override
        public String name() {
            return "Derby";
        }

        @Override
        public Optional<String> url() {
            return Optional.empty();
        }

        @Override
        public void copy(Path data) throws IOException {
            Path from = data.resolve("derby");
            Path to = data.resolve("bare-derby");
            try (Stream<Path> files = Files.walk(from)) {
                files.forEach(
                        file -> copyOne(file, to.resolve(from.relativize(file).toString())));
            }
            copy = "jdbc:derby:directory:" + to;
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(copy);
        }

        @Override
        public String nextNumber() {
            return "values next value for tickets_ticket_seq";
        }

        @Override
        public long cpu() {
            return 0;
        }

        @Override
        public void close() {
            // It ends with the process.
        }

        private static void copyOne(Path file, Path to) {
            try {
                Files.copy(file, to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A server of its own, as durable as one in production. */
    final class PostgreSql implements Store {
        private final EmbeddedPostgres server;
        private final ProcessHandle process;

        PostgreSql(Path folder) throws IOException {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            process = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                            .get(0)
                            .strip()))
                    .orElseThrow();
            execute("create database arrimo");
        }

        @Override
        public String name() {
            return "PostgreSQL";
        }

        @Override
        public Optional<String> url() {
            return Optional.of("postgresql://postgres@127.0.0.1:" + server.getPort() + "/arrimo");
        }

        @Override
        public void copy(Path data) {
            execute("create database bare template arrimo");
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(server.getJdbcUrl("postgres", "bare"));
        }

        @Override
        public String nextNumber() {
            return "select nextval('tickets_ticket_seq')";
        }

        @Override
        public long cpu() {
            return Processes.cpuOfTree(process);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }

        private void execute(String sql) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
