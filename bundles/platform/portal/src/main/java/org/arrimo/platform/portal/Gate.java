package org.arrimo.platform.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.SameOrigin;
import org.arrimo.platform.portal.http.Wants;
import org.arrimo.platform.portal.page.Failure;
import org.arrimo.platform.portal.session.CsrfToken;
import org.arrimo.platform.spi.portal.PortalRequest;

/** What a request must fulfil before anybody looks at what it asks for. */
final class Gate {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final SameOrigin origin;
    private final PortalSettings settings;

    Gate(PortalSettings settings) {
        this.origin = new SameOrigin(settings.publicAddress());
        this.settings = settings;
    }

    Optional<Failure> methodAndSize(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(Failure.of(Kind.METHOD_NOT_ALLOWED.status()));
        }
        boolean upload = isMultipart(request);
        if (upload && request.getContentLengthLong() < 0) {
            return Optional.of(Failure.of(HttpServletResponse.SC_LENGTH_REQUIRED));
        }
        long limit = upload ? settings.largeUploadLimit() : settings.formLimit();
        if (request.getContentLengthLong() > limit) {
            return Optional.of(Failure.of(Kind.TOO_LARGE.status()));
        }
        boolean form = upload || isForm(request);
        return Wants.safe(request) || form ? Optional.empty() : Optional.of(Failure.of(Kind.UNSUPPORTED.status()));
    }

    /** Large files, as of an import, are an administrator's; looked at before a byte of them is read. */
    Optional<Failure> size(Visitor visitor) {
        HttpServletRequest request = visitor.request();
        boolean large = isMultipart(request) && request.getContentLengthLong() > settings.uploadLimit();
        boolean may = visitor.actor().filter(actor -> actor.is(Role.ADMIN)).isPresent();
        return large && !may ? Optional.of(Failure.of(Kind.TOO_LARGE.status())) : Optional.empty();
    }

    /** A change must come from one of our own pages, and of this very session; whoever signs in has none yet. */
    Optional<Failure> forgery(Visitor visitor) {
        HttpServletRequest request = visitor.request();
        if (Wants.safe(request)) {
            return Optional.empty();
        }
        boolean session = visitor.token().isPresent() && !visitor.path().equals(SignInPage.PATH);
        boolean ours =
                comesFromUs(request) && (!session || matches(visitor.token().get(), request));
        return ours
                ? Optional.empty()
                : Optional.of(new Failure(
                        Kind.FORBIDDEN.status(),
                        Optional.of(Problem.of(Kind.FORBIDDEN, "csrf", "This form did not come from a page of ours.")),
                        Optional.empty()));
    }

    private boolean comesFromUs(HttpServletRequest request) {
        return origin.allows(
                request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
    }

    private static boolean matches(String token, HttpServletRequest request) {
        String sent = Optional.ofNullable(request.getHeader(PortalRequest.CSRF_HEADER))
                .orElseGet(() -> request.getParameter(PortalRequest.CSRF_FIELD));
        return new CsrfToken(token).matches(sent);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return type(request).startsWith("multipart/form-data");
    }

    private static boolean isForm(HttpServletRequest request) {
        return type(request).isEmpty() || type(request).startsWith("application/x-www-form-urlencoded");
    }

    private static String type(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    }
}
