package org.arrimo.platform.features;

import java.util.List;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.releases.Change;
import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.Preview;
import org.arrimo.platform.releases.RefusedException;
import org.arrimo.platform.releases.Release;
import org.arrimo.platform.releases.Releases;

/** Lets administrators, and nobody else, see and change what is installed. */
public final class Control {
    private final Releases releases;

    public Control(Releases releases) {
        this.releases = releases;
    }

    /** @return the features, by name */
    public List<Release> releases(Actor actor) {
        authorise(actor);
        return releases.releases();
    }

    /** @return what a change would do; nothing is changed */
    public Preview preview(Actor actor, Order order) {
        authorise(actor);
        try {
            return releases.preview(order);
        } catch (RefusedException e) {
            throw refused(e.getMessage());
        }
    }

    /** @return a change that has just begun */
    public Change begin(Actor actor, Order order) {
        authorise(actor);
        try {
            return releases.begin(order, who(actor));
        } catch (RefusedException e) {
            throw refused(e.getMessage());
        }
    }

    /** @return a change that ended well; one that did not is thrown, with its reason */
    public Change make(Actor actor, Order order) {
        authorise(actor);
        try {
            Change change = releases.make(order, who(actor));
            if (change.stage() != Change.Stage.DONE) {
                throw refused(change.reason()
                        + (change.stage() == Change.Stage.PUT_BACK ? " What ran before runs again." : ""));
            }
            return change;
        } catch (RefusedException e) {
            throw refused(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("It was not waited for; the change goes on.");
        }
    }

    /** @return how a change stands */
    public Change change(Actor actor, String id) {
        authorise(actor);
        return releases.change(id).orElseThrow(() -> Problem.notFound().exception());
    }

    /** @return the last changes, the latest first */
    public List<Change> changes(Actor actor) {
        authorise(actor);
        return releases.changes();
    }

    private static void authorise(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw Problem.forbidden().exception();
        }
    }

    private static String who(Actor actor) {
        return actor.login();
    }

    private static RuntimeException refused(String sentence) {
        return Problem.of(Kind.CONFLICT, "release-refused", sentence, sentence).exception();
    }
}
