package org.arrimo.platform.data.core;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import javax.persistence.OptimisticLockException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;

/** Tells what a failure of the database means for the one who asked, by its SQLSTATE on Derby and PostgreSQL. */
public final class DatabaseFaults {
    /** What became of the work, as far as the cause of its failure tells. */
    enum Fault {
        /** Somebody else was in the way; the same work may succeed when done again. */
        CONFLICT,
        /** Somebody else made the same thing at the same time; done again, the work sees it. */
        DUPLICATE,
        /** The database can't be reached or can't write. */
        UNAVAILABLE,
        /** Nothing to do with the state of the database. */
        OTHER
    }

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFaults.class);
    private static final long LOG_PAUSE_NANOS = 60_000_000_000L;
    /** X0Y84: several took the last number that Derby had in memory, and wait for the next ones in each other's way. */
    private static final Set<String> CONFLICTS =
            Set.of("40001", "40P01", "40XL1", "40XL2", "55P03", "XJ020", "40XC0", "X0Y84");

    /** Connection lost, server stopping, no room: SQLSTATE classes of the standard, PostgreSQL and Derby. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "58", "XS");

    private static final Set<String> UNAVAILABLE = Set.of(
            "57P01", "57P02", "57P03", "XJ040", "XJ041", "XJ015", "XJ004", "45000", "25006", "25502", "40XD0", "40XT0");

    private final AtomicLong lastLogged = new AtomicLong(System.nanoTime() - LOG_PAUSE_NANOS);

    Fault classify(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Fault fault = classifyOne(cause);
            if (fault != Fault.OTHER) {
                return fault;
            }
            if (cause.getCause() == cause) {
                break;
            }
        }
        return Fault.OTHER;
    }

    private static Fault classifyOne(Throwable cause) {
        if (cause instanceof OptimisticLockException || isReplacedPlan(cause)) {
            return Fault.CONFLICT;
        }
        if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space left")) {
            return Fault.UNAVAILABLE;
        }
        if (!(cause instanceof SQLException sql)) {
            return Fault.OTHER;
        }
        String state = Optional.ofNullable(sql.getSQLState()).orElse("");
        if (CONFLICTS.contains(state)) {
            return Fault.CONFLICT;
        }
        if (state.equals("23505")) {
            return Fault.DUPLICATE;
        }
        boolean lost = sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || isExhaustedPool(sql);
        boolean refused = UNAVAILABLE.contains(state)
                || state.length() >= 2 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2));
        return lost || refused ? Fault.UNAVAILABLE : Fault.OTHER;
    }

    /**
     * Derby plans a statement anew when its tables have become other ones, also while another connection runs it: that one
     * then finds the new plan's constants where it looks for those of the old, and breaks off.
     */
    private static boolean isReplacedPlan(Throwable cause) {
        StackTraceElement[] where = cause.getStackTrace();
        return cause instanceof ArrayIndexOutOfBoundsException
                && where.length > 0
                && where[0].getClassName().equals("org.apache.derby.impl.sql.GenericPreparedStatement")
                && where[0].getMethodName().equals("getSavedObject");
    }

    /** The connection pool has no SQLSTATE of its own. */
    private static boolean isExhaustedPool(SQLException sql) {
        return sql.getSQLState() == null && String.valueOf(sql.getMessage()).startsWith("Cannot get a connection");
    }

    /** What a request is told when the database is away; the log gets one line a minute that says what to do. */
    ProblemException unavailable(Throwable failure) {
        long now = System.nanoTime();
        long last = lastLogged.get();
        if (now - last >= LOG_PAUSE_NANOS && lastLogged.compareAndSet(last, now)) {
            LOG.error(
                    "event=database.unavailable cause=\"{}\" action=\"Check that the database runs, accepts connections"
                            + " and has free disk space; requests are answered with 503 until it does\"",
                    rootMessage(failure));
        }
        return new ProblemException(away(), failure);
    }

    /** What a request is told when the database is away. */
    static Problem away() {
        return Problem.of(
                Kind.UNAVAILABLE, "database-unavailable", "The database is away for the moment. Try again later.");
    }

    static ProblemException conflict(Throwable failure) {
        Problem problem = Problem.of(
                Kind.CONFLICT, "conflict", "Others kept changing the same things at the same time. Try again.");
        return new ProblemException(problem, failure);
    }

    static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).replace('\n', ' ').replace('"', '\'');
    }
}
