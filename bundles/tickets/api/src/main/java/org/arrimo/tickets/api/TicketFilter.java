package org.arrimo.tickets.api;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which tickets are wanted; an empty or absent part does not restrict. The result is always cut to what the actor may
 * see.
 *
 * @param states any of these
 * @param priorities any of these
 * @param team those this team has
 * @param assignee those this person works on
 * @param unassigned only those nobody works on
 * @param requester those for this person
 * @param organisation those of this organisation
 * @param contacts any of these
 * @param reference the one another system calls so
 * @param reopened only those taken up again at least once, or only those never
 * @param text words, each of which begins a word of the subject, the description, a message or a file that can be read as
 *     text, of what the actor may read; of a message the first 500 different words are known, of a file the first 2,000
 *     of its first 256 KiB, none of one letter; case, accents and signs make no difference; at most 200 characters
 * @param tags those that have all of these, by name or synonym, at most {@value #MOST_TAGS}; for those who see no tags
 *     there are none
 * @param categories those of any of these or of one below it, by key, at most {@value #MOST_CATEGORIES}; {@code none} for
 *     those without one. For a key there is not there are none
 */
public record TicketFilter(
        Set<State> states,
        Set<Priority> priorities,
        OptionalLong team,
        OptionalLong assignee,
        boolean unassigned,
        OptionalLong requester,
        OptionalLong organisation,
        Set<Contact> contacts,
        Optional<String> reference,
        Optional<Boolean> reopened,
        Optional<String> text,
        Set<String> tags,
        Set<String> categories) {
    /** So many tags can be asked for at once. */
    public static final int MOST_TAGS = 5;

    /** So many categories can be asked for at once. */
    public static final int MOST_CATEGORIES = 20;

    /** Among categories: to have none. */
    public static final String NO_CATEGORY = "none";

    /** Restricts nothing. */
    public static final TicketFilter ALL = new TicketFilter(
            Set.of(),
            Set.of(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            false,
            OptionalLong.empty(),
            OptionalLong.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of());

    public TicketFilter {
        states = Set.copyOf(states);
        priorities = Set.copyOf(priorities);
        contacts = Set.copyOf(contacts);
        tags = Set.copyOf(tags);
        categories = Set.copyOf(categories);
    }

    /** One that asks for no categories. */
    public TicketFilter(
            Set<State> states,
            Set<Priority> priorities,
            OptionalLong team,
            OptionalLong assignee,
            boolean unassigned,
            OptionalLong requester,
            OptionalLong organisation,
            Set<Contact> contacts,
            Optional<String> reference,
            Optional<Boolean> reopened,
            Optional<String> text,
            Set<String> tags) {
        this(
                states,
                priorities,
                team,
                assignee,
                unassigned,
                requester,
                organisation,
                contacts,
                reference,
                reopened,
                text,
                tags,
                Set.of());
    }

    /** One that asks for no tags. */
    public TicketFilter(
            Set<State> states,
            Set<Priority> priorities,
            OptionalLong team,
            OptionalLong assignee,
            boolean unassigned,
            OptionalLong requester,
            OptionalLong organisation,
            Set<Contact> contacts,
            Optional<String> reference,
            Optional<Boolean> reopened,
            Optional<String> text) {
        this(
                states,
                priorities,
                team,
                assignee,
                unassigned,
                requester,
                organisation,
                contacts,
                reference,
                reopened,
                text,
                Set.of());
    }

    /** @return this with the states wanted instead */
    public TicketFilter withStates(Set<State> value) {
        return new TicketFilter(
                value,
                priorities,
                team,
                assignee,
                unassigned,
                requester,
                organisation,
                contacts,
                reference,
                reopened,
                text,
                tags,
                categories);
    }

    /** @return this with the team wanted instead */
    public TicketFilter withTeam(long value) {
        return new TicketFilter(
                states,
                priorities,
                OptionalLong.of(value),
                assignee,
                unassigned,
                requester,
                organisation,
                contacts,
                reference,
                reopened,
                text,
                tags,
                categories);
    }

    /** @return this with the requester wanted instead */
    public TicketFilter withRequester(long value) {
        return new TicketFilter(
                states,
                priorities,
                team,
                assignee,
                unassigned,
                OptionalLong.of(value),
                organisation,
                contacts,
                reference,
                reopened,
                text,
                tags,
                categories);
    }

    /** @return this with all of these tags wanted instead */
    public TicketFilter withTags(Set<String> value) {
        return new TicketFilter(
                states,
                priorities,
                team,
                assignee,
                unassigned,
                requester,
                organisation,
                contacts,
                reference,
                reopened,
                text,
                value,
                categories);
    }

    /** @return this with any of these categories, or one below it, wanted instead */
    public TicketFilter withCategories(Set<String> value) {
        return new TicketFilter(
                states,
                priorities,
                team,
                assignee,
                unassigned,
                requester,
                organisation,
                contacts,
                reference,
                reopened,
                text,
                tags,
                value);
    }
}
