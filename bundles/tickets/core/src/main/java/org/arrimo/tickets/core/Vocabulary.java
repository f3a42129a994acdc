package org.arrimo.tickets.core;

import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.macros.MacroDesk;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.replies.Filling;
import org.arrimo.tickets.core.replies.ReplyDesk;
import org.arrimo.tickets.core.replies.Teams;
import org.arrimo.tickets.core.tags.TagDesk;

/** Of the module's parts those with the desk's own words: tags, saved replies, macros. */
public final class Vocabulary {
    private final TagDesk tags;
    private final ReplyDesk replies;
    private final MacroDesk macros;

    Vocabulary(Ground on, Tickets tickets, Counting counting, Definitions definitions) {
        var teams = new Teams(on.groups());
        var filling = new Filling(on.people(), on.groups());
        tags = new TagDesk(
                on.transactions(),
                on.source(),
                on.store(),
                on.series(),
                on.journal(),
                counting,
                on.keeping(),
                on.clock());
        replies = new ReplyDesk(
                on.transactions(), on.source(), on.series(), teams, filling, tickets, on.journal(), on.clock());
        macros = new MacroDesk(
                on.transactions(),
                on.source(),
                on.series(),
                on.people(),
                teams,
                filling,
                tickets,
                tags,
                on.keeping(),
                definitions.classifying(),
                definitions.values(),
                on.journal(),
                on.clock());
    }

    public Tags tags() {
        return tags;
    }

    public SavedReplies replies() {
        return replies;
    }

    public Macros macros() {
        return macros;
    }
}
