package org.arrimo.tickets.core;

import org.arrimo.tickets.api.Copies;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.TicketTabs;
import org.arrimo.tickets.core.copies.CopyDesk;
import org.arrimo.tickets.core.drafts.DraftDesk;
import org.arrimo.tickets.core.drafts.DraftStore;
import org.arrimo.tickets.core.followers.FollowerDesk;
import org.arrimo.tickets.core.followers.Mentions;
import org.arrimo.tickets.core.notes.NoteDesk;
import org.arrimo.tickets.core.presence.Lookout;
import org.arrimo.tickets.core.presence.PresenceDesk;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.query.Shown;
import org.arrimo.tickets.core.tabs.TabDesk;

/** Of the module's parts those about who takes part in a conversation: writes, follows, is copied, keeps it open, or just looks. */
public final class Participation {
    private final DraftDesk drafts;
    private final NoteDesk notes;
    private final FollowerDesk followers;
    private final PresenceDesk presences;
    private final CopyDesk copies;
    private final TabDesk tabs;

    Participation(Ground on, DraftStore drafted, Shown shown, Mentions mentions, Listing listing, Counting counting) {
        drafts = new DraftDesk(on.transactions(), on.store(), drafted, on.clock());
        notes = new NoteDesk(on.transactions(), on.source(), on.store(), shown, mentions, on.recorder(), on.clock());
        followers = new FollowerDesk(
                on.transactions(), on.source(), on.store(), on.people(), listing, on.recorder(), on.clock());
        presences = new PresenceDesk(on.transactions(), on.source(), on.store(), on.clock());
        copies = new CopyDesk(
                on.transactions(), on.source(), on.store(), on.people(), listing, counting, on.recorder(), on.clock());
        tabs = new TabDesk(on.transactions(), on.source(), on.store(), on.clock());
    }

    public Drafts drafts() {
        return drafts;
    }

    public Notes notes() {
        return notes;
    }

    public Followers followers() {
        return followers;
    }

    public Presences presences() {
        return presences;
    }

    public Copies copies() {
        return copies;
    }

    public TicketTabs tabs() {
        return tabs;
    }

    /** Of this module alone: it is started and stopped, and tests start it without the rest. */
    Lookout lookout() {
        return presences.lookout();
    }
}
