package org.arrimo.tickets.core.levels;

import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.people.api.Absences;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.OpenWork;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

/** Hands over what somebody has in hand, as a change of many tickets. */
public final class OpenWorkDesk implements OpenWork {
    private static final Set<Role> WORKING = Set.of(Role.AGENT, Role.LEAD, Role.ADMIN, Role.PARTNER);

    private final Transactions transactions;
    private final DataSource source;
    private final Bulk bulk;
    private final People people;
    private final Absences absences;
    private final Clock clock;

    public OpenWorkDesk(
            Transactions transactions, DataSource source, Bulk bulk, People people, Absences absences, Clock clock) {
        this.transactions = transactions;
        this.source = source;
        this.bulk = bulk;
        this.people = people;
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public long count(Actor actor, long person) {
        requireAllowed(actor, person);
        String sql = "select count(*) from tickets_ticket where assignee = ? and is_open = 1";
        return transactions.reading(() -> Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }));
    }

    @Override
    public BulkJob handOver(Actor actor, long person, OptionalLong to, Optional<String> note) {
        requireAllowed(actor, person);
        to.ifPresent(colleague -> requireThere(person, colleague));
        List<TicketNumber> numbers = transactions.reading(() -> open(person));
        if (numbers.isEmpty()) {
            throw Problem.of(Problem.Kind.CONFLICT, "no-open-work", "There is nothing to hand over.")
                    .exception();
        }
        return bulk.start(actor, new BulkOrder(numbers, Optional.empty(), TicketPatch.NONE.withAssignee(to), note));
    }

    private void requireAllowed(Actor actor, long person) {
        Person whose = people.get(actor, person);
        boolean own = actor.personId() == person && WORKING.stream().anyMatch(actor::is);
        boolean leads = actor.is(Role.LEAD) && whose.teams().stream().anyMatch(actor.teams()::contains);
        if (!own && !leads && !actor.is(Role.ADMIN)) {
            throw Problem.forbidden().exception();
        }
    }

    private void requireThere(long person, long colleague) {
        if (person == colleague) {
            throw Problem.invalid("to", "same-person", "is the person who has them")
                    .exception();
        }
        if (absences.away(Set.of(colleague), clock.instant()).containsKey(colleague)) {
            throw Problem.invalid("to", "away", "is somebody who is away").exception();
        }
    }

    private List<TicketNumber> open(long person) {
        String sql = "select kind, id from tickets_ticket where assignee = ? and is_open = 1 order by id"
                + " fetch first " + Bulk.MOST + " rows only";
        return Sql.prepared(source, sql, query -> {
            query.setLong(1, person);
            List<TicketNumber> numbers = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    numbers.add(new TicketNumber(Kind.valueOf(rows.getString(1)), rows.getLong(2)));
                }
            }
            return numbers;
        });
    }
}
