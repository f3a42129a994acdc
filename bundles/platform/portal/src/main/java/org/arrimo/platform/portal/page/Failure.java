package org.arrimo.platform.portal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.osgi.framework.ServiceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;

/**
 * Why a request was not answered as asked.
 *
 * @param status the HTTP status
 * @param problem what a person may be told more, if anything
 * @param reference what the log calls this failure, if it is one of ours
 */
public record Failure(int status, Optional<Problem> problem, Optional<String> reference) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final Set<String> UNREADABLE =
            Set.of("org.eclipse.jetty.http.BadMessageException", "org.eclipse.jetty.io.RuntimeIOException");
    private static final int MAX_DEPTH = 20;
    private static final Problem FULL =
            Problem.of(Kind.UNAVAILABLE, "disk-full", "There is no room for this now. Try again later.");
    /** What is missing and what may not be seen look the same. */
    public static final Failure NOT_FOUND = of(404);

    /** A failure with its status and nothing more. */
    public static Failure of(int status) {
        return new Failure(status, Optional.empty(), Optional.empty());
    }

    /**
     * Tells what a page's exception means, and writes it to the log if it is our fault.
     *
     * @param path where it happened
     */
    public static Failure of(Throwable thrown, String path) {
        Throwable cause = root(thrown);
        if (cause instanceof ProblemException refused) {
            Problem problem = refused.problem();
            if (problem.kind() == Kind.INTERNAL) {
                return ours(refused, path);
            }
            return new Failure(problem.kind().status(), Optional.of(problem), Optional.empty());
        }
        // A module's service that is being replaced and did not come back in time.
        if (cause instanceof ServiceException) {
            LOG.error(
                    "event=portal.service-away path={} action=\"Check that the module is installed and started\" cause={}",
                    path,
                    cause.getMessage());
            return of(503);
        }
        if (isFullDisk(thrown)) {
            LOG.error("event=disk.full action=\"Free space where the data folder is\"");
            return new Failure(503, Optional.of(FULL), Optional.empty());
        }
        if (isBadRequest(cause)) {
            return of(400);
        }
        return ours(cause, path);
    }

    private static boolean isFullDisk(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++, cause = cause.getCause()) {
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).startsWith("No space left")) {
                return true;
            }
        }
        return false;
    }

    /** @return whether nobody is there any more to be answered, as when a download was cancelled */
    public static boolean isBrowserGone(Throwable thrown) {
        return thrown instanceof UncheckedIOException gone
                && gone.getCause().getClass().getName().equals("org.eclipse.jetty.io.EofException");
    }

    /** Jetty says by an exception of its own that an address or a form can't be read. */
    private static boolean isBadRequest(Throwable cause) {
        String name = cause.getClass().getName();
        boolean form = cause instanceof IllegalStateException
                && String.valueOf(cause.getMessage()).startsWith("Form ");
        return form || UNREADABLE.contains(name);
    }

    private static Failure ours(Throwable cause, String path) {
        byte[] bytes = new byte[4];
        ThreadLocalRandom.current().nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("event=portal.page-failed path={} reference={}", path, reference, cause);
        return new Failure(500, Optional.empty(), Optional.of(reference));
    }

    private static Throwable root(Throwable thrown) {
        return thrown instanceof javax.servlet.ServletException wrapped && wrapped.getRootCause() != null
                ? wrapped.getRootCause()
                : thrown;
    }
}
