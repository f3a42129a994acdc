package org.arrimo.platform.data.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Problem;

/**
 * Whether the database answers, asked by a connection of its own: the pool may be busy, and is not troubled. Asked at
 * most once a second; while one caller asks, others are told what was found last, so that nobody outside can make the
 * house wait for a database that hangs.
 */
final class Probe {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
    private static final int SECONDS = 2;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Engine engine;
    private final DatabaseFaults faults;
    private final Runnable onReadOnly;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Found found;
    private Connection connection;

    private record Found(Optional<Problem> trouble, long at) {}

    /** @param onReadOnly told that the database can only be read */
    Probe(Engine engine, DatabaseFaults faults, Runnable onReadOnly) {
        this.engine = engine;
        this.faults = faults;
        this.onReadOnly = onReadOnly;
    }

    /** @return why the database can't be used, if it can't */
    Optional<Problem> trouble() {
        Found last = found;
        boolean fresh = last != null && System.nanoTime() - last.at() < FRESH_NANOS;
        if (!fresh && asking.tryLock()) {
            try {
                last = new Found(ask(), System.nanoTime());
                found = last;
            } finally {
                asking.unlock();
            }
        }
        return last == null ? Optional.of(DatabaseFaults.away()) : last.trouble();
    }

    void close() {
        asking.lock();
        try {
            closeConnection();
        } finally {
            asking.unlock();
        }
    }

    private Optional<Problem> ask() {
        try {
            if (connection == null || !connection.isValid(SECONDS)) {
                closeConnection();
                connection = engine.driver().connect(engine.url(), login());
            }
            if (connection.isReadOnly()) {
                onReadOnly.run();
                return Optional.of(DatabaseFaults.away());
            }
            return Optional.empty();
        } catch (SQLException e) {
            closeConnection();
            return Optional.of(faults.unavailable(e).problem());
        }
    }

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("loginTimeout", String.valueOf(SECONDS));
        Optional.ofNullable(engine.user()).ifPresent(user -> login.setProperty("user", user));
        Optional.ofNullable(engine.password()).ifPresent(password -> login.setProperty("password", password));
        return login;
    }

    private void closeConnection() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("event=database.probe-not-closed", e);
        }
        connection = null;
    }
}
