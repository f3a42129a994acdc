package org.arrimo.tickets.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.portal.LiveTopic;
import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.Presences.Watch;
import org.arrimo.tickets.api.Presences.Watcher;
import org.arrimo.tickets.api.TicketNumber;

/** {@code presence/INC-1042}: tells when somebody comes to a ticket, goes, or begins to write. */
public final class PresenceTopic implements LiveTopic {
    private final Presences presences;

    public PresenceTopic(Presences presences) {
        this.presences = presences;
    }

    @Override
    public Lookout follow(Actor actor, Following following) {
        var lookout = new Watching(following.wake());
        following.named().forEach(name -> lookout.add(actor, name));
        return lookout;
    }

    /** Watches at each of the tickets that is there for the person. */
    private final class Watching implements Lookout {
        private final Runnable wake;
        private final List<Watch> watches = new ArrayList<>();
        private final Set<String> changed = new HashSet<>();
        private boolean ended;

        Watching(Runnable wake) {
            this.wake = wake;
        }

        void add(Actor actor, String name) {
            try {
                watches.add(presences.watch(actor, TicketNumber.of(name), new Noting(this, name)));
            } catch (ProblemException e) {
                if (e.problem().kind() == Kind.UNAVAILABLE) {
                    close();
                    throw e;
                }
                // there is nothing of that name for this person: nothing will be told of it
            }
        }

        @Override
        public synchronized Set<String> changed(Instant now) {
            if (ended) {
                throw Problem.of(Kind.UNAVAILABLE, "unavailable", "What watches is being replaced.")
                        .exception();
            }
            Set<String> told = Set.copyOf(changed);
            changed.clear();
            return told;
        }

        @Override
        public void close() {
            watches.forEach(Watch::close);
        }

        private synchronized void note(String name) {
            changed.add(name);
        }

        private synchronized void end() {
            ended = true;
        }
    }

    /** Notes what a watcher is told, and says that there is something. */
    private record Noting(Watching watching, String name) implements Watcher {
        @Override
        public void changed(List<Presence> there) {
            watching.note(name);
            watching.wake.run();
        }

        @Override
        public void ended() {
            watching.end();
            watching.wake.run();
        }
    }
}
