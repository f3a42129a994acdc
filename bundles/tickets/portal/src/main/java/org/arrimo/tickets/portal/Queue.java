package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Tally;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;

/**
 * What the queue's page shows.
 *
 * @param query what was chosen in the filter
 * @param page the tickets
 * @param names what the ids in them are called
 * @param teams the teams to choose from
 * @param found how many tickets the filter lets through, or that they are more than those
 * @param figures the open tickets counted, whatever the filter
 * @param opens whether this person may open a ticket for others
 * @param imports whether this person may import
 * @param present who else is at which of the tickets
 * @param majors those that are major incidents now
 */
public record Queue(
        QueueQuery query,
        Page<TicketRow> page,
        Names names,
        List<Team> teams,
        Tally found,
        List<Figure> figures,
        boolean opens,
        boolean imports,
        Map<TicketNumber, String> present,
        Set<TicketNumber> majors) {

    /**
     * A count that leads to what it counts.
     *
     * @param key the text that names it
     * @param count how many
     * @param query the choice that shows them
     * @param look the class of its dot, empty for none
     */
    public record Figure(String key, long count, QueueQuery query, String look) {
        static Figure of(Priority priority, Map<Priority, Long> counts) {
            String word = Wire.name(priority);
            return new Figure(
                    "priority." + word,
                    counts.getOrDefault(priority, 0L),
                    QueueQuery.START.withPriority(priority),
                    "tk-dot-" + priority.rank());
        }
    }
}
