package org.arrimo.tickets.core.undo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.core.kept.Photograph;
import org.arrimo.tickets.core.kept.Put;
import org.arrimo.tickets.core.kept.ReversalStore.Kept;
import org.arrimo.tickets.core.rules.StateMachine;
import org.arrimo.tickets.core.store.TicketEntity;

/** Whether a change can be taken back. In the caller's transaction, the ticket being locked. */
public final class Judging {
    private final Rights rights;
    private final Since since;
    private final Differing differing;

    /** @param machine says who may take which step */
    public Judging(DataSource source, People people, Groups groups, Supplier<StateMachine> machine) {
        this.rights = new Rights(machine);
        this.since = new Since(source);
        this.differing = new Differing(people, groups);
    }

    List<Change> told(List<Put> puts) {
        return differing.told(puts);
    }

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN and CONFLICT */
    void require(
            Actor actor, TicketEntity ticket, Kept kept, List<Put> puts, Map<String, String> custom, Set<String> tags) {
        rights.require(actor, ticket, puts);
        puts.stream()
                .filter(put -> put.field().equals(Photograph.STATE) && put.isChange())
                .forEach(put -> since.requireNothing(
                        ticket.id(), kept, Photograph.state(put.was()), Photograph.state(put.given())));
        Map<String, Optional<String>> row = Photograph.of(ticket);
        differing.requireNone(puts, row, custom, tags);
    }
}
