package org.arrimo.platform.ws;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.servlet.DispatcherType;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.front.Remainder;
import org.arrimo.platform.spi.signin.Authenticator;
import org.arrimo.platform.spi.signin.PasswordDigest;
import org.arrimo.platform.ws.gate.Endpoints;
import org.arrimo.platform.ws.gate.Gate;
import org.arrimo.platform.ws.gate.Settings;
import org.arrimo.platform.ws.rest.Health;
import org.arrimo.platform.ws.wss.MessageSignIn;
import org.arrimo.platform.ws.wss.Nonces;

/** The gate and what is published behind it, in a plain Jetty; for the tests of this bundle and of the modules. */
public final class TestHouse implements AutoCloseable {
    /** Credentials that are accepted. */
    public static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("ana:açaí".getBytes(StandardCharsets.UTF_8));

    /** Ana's token for digest. */
    public static final String TOKEN = "arr_token of ana";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server(0);
    private final Publisher publisher;
    private Optional<Problem> trouble = Optional.empty();

    /** @param replaying takes care of requests with an {@code Idempotency-Key} */
    public TestHouse(Settings settings, Gate.Replaying replaying) {
        this(settings, replaying, (person, nonce, created) -> true, Clock.systemUTC());
    }

    /** The same, for tests of the UsernameToken. */
    TestHouse(Settings settings, Gate.Replaying replaying, Nonces nonces, Clock clock) {
        Endpoints endpoints = new Endpoints(Duration.ofMillis(300));
        publisher = new Publisher(
                endpoints,
                settings,
                new Health() {
                    @Override
                    public Optional<Problem> trouble() {
                        return trouble;
                    }

                    @Override
                    public List<String> paths() {
                        return List.of();
                    }
                },
                new MessageSignIn(new OneCaller(), nonces, settings, clock));
        publisher.open();
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder gate = new ServletHolder(new Gate(new OneCaller(), endpoints, settings, replaying));
        context.addServlet(gate, "/api/*");
        context.addServlet(gate, "/soap/*");
        context.addFilter(Remainder.class, "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A house without a database. */
    public static TestHouse plain() {
        return new TestHouse(Settings.DEFAULT, (key, actor, call, response, endpoint) -> {
            throw new AssertionError("no key is sent in this test");
        });
    }

    /** @return where to publish */
    public Publisher publisher() {
        return publisher;
    }

    /** Makes the house say that it is not well. */
    public void trouble(Problem problem) {
        trouble = Optional.of(problem);
    }

    /** @return the whole address of a path */
    public URI at(String path) {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return a request without credentials */
    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    /** @return a request of the one caller, an agent called Ana */
    public HttpRequest.Builder ana(String path) {
        return anonymous(path).header("Authorization", BASIC);
    }

    /** Reads something as Ana. */
    public HttpResponse<String> get(String path) {
        return send(ana(path));
    }

    /** Sends JSON as Ana. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                ana(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends a SOAP message as Ana. */
    public HttpResponse<String> soap(String path, String type, String xml) {
        return send(ana(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(xml)));
    }

    @Override
    public void close() {
        publisher.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows Ana, who is an agent. */
    public static final class OneCaller implements Authenticator {
        /** @return Ana */
        public static Actor ana(Actor.Via via) {
            return agent(7, "ana", via);
        }

        private static Actor agent(long id, String login, Actor.Via via) {
            return new Actor(
                    id,
                    login,
                    login.equals("ana") ? "Ana" : login,
                    Set.of(Role.AGENT),
                    Set.of(),
                    OptionalLong.empty(),
                    false,
                    Locale.ENGLISH,
                    ZoneOffset.UTC,
                    via);
        }

        private static final Map<String, String> PASSWORDS = Map.of("ana", "açaí");

        @Override
        public Actor password(String login, String password, String source, Actor.Via via) {
            if (login.equals("slow")) {
                throw Problem.of(Problem.Kind.TOO_MANY, "slow-down", "Wait.", "17")
                        .exception();
            }
            if (password.equals(PASSWORDS.get(login)) && source.equals("127.0.0.1")) {
                return ana(via);
            }
            throw refused();
        }

        @Override
        public Actor secret(String login, String secret, String source, Actor.Via via) {
            if (login.equals("bia") && secret.equals("goiaba")) {
                return agent(8, "bia", via);
            }
            return password(login, secret, source, via);
        }

        @Override
        public Actor digest(String login, PasswordDigest proof, String source, Actor.Via via) {
            if (!PASSWORDS.containsKey(login) || !proof.proves(TOKEN)) {
                throw refused();
            }
            return ana(via);
        }

        @Override
        public Actor token(String token, Actor.Via via) {
            if (token.equals("good")) {
                return ana(via);
            }
            throw refused();
        }

        private static RuntimeException refused() {
            return Problem.of(Problem.Kind.UNAUTHENTICATED, "bad-credentials", "No.")
                    .exception();
        }

        @Override
        public Optional<Actor> person(long personId, long credentialsVersion, Actor.Via via) {
            return Optional.empty();
        }

        @Override
        public long credentialsVersion(long personId) {
            return 0;
        }
    }
}
