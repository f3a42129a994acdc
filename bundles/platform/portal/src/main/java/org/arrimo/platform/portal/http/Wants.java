package org.arrimo.platform.portal.http;

import java.util.Optional;

import javax.servlet.http.HttpServletRequest;

/** What kind of answer the client can use. */
public final class Wants {
    private Wants() {}

    /** @return whether the client shows pages to a person */
    public static boolean html(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept"))
                .filter(accept -> accept.contains("text/html"))
                .isPresent();
    }

    /** @return whether htmx asks for a part of a page that is open already */
    public static boolean fragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && request.getHeader("HX-Boosted") == null
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** @return whether the request can change nothing by its method */
    public static boolean safe(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** @return whether the client takes a compressed answer */
    public static boolean gzip(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept-Encoding"))
                .filter(encodings -> encodings.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?(\\s|,|$)).*"))
                .isPresent();
    }
}
