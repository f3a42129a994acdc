package org.arrimo.tickets.core.replies;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.FilledReply;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.core.html.CleanHtml;
import org.arrimo.tickets.core.record.Comparison;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.rules.Shared;
import org.arrimo.tickets.core.rules.Shelf;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.Words;

/** The desk's saved replies: each change is one transaction. */
public final class ReplyDesk implements SavedReplies {
    private static final int TITLE = 100;
    private static final int KEYWORDS = 200;
    private static final int MOST_MONTHS = 36;
    private static final List<String> LANGUAGES = List.of("en", "pt-BR", "es");

    private final Transactions transactions;
    private final ReplyStore replies;
    private final ReplyUses uses;
    private final Teams teams;
    private final Filling filling;
    private final Tickets tickets;
    private final Journal journal;
    private final Clock clock;

    public ReplyDesk(
            Transactions transactions,
            DataSource source,
            Series series,
            Teams teams,
            Filling filling,
            Tickets tickets,
            Journal journal,
            Clock clock) {
        this.transactions = transactions;
        this.replies = new ReplyStore(source, series);
        this.uses = new ReplyUses(source);
        this.teams = teams;
        this.filling = filling;
        this.tickets = tickets;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public SavedReply get(Actor actor, long id) {
        return transactions.reading(() -> readable(actor, id));
    }

    @Override
    public Page<SavedReply> list(Actor actor, Optional<String> words, PageRequest page) {
        Shared.requireReader(actor);
        List<String> sought = sought(words);
        String key = page.after().map(cursor -> cursor.key(0)).orElse("");
        long id = page.after().map(cursor -> cursor.number(1)).orElse(0L);
        return transactions.reading(() -> Page.cut(
                replies.list(Shelf.readable(actor), sought, key, id, page.limit() + 1),
                page.limit(),
                reply -> Cursor.of(ReplyStore.key(reply.title()), reply.id())));
    }

    @Override
    public long count(Actor actor, Optional<String> words) {
        Shared.requireReader(actor);
        List<String> sought = sought(words);
        return transactions.reading(() -> replies.count(Shelf.readable(actor), sought));
    }

    @Override
    public SavedReply add(Actor actor, SavedReplyDraft draft) {
        Shared.requireReader(actor);
        return transactions.required(() -> {
            SavedReply reply = checked(actor, 0, 0, draft);
            long id = replies.add(reply);
            record(actor, id, Events.REPLY_SAVED, Optional.empty(), Optional.of(reply));
            return readable(actor, id);
        });
    }

    @Override
    public SavedReply change(Actor actor, long id, long version, SavedReplyDraft draft) {
        return transactions.required(() -> {
            SavedReply before = writable(actor, id);
            SavedReply after = checked(actor, id, version, draft);
            if (!replies.change(after)) {
                throw Problem.stale().exception();
            }
            record(actor, id, Events.REPLY_SAVED, Optional.of(before), Optional.of(after));
            return replies.find(id).orElseThrow();
        });
    }

    @Override
    public void remove(Actor actor, long id, long version) {
        transactions.run(() -> {
            SavedReply before = writable(actor, id);
            if (!replies.remove(id, version)) {
                throw Problem.stale().exception();
            }
            record(actor, id, Events.REPLY_REMOVED, Optional.of(before), Optional.empty());
        });
    }

    @Override
    public String fill(Actor actor, long id, TicketNumber number) {
        return filled(actor, id, number).text();
    }

    @Override
    public FilledReply filled(Actor actor, long id, TicketNumber number) {
        Wording words = transactions.reading(() -> {
            SavedReply reply = readable(actor, id);
            Ticket ticket = tickets.get(actor, number);
            return new Phrase(reply.text(), reply.html()).filled(template -> filling.filled(actor, ticket, template));
        });
        if (!words.isHtml()) {
            return new FilledReply(words.text(), Optional.empty());
        }
        CleanHtml clean = CleanHtml.ofAny("html", words.text());
        return new FilledReply(clean.text(), Optional.of(clean.html()));
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
        return transactions.required(() -> {
            SavedReply reply = readable(actor, id);
            Message said = tickets.say(actor, number, visibility, words, attachments);
            uses.add(reply.id(), said.id(), number.id(), actor.personId(), said.at());
            return said;
        });
    }

    @Override
    public List<ReplyFigures> figures(Actor actor, YearMonth from, YearMonth to) {
        if (!actor.is(Role.MANAGER)) {
            Shared.requireTender(actor);
        }
        if (from.isAfter(to) || from.isBefore(to.minusMonths(MOST_MONTHS))) {
            throw Problem.invalid(
                            "from", "out-of-range", "must be at most 36 months before the last one", "" + MOST_MONTHS)
                    .exception();
        }
        return transactions.reading(() -> uses.figures(Shelf.readable(actor), from, to));
    }

    private static List<String> sought(Optional<String> words) {
        return words.flatMap(line -> Text.optionalLine("words", line, KEYWORDS))
                .map(Words::of)
                .orElse(List.of());
    }

    private SavedReply readable(Actor actor, long id) {
        return replies.find(id).filter(reply -> shelf(reply).reads(actor)).orElseThrow(() -> Problem.notFound()
                .exception());
    }

    private SavedReply writable(Actor actor, long id) {
        SavedReply reply = readable(actor, id);
        shelf(reply).requireWriter(actor);
        return reply;
    }

    private SavedReply checked(Actor actor, long id, long version, SavedReplyDraft draft) {
        Shelf shelf = Shelf.of(actor, draft.scope(), draft.team());
        shelf.requireWriter(actor);
        teams.require(shelf);
        Phrase phrase = Phrase.of(draft.text(), draft.html());
        return new SavedReply(
                id,
                version,
                shelf.scope(),
                shelf.owner(),
                Text.line("title", draft.title(), TITLE),
                phrase.text(),
                draft.language().map(ReplyDesk::language),
                draft.keywords()
                        .flatMap(line -> Text.optionalLine("keywords", line, KEYWORDS))
                        .orElse(""),
                phrase.html());
    }

    private static String language(String said) {
        if (!LANGUAGES.contains(said)) {
            String allowed = String.join(", ", LANGUAGES);
            throw Problem.invalid("language", "not-one-of", "must be one of " + allowed, allowed)
                    .exception();
        }
        return said;
    }

    private static Shelf shelf(SavedReply reply) {
        return new Shelf(reply.scope(), reply.owner());
    }

    private void record(Actor actor, long id, String type, Optional<SavedReply> before, Optional<SavedReply> after) {
        Instant now = Micros.now(clock);
        List<Change> changes = new Comparison<>(before, after)
                .of("title", reply -> Optional.of(reply.title()))
                .always("scope", reply -> Optional.of(Wire.name(reply.scope())))
                .of("team", reply -> shelf(reply).teamId())
                .of("text", reply -> Optional.of(reply.text()))
                .of("html", SavedReply::html)
                .of("keywords", reply -> Optional.of(reply.keywords()))
                .of("language", SavedReply::language)
                .changes();
        journal.append(actor, Event.of(now, type, "reply:" + id, changes).asInternal());
    }
}
