package org.arrimo.tickets.core.links;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketNumber;

/** What holds between parents and children. In the caller's transaction, the tickets being locked. */
public final class Family {
    private static final int GENERATIONS = 20;

    private final LinkStore links;

    public Family(DataSource source) {
        this.links = new LinkStore(source);
    }

    /**
     * To be called before the tickets are locked: families grow one at a time, since several who each add one link could
     * close a loop that none of them sees.
     */
    void lock() {
        links.lockFamilies();
    }

    /**
     * A child has one parent and does not stand above it.
     *
     * @throws ProblemException CONFLICT
     */
    void requireRoom(long parent, long child) {
        if (links.parent(child).isPresent()) {
            throw conflict("has-parent", "A ticket has one parent at most.");
        }
        Optional<Long> above = Optional.of(parent);
        for (int generation = 0; above.isPresent(); generation++) {
            long ancestor = above.get();
            if (ancestor == child) {
                throw conflict("parent-loop", "That ticket stands below this one already.");
            }
            if (generation == GENERATIONS) {
                throw conflict("too-deep", "There are 20 tickets above that parent already.");
            }
            above = links.parent(ancestor);
        }
    }

    /** @return whether the ticket has children somebody still has to do something about */
    public boolean hasOpenChildren(long parent) {
        return !links.openChildren(parent).isEmpty();
    }

    /** @return the children somebody still has to do something about, by number */
    List<TicketNumber> openChildren(long parent) {
        return links.openChildren(parent);
    }

    /**
     * A parent is not closed over the head of its children.
     *
     * @throws ProblemException CONFLICT on {@code state}
     */
    public void requireMayBecome(State next, long ticket) {
        if (next != State.CLOSED) {
            return;
        }
        int open = links.openChildren(ticket).size();
        if (open > 0) {
            throw new Problem(
                            Problem.Kind.CONFLICT,
                            "open-children",
                            "It has children that are still open: " + open + ". Resolve them first, or unlink them.",
                            Optional.of("state"),
                            List.of(String.valueOf(open)))
                    .exception();
        }
    }

    private static ProblemException conflict(String code, String detail) {
        return Problem.of(Problem.Kind.CONFLICT, code, detail).exception();
    }
}
