package org.arrimo.tickets.api;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A ticket to be opened. A requester opens for themselves and leaves impact, urgency, priority, team and assignee to
 * the desk; staff may say all of it.
 *
 * @param kind what it is about
 * @param subject 1 to 200 characters on one line
 * @param description at most 50,000 characters
 * @param requester for whom; the actor if absent
 * @param priority if absent, what follows from impact and urgency
 * @param impact if absent, MEDIUM
 * @param urgency if absent, MEDIUM
 * @param team id of the team that gets it
 * @param assignee id of an agent who gets it
 * @param contact the way in; by the actor's way if absent
 * @param priorityReason why the priority is another than what follows: one line of 1 to 500 characters. In the portal it
 *     is needed; said by a program without one, the priority stands until impact or urgency is changed
 * @param category the key of what it is about, for the desk to say
 * @param descriptionHtml in place of the description: HTML, cleaned as by {@link Tickets#sayHtml}
 * @param fields what its custom fields hold, by their keys and written as their {@link FieldType} says, for the desk to
 *     say; an empty text is nothing
 */
public record TicketDraft(
        Kind kind,
        String subject,
        String description,
        OptionalLong requester,
        Optional<Priority> priority,
        Optional<Level> impact,
        Optional<Level> urgency,
        OptionalLong team,
        OptionalLong assignee,
        Optional<Contact> contact,
        Optional<String> priorityReason,
        Optional<String> category,
        Optional<String> descriptionHtml,
        Map<String, String> fields) {
    public TicketDraft {
        fields = Map.copyOf(fields);
    }

    /** One of plain text without custom fields. */
    public TicketDraft(
            Kind kind,
            String subject,
            String description,
            OptionalLong requester,
            Optional<Priority> priority,
            Optional<Level> impact,
            Optional<Level> urgency,
            OptionalLong team,
            OptionalLong assignee,
            Optional<Contact> contact,
            Optional<String> priorityReason,
            Optional<String> category) {
        this(
                kind,
                subject,
                description,
                requester,
                priority,
                impact,
                urgency,
                team,
                assignee,
                contact,
                priorityReason,
                category,
                Optional.empty(),
                Map.of());
    }

    /** One without a category. */
    public TicketDraft(
            Kind kind,
            String subject,
            String description,
            OptionalLong requester,
            Optional<Priority> priority,
            Optional<Level> impact,
            Optional<Level> urgency,
            OptionalLong team,
            OptionalLong assignee,
            Optional<Contact> contact,
            Optional<String> priorityReason) {
        this(
                kind,
                subject,
                description,
                requester,
                priority,
                impact,
                urgency,
                team,
                assignee,
                contact,
                priorityReason,
                Optional.empty());
    }

    /** One that says no reason. */
    public TicketDraft(
            Kind kind,
            String subject,
            String description,
            OptionalLong requester,
            Optional<Priority> priority,
            Optional<Level> impact,
            Optional<Level> urgency,
            OptionalLong team,
            OptionalLong assignee,
            Optional<Contact> contact) {
        this(
                kind,
                subject,
                description,
                requester,
                priority,
                impact,
                urgency,
                team,
                assignee,
                contact,
                Optional.empty());
    }

    /** @return this for that requester; for the actor if nobody is given */
    public TicketDraft withRequester(OptionalLong person) {
        return new TicketDraft(
                kind,
                subject,
                description,
                person,
                priority,
                impact,
                urgency,
                team,
                assignee,
                contact,
                priorityReason,
                category,
                descriptionHtml,
                fields);
    }

    /** @return this of that kind */
    public TicketDraft withKind(Kind other) {
        return new TicketDraft(
                other,
                subject,
                description,
                requester,
                priority,
                impact,
                urgency,
                team,
                assignee,
                contact,
                priorityReason,
                category,
                descriptionHtml,
                fields);
    }

    /** A ticket of the actor's own. */
    public static TicketDraft of(Kind kind, String subject, String description) {
        return new TicketDraft(
                kind,
                subject,
                description,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    /** @return this of another category, or of none */
    public TicketDraft withCategory(Optional<String> value) {
        return new TicketDraft(
                kind,
                subject,
                description,
                requester,
                priority,
                impact,
                urgency,
                team,
                assignee,
                contact,
                priorityReason,
                value,
                descriptionHtml,
                fields);
    }

    /** @return this described by HTML */
    public TicketDraft withDescriptionHtml(Optional<String> html) {
        return new TicketDraft(
                kind,
                subject,
                description,
                requester,
                priority,
                impact,
                urgency,
                team,
                assignee,
                contact,
                priorityReason,
                category,
                html,
                fields);
    }

    /** @return this with that in its custom fields, and nothing else */
    public TicketDraft withFields(Map<String, String> values) {
        return new TicketDraft(
                kind,
                subject,
                description,
                requester,
                priority,
                impact,
                urgency,
                team,
                assignee,
                contact,
                priorityReason,
                category,
                descriptionHtml,
                values);
    }
}
