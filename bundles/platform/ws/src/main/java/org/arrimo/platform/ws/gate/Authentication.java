package org.arrimo.platform.ws.gate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.signin.Authenticator;

/** Reads the {@code Authorization} header: Basic (RFC 7617, UTF-8) or Bearer (RFC 6750). */
final class Authentication {
    /** What a client may answer a 401 with. */
    static final String CHALLENGE = "Basic realm=\"Arrimo\", charset=\"UTF-8\", Bearer realm=\"Arrimo\"";

    private static final int MAX_HEADER = 4096;

    private final Authenticator authenticator;

    Authentication(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * @return who asks, or nothing when the request has no credentials
     * @throws ProblemException UNAUTHENTICATED or TOO_MANY for credentials that are refused
     */
    Optional<Actor> of(HttpServletRequest request, Actor.Via via) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        int space = header.indexOf(' ');
        if (space < 0 || header.length() > MAX_HEADER) {
            throw refused();
        }
        String scheme = header.substring(0, space);
        String credentials = header.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer")) {
            return Optional.of(authenticator.token(credentials, via));
        }
        if (scheme.equalsIgnoreCase("Basic")) {
            String pair = decoded(credentials);
            int colon = pair.indexOf(':');
            if (colon >= 0) {
                String login = pair.substring(0, colon);
                return Optional.of(
                        authenticator.password(login, pair.substring(colon + 1), request.getRemoteAddr(), via));
            }
        }
        throw refused();
    }

    private static String decoded(String credentials) {
        try {
            byte[] octets = Base64.getDecoder().decode(credentials);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return Problem.of(Problem.Kind.UNAUTHENTICATED, "bad-credentials", "These credentials are not valid.")
                .exception();
    }
}
