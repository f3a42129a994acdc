package org.arrimo.tickets.ws;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketFilter;

/**
 * Which tickets a caller wants, in the words of the wire.
 *
 * @param states any of these
 * @param open only those that somebody still has to do something about, or only the others
 * @param priorities any of these
 * @param team by name or id
 * @param assignee by login or id; {@code me}; {@code none}
 * @param requester by login or id; {@code me}
 * @param organisation by name or id
 * @param contacts any of these
 * @param reference what another system calls it
 * @param reopened only those taken up again, or only those never
 * @param text words in the subject, the description, messages and files
 * @param tags all of these
 * @param categories any of these or one below it; {@code none}
 */
public record Wanted(
        Set<State> states,
        Optional<Boolean> open,
        Set<Priority> priorities,
        Optional<NameOrId> team,
        Optional<NameOrId> assignee,
        Optional<NameOrId> requester,
        Optional<NameOrId> organisation,
        Set<Contact> contacts,
        Optional<String> reference,
        Optional<Boolean> reopened,
        Optional<String> text,
        Set<String> tags,
        Set<String> categories) {
    private static final String NONE = "none";
    private static final int MAX_REFERENCE = 100;
    private static final int MAX_TEXT = 200;

    /**
     * @throws org.arrimo.platform.api.ProblemException INVALID naming the part that is not understood
     */
    public TicketFilter filter(Actor actor, Directory directory) {
        boolean unassigned = assignee.map(NameOrId::text).filter(NONE::equals).isPresent();
        return new TicketFilter(
                allStates(),
                priorities,
                team.map(which -> OptionalLong.of(directory.team(actor, "team", which)))
                        .orElse(OptionalLong.empty()),
                unassigned ? OptionalLong.empty() : person(actor, directory, "assignee", assignee),
                unassigned,
                person(actor, directory, "requester", requester),
                organisation
                        .map(which -> OptionalLong.of(directory.organisation(actor, "organisation", which)))
                        .orElse(OptionalLong.empty()),
                contacts,
                reference.flatMap(value -> Text.optionalLine("reference", value, MAX_REFERENCE)),
                reopened,
                text.flatMap(value -> Text.optionalLine("q", value, MAX_TEXT)),
                tags,
                categories);
    }

    private static OptionalLong person(Actor actor, Directory directory, String field, Optional<NameOrId> who) {
        if (who.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(directory.person(actor, field, who.get()));
    }

    private Set<State> allStates() {
        if (open.isEmpty()) {
            return states;
        }
        Set<State> allowed = Arrays.stream(State.values())
                .filter(state -> state.isOpen() == open.get())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
        if (!states.isEmpty()) {
            allowed.retainAll(states);
        }
        if (allowed.isEmpty()) {
            throw Problem.invalid("open", "contradiction", "contradicts the states that are asked for")
                    .exception();
        }
        return allowed;
    }
}
