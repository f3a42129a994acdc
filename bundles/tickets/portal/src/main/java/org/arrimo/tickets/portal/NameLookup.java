package org.arrimo.tickets.portal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketRow;

/** Asks for all names a page needs at once. */
final class NameLookup {
    private final People people;
    private final Groups groups;

    NameLookup(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    Wanted wanted() {
        return new Wanted();
    }

    /** Gathers ids, then asks. */
    final class Wanted {
        private final Set<Long> persons = new HashSet<>();
        private final Set<Long> teams = new HashSet<>();
        private final Set<Long> organisations = new HashSet<>();

        Wanted rows(Collection<TicketRow> rows) {
            rows.forEach(row -> {
                persons.add(row.requester());
                add(persons, row.assignee());
                add(teams, row.team());
                add(organisations, row.organisation());
            });
            return this;
        }

        Wanted ticket(Ticket ticket) {
            persons.add(ticket.requester());
            add(persons, ticket.assignee());
            add(teams, ticket.team());
            add(organisations, ticket.organisation());
            return this;
        }

        Wanted messages(Collection<Message> messages) {
            messages.forEach(message -> persons.add(message.author()));
            return this;
        }

        Wanted persons(Collection<Long> ids) {
            persons.addAll(ids);
            return this;
        }

        Wanted teams(Collection<Long> ids) {
            teams.addAll(ids);
            return this;
        }

        Names find(Words words) {
            return new Names(
                    persons.isEmpty() ? Map.of() : people.names(persons),
                    teams.isEmpty() ? Map.of() : groups.teamNames(teams),
                    organisations.isEmpty() ? Map.of() : groups.organisationNames(organisations),
                    words.t("value.unknown-person"),
                    words.t("ticket.desk"));
        }

        private static void add(Set<Long> ids, OptionalLong id) {
            id.ifPresent(ids::add);
        }
    }
}
