package org.arrimo.tickets.core.satisfaction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Rating;
import org.arrimo.tickets.api.Rating.Verdict;
import org.arrimo.tickets.api.RatingSum;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.satisfaction.RatingStore.Kept;
import org.arrimo.tickets.core.secrets.Secrets;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;
import org.arrimo.tickets.core.voice.Speaker;

/** What requesters were asked and answered: each answer is one transaction. */
public final class SatisfactionDesk implements Satisfaction {
    private static final String PURPOSE = "satisfaction";
    private static final Actor DESK = Actor.system("tickets");

    private final Transactions transactions;
    private final TicketStore store;
    private final RatingStore ratings;
    private final RatingSums sums;
    private final Secrets secrets;
    private final People people;
    private final Recorder recorder;
    private final Clock clock;

    public SatisfactionDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            People people,
            Recorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.ratings = new RatingStore(source);
        this.sums = new RatingSums(source);
        this.secrets = new Secrets(source, clock);
        this.people = people;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public Optional<Rating> find(Actor actor, TicketNumber number) {
        return transactions.reading(
                () -> visible(actor, store.read(actor, number)).map(Kept::rating));
    }

    @Override
    public Rating answer(Actor actor, TicketNumber number, Verdict verdict, String comment) {
        return transactions.required(() -> {
            Kept kept = visible(actor, store.lock(actor, number))
                    .orElseThrow(() -> Problem.notFound().exception());
            if (kept.requester() != actor.personId()) {
                throw Problem.forbidden().exception();
            }
            requireTime(kept);
            return keep(actor, kept.rating(), verdict, comment);
        });
    }

    @Override
    public List<Rating> waiting(Actor actor) {
        return transactions.reading(() -> ratings.waiting(actor.personId(), clock.instant()).stream()
                .map(Kept::rating)
                .toList());
    }

    @Override
    public Page<RatingSum> sums(Actor actor, RatingSum.By by, LocalDate from, LocalDate to, PageRequest page) {
        Duty.COUNT.require(actor);
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "before-from", "must not be before the first day")
                    .exception();
        }
        return transactions.reading(() -> sums.of(by, from, to, page));
    }

    @Override
    public String secret(Actor actor, TicketNumber number) {
        if (!actor.isSystem()) {
            throw Problem.forbidden().exception();
        }
        return transactions.required(() -> {
            Kept kept = ratings.find(store.read(actor, number).id())
                    .orElseThrow(() -> Problem.notFound().exception());
            requireTime(kept);
            return secrets.make(PURPOSE, number.id(), kept.rating().until());
        });
    }

    @Override
    public Rating bySecret(String secret) {
        return transactions.reading(() -> kept(secret).rating());
    }

    @Override
    public Rating answerBySecret(String secret, Verdict verdict, String comment) {
        return transactions.required(() -> {
            Kept kept = kept(secret);
            Rating rating = kept.rating();
            store.lock(DESK, rating.ticket());
            return keep(speaker(kept.requester()), rating, verdict, comment);
        });
    }

    private Kept kept(String secret) {
        return secrets.subject(PURPOSE, secret).stream()
                .boxed()
                .findFirst()
                .flatMap(ratings::find)
                .filter(kept -> kept.rating().until().isAfter(clock.instant()))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private Optional<Kept> visible(Actor actor, TicketEntity ticket) {
        boolean staff = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
        return ratings.find(ticket.id()).filter(kept -> staff || kept.requester() == actor.personId());
    }

    private void requireTime(Kept kept) {
        if (!kept.rating().until().isAfter(clock.instant())) {
            throw Problem.of(Problem.Kind.CONFLICT, "too-late", "The days in which you could answer are over.")
                    .exception();
        }
    }

    private Rating keep(Actor actor, Rating before, Verdict verdict, String comment) {
        String text = Text.optionalBlock("comment", comment, LONGEST_COMMENT).orElse("");
        if (before.verdict().equals(Optional.of(verdict)) && before.comment().equals(text)) {
            return before;
        }
        Instant now = Micros.now(clock);
        ratings.answer(before.ticket().id(), verdict, text, now);
        List<Change> changes = new ArrayList<>();
        Change.between(Events.RATING + "verdict", before.verdict().map(Wire::name), Optional.of(Wire.name(verdict)))
                .ifPresent(changes::add);
        Change.between(Events.RATING + "comment", said(before.comment()), said(text))
                .ifPresent(changes::add);
        recorder.internally(actor, now, before.ticket(), Events.RATED, changes);
        return new Rating(
                before.ticket(), before.askedAt(), Optional.of(verdict), text, Optional.of(now), before.until());
    }

    private static Optional<String> said(String comment) {
        return Optional.of(comment).filter(text -> !text.isEmpty());
    }

    /** Whoever has the secret speaks for the requester, and the record says so. */
    private Actor speaker(long requester) {
        return Speaker.actor(people.get(DESK, requester), Actor.Via.PORTAL);
    }
}
