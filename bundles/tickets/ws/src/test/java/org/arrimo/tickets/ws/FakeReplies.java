package org.arrimo.tickets.ws;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.FilledReply;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;

/** One saved reply, number 5 in version 2, and a note of what was asked. */
final class FakeReplies implements SavedReplies {
    final List<SavedReplyDraft> drafts = new ArrayList<>();
    final List<Long> removed = new ArrayList<>();
    Optional<String> html = Optional.empty();

    private SavedReply reply() {
        return new SavedReply(
                5,
                2,
                Scope.TEAM,
                OptionalLong.of(3),
                "Reinício",
                "Olá {{requester.name}}",
                Optional.of("pt-BR"),
                "",
                html);
    }

    private static void known(long id, long version) {
        if (id != 5) {
            throw Problem.notFound().exception();
        }
        if (version != 2) {
            throw Problem.stale().exception();
        }
    }

    @Override
    public SavedReply get(Actor actor, long id) {
        known(id, 2);
        return reply();
    }

    @Override
    public Page<SavedReply> list(Actor actor, Optional<String> words, PageRequest page) {
        return new Page<>(words.filter("x"::equals).isPresent() ? List.of() : List.of(reply()), Optional.empty());
    }

    @Override
    public long count(Actor actor, Optional<String> words) {
        return 1;
    }

    @Override
    public SavedReply add(Actor actor, SavedReplyDraft draft) {
        drafts.add(draft);
        return reply();
    }

    @Override
    public SavedReply change(Actor actor, long id, long version, SavedReplyDraft draft) {
        known(id, version);
        drafts.add(draft);
        return reply();
    }

    @Override
    public void remove(Actor actor, long id, long version) {
        known(id, version);
        removed.add(id);
    }

    @Override
    public String fill(Actor actor, long id, TicketNumber number) {
        return filled(actor, id, number).text();
    }

    @Override
    public FilledReply filled(Actor actor, long id, TicketNumber number) {
        known(id, 2);
        FakeDesk.known(number);
        return new FilledReply("Olá Ana", html.map(written -> "<p>Olá Ana</p>"));
    }

    @Override
    public Message say(
            Actor actor,
            long id,
            TicketNumber number,
            Message.Visibility visibility,
            String body,
            Set<Long> attachments) {
        return say(actor, id, number, visibility, Wording.plain(body), attachments);
    }

    @Override
    public Message say(
            Actor actor,
            long id,
            TicketNumber number,
            Message.Visibility visibility,
            Wording words,
            Set<Long> attachments) {
        known(id, 2);
        FakeDesk.known(number);
        return new Message(1, actor.personId(), FakeDesk.AT, visibility, words.text(), List.of())
                .writtenAs(Optional.of(words.text()).filter(text -> words.isHtml()));
    }

    @Override
    public List<ReplyFigures> figures(Actor actor, YearMonth from, YearMonth to) {
        return List.of(new ReplyFigures(5, "Reinício", Scope.TEAM, 3, 2, 1, List.of(new ReplyFigures.Use(from, 8, 3))));
    }
}
