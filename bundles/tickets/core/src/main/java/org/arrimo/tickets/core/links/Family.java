package org.arrimo.tickets.core.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Families;
import org.arrimo.tickets.api.Links;
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

    /** @throws ProblemException CONFLICT ({@code too-many-links}) */
    void requireFew(long ticket) {
        if (links.of(ticket).size() >= Links.MOST) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-links",
                            "A ticket can have " + Links.MOST + " links.",
                            String.valueOf(Links.MOST))
                    .exception();
        }
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

    /** @return whether somebody still has to do something about tickets below it */
    public boolean hasOpenChildren(long ticket) {
        return !below(ticket).open().isEmpty();
    }

    /**
     * @return the tickets below it somebody still has to do something about, by number
     * @throws ProblemException CONFLICT ({@code family-too-large})
     */
    List<TicketNumber> openBelow(long ticket) {
        Below below = below(ticket);
        if (below.more()) {
            throw conflict(
                    "family-too-large", "More than " + Families.MOST + " tickets stand below it.", "" + Families.MOST);
        }
        return below.open();
    }

    /** Generation by generation; a ticket without children costs one statement. */
    private Below below(long ticket) {
        Set<Long> seen = new HashSet<>(Set.of(ticket));
        List<TicketNumber> open = new ArrayList<>();
        List<Long> generation = List.of(ticket);
        while (!generation.isEmpty() && seen.size() <= Families.MOST + 1) {
            List<Long> next = new ArrayList<>();
            for (LinkStore.Child child : links.children(generation)) {
                if (seen.add(child.number().id())) {
                    next.add(child.number().id());
                    if (child.open()) {
                        open.add(child.number());
                    }
                }
            }
            generation = next;
        }
        open.sort(Comparator.comparing(TicketNumber::id));
        return new Below(open, seen.size() > Families.MOST + 1);
    }

    /** @param more whether there are more than were looked at */
    private record Below(List<TicketNumber> open, boolean more) {}

    /**
     * A parent is not closed over the head of its children.
     *
     * @throws ProblemException CONFLICT on {@code state}
     */
    public void requireMayBecome(State next, long ticket) {
        if (next != State.CLOSED) {
            return;
        }
        int open = below(ticket).open().size();
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

    private static ProblemException conflict(String code, String detail, String... args) {
        return Problem.of(Problem.Kind.CONFLICT, code, detail, args).exception();
    }
}
