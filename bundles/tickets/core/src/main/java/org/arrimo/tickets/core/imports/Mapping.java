package org.arrimo.tickets.core.imports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;

/**
 * What the columns of one product's log mean. The shipped {@code servicenow.mapping} describes its written form.
 *
 * @param source the product, as in the origin of each event
 * @param separator between two cells
 * @param charset of the file
 * @param none words that mean nothing; the first is the one that nothing is told by
 * @param dates the form of all dates
 * @param columns the column of each field
 * @param subject columns that make the subject
 * @param kind what all tickets are
 * @param requesterRoles what a requester becomes
 * @param agentRoles what anybody else becomes
 * @param agents columns that name agents without being a field
 * @param unknown the name of the requester of a ticket that has none
 */
record Mapping(
        String source,
        char separator,
        Charset charset,
        List<String> none,
        DateForm dates,
        Map<Field, String> columns,
        List<String> subject,
        Kind kind,
        Set<Role> requesterRoles,
        Set<Role> agentRoles,
        List<String> agents,
        String unknown,
        Vocabulary<State> states,
        Vocabulary<Priority> priorities,
        Vocabulary<Level> impacts,
        Vocabulary<Level> urgencies,
        Vocabulary<Contact> contacts,
        Vocabulary<String> categories) {
    Mapping {
        none = List.copyOf(none);
        columns = Map.copyOf(columns);
        subject = List.copyOf(subject);
        requesterRoles = Set.copyOf(requesterRoles);
        agentRoles = Set.copyOf(agentRoles);
        agents = List.copyOf(agents);
    }

    /** @return whether the record of a ticket gives back the text of the field's column */
    boolean tells(Field field) {
        return switch (field) {
            case STATE -> states.oneToOne();
            case PRIORITY -> priorities.oneToOne();
            case IMPACT -> impacts.oneToOne();
            case URGENCY -> urgencies.oneToOne();
            case CONTACT -> contacts.oneToOne();
            case CATEGORY -> categories.oneToOne();
            default -> field.tells();
        };
    }

    /** @return whether the cell says nothing */
    boolean isNone(String cell) {
        return none.contains(cell);
    }
}
