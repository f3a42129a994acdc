package org.arrimo.platform.portal;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.signin.Authenticator;
import org.arrimo.platform.spi.signin.PasswordDigest;

/** People who can sign in: the password of each is {@code secret of <login>}. */
final class FakeDesk implements Authenticator {
    private final Map<String, Actor> byLogin = new HashMap<>();
    private final Map<Long, Long> credentials = new HashMap<>();
    boolean throttled;

    FakeDesk() {
        add(1, "ana", "Ana Souza", Locale.ROOT, Role.AGENT);
        add(2, "bruno", "Bruno Lima", Locale.forLanguageTag("pt-BR"), Role.REQUESTER);
        add(3, "root", "Carla Díaz", Locale.ENGLISH, Role.ADMIN, Role.AGENT);
    }

    private void add(long id, String login, String name, Locale locale, Role... roles) {
        byLogin.put(
                login,
                new Actor(
                        id,
                        login,
                        name,
                        Set.of(roles),
                        Set.of(),
                        OptionalLong.empty(),
                        false,
                        locale,
                        ZoneId.of("America/Sao_Paulo"),
                        Actor.Via.PORTAL));
    }

    void changePassword(long person) {
        credentials.merge(person, 1L, Long::sum);
    }

    @Override
    public Actor password(String login, String password, String source, Actor.Via via) {
        if (throttled) {
            throw Problem.of(Kind.TOO_MANY, "too-many", "Wait.").exception();
        }
        if (!byLogin.containsKey(login) || !password.equals("secret of " + login)) {
            throw Problem.of(Kind.UNAUTHENTICATED, "bad-credentials", "No.").exception();
        }
        return byLogin.get(login);
    }

    @Override
    public Actor token(String token, Actor.Via via) {
        throw Problem.of(Kind.UNAUTHENTICATED, "bad-credentials", "No.").exception();
    }

    @Override
    public Actor secret(String login, String secret, String source, Actor.Via via) {
        return password(login, secret, source, via);
    }

    @Override
    public Actor digest(String login, PasswordDigest proof, String source, Actor.Via via) {
        throw Problem.of(Problem.Kind.UNAUTHENTICATED, "bad-credentials", "No.").exception();
    }

    @Override
    public Optional<Actor> person(long personId, long credentialsVersion, Actor.Via via) {
        return credentialsVersion == credentialsVersion(personId)
                ? byLogin.values().stream()
                        .filter(actor -> actor.personId() == personId)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public long credentialsVersion(long personId) {
        return credentials.getOrDefault(personId, 7L);
    }
}
