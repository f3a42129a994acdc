package org.arrimo.tickets.core.tags;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Tag;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.kept.Keeping.Side;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Shared;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TagName;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.tags.TagStore.Named;

/**
 * The desk's tags: each change is one transaction. Whoever puts a tag on a ticket or takes it off has locked the ticket
 * and then the tag, whoever merges both tags; so a tag that goes goes from all tickets.
 */
public final class TagDesk implements Tags {
    /** So many names are read to find those to suggest. */
    private static final int LOOKED_AT = 500;

    private final Transactions transactions;
    private final TicketStore store;
    private final TagStore tags;
    private final TagSearch search;
    private final TagRecord record;
    private final Merging merging;
    private final Counting counting;
    private final Keeping keeping;
    private final Clock clock;

    public TagDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Series series,
            Journal journal,
            Counting counting,
            Keeping keeping,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.tags = new TagStore(source, series);
        this.search = new TagSearch(source);
        this.record = new TagRecord(journal);
        this.merging = new Merging(source, record);
        this.counting = counting;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public List<String> of(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            return Access.may(actor, Operation.READ_PRIVATE, ticket.parties()) ? tags.of(ticket.id()) : List.of();
        });
    }

    @Override
    public List<String> add(Actor actor, TicketNumber number, String tag) {
        changing(actor, number, () -> {
            TicketEntity ticket = mine(actor, number);
            int there = tags.of(ticket.id()).size();
            Named meant = meant(TagName.of("tag", tag));
            if (!tags.isOn(ticket.id(), meant.id())) {
                requireRoom(there);
                tags.put(number, meant.id());
                record.added(actor, Micros.now(clock), number, meant.name());
            }
            return meant;
        });
        return of(actor, number);
    }

    @Override
    public List<String> remove(Actor actor, TicketNumber number, String tag) {
        changing(actor, number, () -> {
            TicketEntity ticket = mine(actor, number);
            Optional<Named> meant = tags.find(TagName.of("tag", tag))
                    .filter(found -> tags.lock(found.id()))
                    .filter(found -> tags.isOn(ticket.id(), found.id()));
            meant.ifPresent(found -> {
                tags.take(ticket.id(), found.id());
                record.removed(actor, Micros.now(clock), number, found.name());
            });
            return meant;
        });
        return of(actor, number);
    }

    @Override
    public List<Tag> suggest(Actor actor, String beginning) {
        Shared.requireReader(actor);
        String start = TagName.folded(beginning);
        return transactions.reading(() -> {
            List<Named> found = start.isEmpty() ? tags.mostUsed(SUGGESTED) : beginning(start);
            return found.stream().map(tags::tag).toList();
        });
    }

    @Override
    public Page<Tag> list(Actor actor, PageRequest page) {
        return list(actor, Optional.empty(), page);
    }

    @Override
    public Page<Tag> list(Actor actor, Optional<String> words, PageRequest page) {
        Shared.requireReader(actor);
        List<String> sought = TagSearch.words(words);
        String last = page.after().map(cursor -> cursor.key(0)).orElse("");
        return transactions.reading(() -> Page.cut(
                        search.after(last, sought, page.limit() + 1), page.limit(), row -> Cursor.of(row.folded()))
                .map(tags::tag));
    }

    @Override
    public long count(Actor actor, Optional<String> words) {
        Shared.requireReader(actor);
        List<String> sought = TagSearch.words(words);
        return transactions.reading(() -> search.count(sought));
    }

    @Override
    public Tag addSynonym(Actor actor, String tag, String synonym) {
        Shared.requireTender(actor);
        return changing(() -> {
            Named meant = existing("tag", tag, true);
            lock("tag", meant);
            TagName name = TagName.of("synonym", synonym);
            Optional<Named> other = tags.find(name);
            if (other.isPresent() && (other.get().own() || other.get().id() != meant.id())) {
                throw taken(other.get().name());
            }
            if (other.isEmpty()) {
                tags.call(name, meant.id(), false);
                named(actor, meant, new Change("synonym", null, name.shown()));
            }
            return tags.tag(meant);
        });
    }

    @Override
    public void removeSynonym(Actor actor, String synonym) {
        Shared.requireTender(actor);
        changing(() -> {
            TagName name = TagName.of("synonym", synonym);
            Optional<Named> meant = tags.find(name);
            if (meant.isPresent() && tags.forget(name)) {
                named(actor, meant.get(), new Change("synonym", name.shown(), null));
            }
            return null;
        });
    }

    @Override
    public Tag merge(Actor actor, String tag, String into) {
        Shared.requireTender(actor);
        return changing(() -> {
            Named goes = existing("tag", tag, false);
            Named stays = existing("into", into, true);
            if (goes.id() == stays.id()) {
                throw Problem.invalid("into", "same-tag", "is the tag itself").exception();
            }
            tags.lockNames(goes.id());
            lock("tag", goes);
            lock("into", stays);
            Instant now = Micros.now(clock);
            merging.move(actor, now, goes, stays);
            tags.fold(goes.id(), stays.id());
            record.renamed(actor, now, goes, stays);
            record.named(actor, now, stays, new Change("synonym", null, goes.name()));
            return tags.find(TagName.of("into", into)).map(tags::tag).orElseThrow();
        });
    }

    private TicketEntity mine(Actor actor, TicketNumber number) {
        TicketEntity ticket = store.lock(actor, number);
        Access.require(actor, Operation.TAG, ticket.parties());
        return ticket;
    }

    /** @return the tag of that name, locked: the one there is, be it a new one or the one it was merged into meanwhile */
    private Named meant(TagName name) {
        Optional<Named> found = tags.find(name);
        while (found.isPresent() && !tags.lock(found.get().id())) {
            found = tags.find(name);
        }
        return found.orElseGet(() -> new Named(tags.create(name), name.shown(), 0, name.folded(), true));
    }

    private void lock(String field, Named tag) {
        if (!tags.lock(tag.id())) {
            throw noSuch(field);
        }
    }

    private Named existing(String field, String name, boolean synonyms) {
        return tags.find(TagName.of(field, name))
                .filter(found -> synonyms || found.own())
                .orElseThrow(() -> noSuch(field));
    }

    private List<Named> beginning(String start) {
        Map<Long, Named> found = new LinkedHashMap<>();
        tags.from(start, true, LOOKED_AT).stream()
                .takeWhile(named -> named.folded().startsWith(start))
                .sorted(Comparator.comparing(Named::tickets).reversed())
                .forEach(named -> found.putIfAbsent(named.id(), named));
        return found.values().stream().limit(SUGGESTED).toList();
    }

    private void named(Actor actor, Named tag, Change change) {
        record.named(actor, Micros.now(clock), tag, change);
    }

    private <T> T changing(Actor actor, TicketNumber number, Supplier<T> work) {
        return changing(() -> keeping.kept(actor, number, Set.of(Side.TAGS), work));
    }

    /** What was counted by tags is counted anew. */
    private <T> T changing(Supplier<T> work) {
        return transactions.required(() -> {
            T done = work.get();
            transactions.afterCommit(counting::changed);
            return done;
        });
    }

    private static void requireRoom(int there) {
        if (there >= MOST) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-tags",
                            "A ticket can have " + MOST + " tags.",
                            String.valueOf(MOST))
                    .exception();
        }
    }

    private static ProblemException noSuch(String field) {
        return Problem.invalid(field, "no-such-tag", "is no tag of this desk").exception();
    }

    private static ProblemException taken(String tag) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        "taken",
                        "That word is taken by the tag " + tag + ".",
                        Optional.of("synonym"),
                        List.of(tag))
                .exception();
    }
}
