package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Page;
import org.arrimo.tickets.api.Draft;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;

/**
 * What a ticket's page shows.
 *
 * @param ticket the ticket as this person sees it
 * @param standing what is offered to this person
 * @param names what the ids are called
 * @param history what happened, when that is what was asked for
 * @param conversation what was said, else
 * @param next the states this person may set
 * @param teams the teams this person may hand it to
 * @param candidates the people it can be assigned to, id to name
 * @param form the form of the properties
 * @param differences what changed while the form was being filled in
 * @param reply the reply box
 * @param largestFile how many bytes a file may have
 * @param home where the person came from: the queue, or their requests
 */
public record TicketSheet(
        Ticket ticket,
        Standing standing,
        Names names,
        Optional<Page<HistoryLine>> history,
        Optional<Talk> conversation,
        List<State> next,
        List<Team> teams,
        Map<Long, String> candidates,
        Properties form,
        List<Properties.Difference> differences,
        Reply reply,
        long largestFile,
        String home) {

    /** @return whether the ticket is offered to this person to work on */
    public boolean takes(long person) {
        return standing.edits()
                && ticket.state().isOpen()
                && candidates.containsKey(person)
                && ticket.assignee().orElse(0) != person;
    }

    /** @return whether this person may close the ticket as solved */
    public boolean confirms() {
        return ticket.state() == State.RESOLVED && next.contains(State.CLOSED);
    }

    /** @return the state that takes a resolved ticket up again, if this person may */
    public Optional<State> reopens() {
        return ticket.state() == State.RESOLVED
                ? next.stream().filter(State::isOpen).findFirst()
                : Optional.empty();
    }

    /** @return whether this person may withdraw the ticket */
    public boolean withdraws() {
        return next.contains(State.CANCELLED);
    }

    /** @return where forms and links of this ticket go */
    public String path() {
        return "/tickets/" + ticket.number();
    }

    /**
     * A part of the conversation.
     *
     * @param turns what was said, oldest first
     * @param first whether it begins at the beginning
     * @param next the cursor of what follows, if anything does
     */
    public record Talk(List<Turn> turns, boolean first, Optional<String> next) {}

    /**
     * The reply box.
     *
     * @param secret whether a private note is chosen
     * @param body what was typed
     * @param kept files that are on the ticket already and will go with the message, id to name
     * @param draft the draft it shows, if there is one
     * @param made the id of the saved reply it was made of, or empty
     */
    public record Reply(boolean secret, String body, Map<Long, String> kept, Optional<Draft> draft, String made) {
        /** @return the revision of the draft, 0 for none */
        public String revision() {
            return draft.map(Draft::revision).map(String::valueOf).orElse("0");
        }
    }
}
