package org.arrimo.people.core.shell;

import java.security.AccessController;
import java.util.Optional;

import javax.security.auth.Subject;

import org.apache.karaf.jaas.boot.principal.UserPrincipal;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.core.Actors;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.signin.ShellActor;

/** The actor behind the subject that JAAS gave the shell's thread. */
public final class SubjectActor implements ShellActor {
    private static final Actor SYSTEM = Actor.system("Arrimo");

    private final People people;
    private final Actors actors;

    public SubjectActor(People people, Actors actors) {
        this.people = people;
        this.actors = actors;
    }

    @Override
    public Actor current() {
        return login().flatMap(login -> people.byLogin(SYSTEM, login))
                .map(Person::id)
                .flatMap(actors::find)
                .map(known -> known.actor().via(Actor.Via.SHELL))
                .orElseThrow(
                        () -> Problem.of(Problem.Kind.UNAUTHENTICATED, "not-signed-in", "Sign in to the shell first.")
                                .exception());
    }

    @SuppressWarnings("removal") // Karaf runs commands so; the successor is not in Java 17
    private static Optional<String> login() {
        Subject subject = Subject.getSubject(AccessController.getContext());
        return subject == null
                ? Optional.empty()
                : subject.getPrincipals(UserPrincipal.class).stream()
                        .findFirst()
                        .map(UserPrincipal::getName);
    }
}
