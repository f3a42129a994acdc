package org.arrimo.platform.ws.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;

import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.CallerPrincipal;

/** A request that passed the gate: with its whole path, its caller and a bounded body. */
public final class Call extends HttpServletRequestWrapper {
    private static final String TRANSACTIONAL = Call.class.getName() + ".transactional";
    private static final String FAILURE = Call.class.getName() + ".failure";

    private final String path;
    private Optional<Actor> actor;
    private final ServletInputStream body;

    Call(HttpServletRequest request, Optional<Actor> actor, long limit) throws IOException {
        this(request, pathOf(request), actor, new LimitedStream(request.getInputStream(), limit));
    }

    private Call(HttpServletRequest request, String path, Optional<Actor> actor, ServletInputStream body) {
        super(request);
        this.path = path;
        this.actor = actor;
        this.body = body;
    }

    /** @return the decoded path below the context, the servlet's own part included */
    static String pathOf(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** @return who asks, if anybody signed in */
    public Optional<Actor> actor() {
        return actor;
    }

    /**
     * Says who asks, as it turned out while the body was read.
     *
     * @param caller who that is
     */
    public void signIn(Actor caller) {
        actor = Optional.of(caller);
        if (body instanceof LimitedStream limited) {
            limited.lift();
        }
    }

    /** Lets no more of the body be read than this until somebody has signed in. */
    public void limitUntilSignIn(long octets) {
        if (body instanceof LimitedStream limited) {
            limited.hold(octets);
        }
    }

    /** @return the same call with a body that was read before */
    public Call replaying(InputStream again) {
        return new Call((HttpServletRequest) getRequest(), path, actor, new Replayed(again));
    }

    /** Says that the call runs in a transaction that must see what went wrong. */
    public void beginTransaction() {
        setAttribute(TRANSACTIONAL, Boolean.TRUE);
        removeAttribute(FAILURE);
    }

    /** @return whether somebody outside takes care of an unexpected failure */
    public boolean isTransactional() {
        return getAttribute(TRANSACTIONAL) != null;
    }

    /** Hands an unexpected failure to the transaction around the call. */
    public void fail(RuntimeException failure) {
        setAttribute(FAILURE, failure);
    }

    /** @return the unexpected failure, if there was one */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable((RuntimeException) getAttribute(FAILURE));
    }

    /** @return scheme, host and port as the client sees them, without a slash */
    public String origin() {
        String url = getRequestURL().toString();
        int slash = url.indexOf('/', url.indexOf("://") + 3);
        return (slash < 0 ? url : url.substring(0, slash)) + getContextPath();
    }

    @Override
    public String getServletPath() {
        return "";
    }

    @Override
    public String getPathInfo() {
        return path;
    }

    @Override
    public Principal getUserPrincipal() {
        return actor.map(CallerPrincipal::new).orElse(null);
    }

    @Override
    public String getRemoteUser() {
        return actor.map(Actor::login).orElse(null);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static final class Replayed extends ServletInputStream {
        private final InputStream source;
        private boolean finished;

        Replayed(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int octet = source.read();
            finished = octet < 0;
            return octet;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = source.read(into, offset, length);
            finished = got < 0;
            return got;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("A body that was read before is not read asynchronously");
        }
    }
}
