package org.arrimo.platform.ws.gate;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import org.osgi.service.blueprint.container.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

/** What becomes of a failure nobody foresaw: one entry in the log, and a problem that says no more than its id. */
public final class Unexpected {
    private static final Logger LOG = LoggerFactory.getLogger(Unexpected.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_DEPTH = 20;
    private static final String NO_SPACE = "No space left";
    private static final String TEMPORARY = System.getProperty("java.io.tmpdir");

    private Unexpected() {}

    /**
     * @return the problem for a failure: the one it carries, or UNAVAILABLE when a module is away or the disk is full
     */
    public static Optional<Problem> expected(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++, cause = cause.getCause()) {
            if (cause instanceof ProblemException e) {
                return Optional.of(e.problem());
            }
            if (cause instanceof ServiceUnavailableException) {
                return Optional.of(away());
            }
            if (cause instanceof IOException e && String.valueOf(e.getMessage()).startsWith(NO_SPACE)) {
                LOG.error("event=disk.full action=\"Free space where {} and the data folder are\"", TEMPORARY);
                return Optional.of(Problem.of(
                        Problem.Kind.UNAVAILABLE, "disk-full", "There is no room for this now. Try again later."));
            }
        }
        return Optional.empty();
    }

    /** @return that a service another bundle offers is not there now */
    public static Problem away() {
        return Problem.of(
                Problem.Kind.UNAVAILABLE,
                "module-away",
                "A part of the desk that this needs is away for the moment. Try again later.");
    }

    /**
     * @param where the operation, without anything a person sent
     * @return the problem for a failure, which is logged unless it was expected
     */
    public static Problem problem(Throwable failure, String where) {
        return expected(failure).orElseGet(() -> {
            byte[] id = new byte[6];
            RANDOM.nextBytes(id);
            String text = HexFormat.of().formatHex(id);
            LOG.error("event=request.failed id={} where=\"{}\"", text, where, failure);
            return Problem.of(
                    Problem.Kind.INTERNAL,
                    "internal",
                    "Something went wrong here. The administrator finds it in the log under " + text + ".",
                    text);
        });
    }
}
