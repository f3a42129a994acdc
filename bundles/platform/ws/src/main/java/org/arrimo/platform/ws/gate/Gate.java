package org.arrimo.platform.ws.gate;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.SameOrigin;
import org.arrimo.platform.spi.entrances.Entrance;
import org.arrimo.platform.spi.signin.Authenticator;

/**
 * The one way in for REST and SOAP: learns who asks, bounds the body, finds the endpoint, and turns whatever goes wrong
 * into a problem. Who did not sign in learns of nothing but what is open to anybody.
 */
public final class Gate extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SOAP = "/soap/";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final SameOrigin ORIGIN = new SameOrigin(Optional.empty());

    private final transient Authentication authentication;
    private final transient Endpoints endpoints;
    private final transient Settings settings;
    private final transient Replaying replaying;

    /** Answers a POST with an {@code Idempotency-Key}: does it once, or gives the first answer again. */
    @FunctionalInterface
    public interface Replaying {
        void handle(String key, Actor actor, Call call, HttpServletResponse response, Endpoint endpoint)
                throws ServletException, IOException;
    }

    public Gate(Authenticator authenticator, Endpoints endpoints, Settings settings, Replaying replaying) {
        this.authentication = new Authentication(authenticator);
        this.endpoints = endpoints;
        this.settings = settings;
        this.replaying = replaying;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        secure(response);
        Endpoint endpoint = new Nowhere();
        try {
            endpoint = find(request);
            answer(request, response, endpoint);
        } catch (ProblemException e) {
            endpoint.refuse(e.problem(), request, response);
        } catch (IOException e) {
            // without a word for it, the client is gone: there is nobody to tell
            Problem problem = Unexpected.expected(e).orElse(null);
            if (problem == null) {
                throw e;
            }
            endpoint.refuse(problem, request, response);
        } catch (RuntimeException | ServletException e) {
            endpoint.refuse(Unexpected.problem(e, request.getMethod() + " " + endpoint.path()), request, response);
        }
    }

    /** Finds the endpoint; whoever is not signed in hears of a missing one only that signing in comes first. */
    private Endpoint find(HttpServletRequest request) {
        String path = Call.pathOf(request);
        try {
            return endpoints.at(path);
        } catch (ProblemException e) {
            Actor.Via via = path.startsWith(SOAP) ? Actor.Via.SOAP : Actor.Via.REST;
            if (authentication.of(request, via).isEmpty()) {
                throw Rules.signInFirst().exception();
            }
            throw e;
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Endpoint endpoint)
            throws ServletException, IOException {
        Optional<Actor> actor = authentication.of(request, endpoint.via());
        Query.check(request.getQueryString());
        requireOurPage(request);
        if (actor.isPresent() && !endpoint.admits(actor.get())) {
            throw Problem.forbidden().exception();
        }
        long limit = limit(request, endpoint);
        if (request.getContentLengthLong() > limit) {
            throw LimitedStream.tooLarge(limit).exception();
        }
        Call call = new Call(request, actor, limit);
        String key = request.getHeader("Idempotency-Key");
        boolean replayable =
                key != null && actor.isPresent() && request.getMethod().equals("POST");
        if (replayable && endpoint.via() == Actor.Via.REST) {
            replaying.handle(key, actor.get(), call, response, endpoint);
        } else {
            endpoint.handle(call, response);
        }
    }

    private long limit(HttpServletRequest request, Endpoint endpoint) {
        if (endpoint.via() == Actor.Via.SOAP) {
            return settings.soapBody();
        }
        String type = Optional.ofNullable(request.getContentType())
                .map(text -> text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("application/json");
        if (type.endsWith("json") || type.endsWith("xml")) {
            return settings.body();
        }
        return endpoint.takesLargeUploads() ? settings.largeUpload() : settings.upload();
    }

    /** A browser keeps credentials it was asked for, and would send them for a page of anybody's. */
    private static void requireOurPage(HttpServletRequest request) {
        boolean ours = ORIGIN.allows(
                request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
        if (!SAFE.contains(request.getMethod()) && !ours) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "csrf", "A page of another site may change nothing here.")
                    .exception();
        }
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Where there is no endpoint, problems are told in JSON. */
    private static final class Nowhere implements Endpoint {
        @Override
        public String path() {
            return "";
        }

        @Override
        public Actor.Via via() {
            return Actor.Via.REST;
        }

        @Override
        public List<Entrance> entrances() {
            return List.of();
        }

        @Override
        public void handle(Call call, HttpServletResponse response) {
            throw Problem.notFound().exception();
        }

        @Override
        public void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            ProblemJson.write(problem, request, response);
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
