package org.arrimo.platform.portal.page;

import java.util.HexFormat;
import java.util.Optional;
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
        if (isBadRequest(cause)) {
            return of(400);
        }
        return ours(cause, path);
    }

    /** Jetty says by an exception of its own that an address or a form can't be read. */
    private static boolean isBadRequest(Throwable cause) {
        String name = cause.getClass().getName();
        boolean form = cause instanceof IllegalStateException
                && String.valueOf(cause.getMessage()).startsWith("Form ");
        return form || name.equals("org.eclipse.jetty.http.BadMessageException");
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
