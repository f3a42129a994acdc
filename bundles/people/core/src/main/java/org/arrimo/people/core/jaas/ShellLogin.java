package org.arrimo.people.core.jaas;

import java.io.IOException;
import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;

import org.apache.karaf.jaas.boot.principal.GroupPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.signin.Authenticator;

/** Sign-in to the container's shell and to JMX: an administrator of the desk, with the desk's password. */
public final class ShellLogin implements LoginModule {
    private static final List<String> KARAF_ROLES = List.of("admin", "manager", "viewer", "systembundles", "ssh");

    private Subject subject;
    private CallbackHandler handler;
    private BundleContext context;
    private Set<Principal> principals = Set.of();

    @Override
    public void initialize(
            Subject signingIn, CallbackHandler callbacks, Map<String, ?> sharedState, Map<String, ?> options) {
        subject = signingIn;
        handler = callbacks;
        context = (BundleContext) options.get(BundleContext.class.getName());
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("Login: ");
        PasswordCallback password = new PasswordCallback("Password: ", false);
        try {
            handler.handle(new Callback[] {name, password});
        } catch (IOException | UnsupportedCallbackException e) {
            throw failed();
        }
        if (name.getName() == null || password.getPassword() == null) {
            throw failed();
        }
        Actor actor = authenticate(name.getName(), new String(password.getPassword()));
        password.clearPassword();
        if (!actor.is(Role.ADMIN)) {
            throw failed();
        }
        principals = new HashSet<>();
        principals.add(new UserPrincipal(actor.login()));
        principals.add(new GroupPrincipal("admingroup"));
        KARAF_ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
        return true;
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return !principals.isEmpty();
    }

    @Override
    public boolean abort() {
        return logout();
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals = Set.of();
        return true;
    }

    private Actor authenticate(String login, String password) throws LoginException {
        ServiceReference<Authenticator> reference = context.getServiceReference(Authenticator.class);
        if (reference == null) {
            throw failed();
        }
        try {
            return context.getService(reference).password(login, password, "shell", Actor.Via.SHELL);
        } catch (ProblemException e) {
            throw failed();
        } finally {
            context.ungetService(reference);
        }
    }

    private static LoginException failed() {
        return new FailedLoginException("The login and password do not fit together, or are no administrator's");
    }
}
