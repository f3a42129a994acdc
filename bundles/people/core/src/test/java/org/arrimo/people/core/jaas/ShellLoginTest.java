package org.arrimo.people.core.jaas;

import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginException;

import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.signin.Authenticator;
import org.arrimo.platform.spi.signin.PasswordDigest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ShellLoginTest {
    private final Subject subject = new Subject();

    @Test
    void anAdministratorGetsTheContainersRoles() throws LoginException {
        ShellLogin login = login(Role.ADMIN, "right");
        assertThat(login.login()).isTrue();
        assertThat(subject.getPrincipals()).isEmpty();
        assertThat(login.commit()).isTrue();
        assertThat(subject.getPrincipals(UserPrincipal.class))
                .extracting(Principal::getName)
                .containsExactly("ana");
        assertThat(subject.getPrincipals(RolePrincipal.class))
                .extracting(Principal::getName)
                .containsExactlyInAnyOrder("admin", "manager", "viewer", "systembundles", "ssh");
        login.logout();
        assertThat(subject.getPrincipals()).isEmpty();
    }

    @Test
    void nobodyElseGetsIn() {
        assertThatThrownBy(() -> login(Role.AGENT, "right").login()).isInstanceOf(LoginException.class);
        assertThatThrownBy(() -> login(Role.ADMIN, "wrong").login()).isInstanceOf(LoginException.class);
        assertThat(subject.getPrincipals()).isEmpty();
    }

    private ShellLogin login(Role role, String typed) {
        ShellLogin login = new ShellLogin();
        login.initialize(
                subject,
                callbacks -> answer(callbacks, typed),
                Map.of(),
                Map.of(BundleContext.class.getName(), with(role)));
        return login;
    }

    private static void answer(Callback[] callbacks, String typed) {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName("ana");
            } else if (callback instanceof PasswordCallback password) {
                password.setPassword(typed.toCharArray());
            }
        }
    }

    /** A framework that knows one service. */
    private static BundleContext with(Role role) {
        Object reference = Proxy.newProxyInstance(
                ShellLoginTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, args) -> null);
        return (BundleContext) Proxy.newProxyInstance(
                ShellLoginTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getServiceReference" -> reference;
                    case "getService" -> new OnePerson(role);
                    default -> Boolean.TRUE;
                });
    }

    private record OnePerson(Role role) implements Authenticator {
        @Override
        public Actor password(String login, String password, String source, Actor.Via via) {
            if (!password.equals("right")) {
                throw Problem.of(Problem.Kind.UNAUTHENTICATED, "bad-credentials", "No.")
                        .exception();
            }
            Actor system = Actor.system("x");
            return new Actor(
                    1,
                    login,
                    login,
                    Set.of(role),
                    system.teams(),
                    system.organisation(),
                    false,
                    system.locale(),
                    system.zone(),
                    via);
        }

        @Override
        public Actor token(String token, Actor.Via via) {
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "bad-credentials", "No.")
                    .exception();
        }

        @Override
        public Actor secret(String login, String secret, String source, Actor.Via via) {
            return password(login, secret, source, via);
        }

        @Override
        public Actor digest(String login, PasswordDigest proof, String source, Actor.Via via) {
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "bad-credentials", "No.")
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
