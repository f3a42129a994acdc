package org.arrimo.tickets.api;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/** Whether what somebody is about to report is known already. */
@ProviderType
public interface Duplicates {
    /** So many tickets are shown at most. */
    int MOST = 5;

    /**
     * @param subject what was typed so far, at most 200 characters; of its words the first eight of three letters or more
     *     are sought, each as a whole
     * @return open tickets the actor may see whose subjects have at least two of the words, or the only one; those first
     *     that share the rarest. Of a word that is in many tickets only the latest 200 are looked at; for those who see
     * their own and their organisation's tickets, the 1,000 of each that were last updated
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code subject} ({@code too-long})
     */
    List<TicketRow> like(Actor actor, String subject);
}
