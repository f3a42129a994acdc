package org.arrimo.tickets.core.followers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Follower;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Mention;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.query.Listing;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.store.Roll;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** Who follows tickets: each change is one transaction. */
public final class FollowerDesk implements Followers {
    private final Transactions transactions;
    private final TicketStore store;
    private final Roll followers;
    private final MentionStore mentions;
    private final Sighted sighted;
    private final People people;
    private final Listing listing;
    private final Recorder recorder;
    private final Clock clock;

    public FollowerDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            People people,
            Listing listing,
            Recorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.followers = Roll.ofFollowers(source);
        this.mentions = new MentionStore(source);
        this.sighted = new Sighted(people);
        this.people = people;
        this.listing = listing;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public List<Follower> list(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            boolean all = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
            return all(ticket).stream()
                    .filter(follower -> all || follower.person() == actor.personId())
                    .toList();
        });
    }

    @Override
    public Follower follow(Actor actor, TicketNumber number, long person) {
        return transactions.required(() -> {
            TicketEntity ticket = store.lock(actor, number);
            requireAllowed(actor, ticket, person);
            Person who = sighted.active(person).orElseThrow(() -> refused("no-such-person", "is nobody active here"));
            if (!Sighted.may(who, Operation.READ, ticket.parties())) {
                throw refused("may-not-see", "may not see this ticket");
            }
            List<Follower> there = all(ticket);
            return there.stream()
                    .filter(follower -> follower.person() == person)
                    .findFirst()
                    .orElseGet(() -> add(actor, ticket, who, there.size()));
        });
    }

    @Override
    public void unfollow(Actor actor, TicketNumber number, long person) {
        transactions.run(() -> {
            TicketEntity ticket = store.lock(actor, number);
            requireAllowed(actor, ticket, person);
            if (followers.remove(ticket.id(), person)) {
                String name = people.names(List.of(person)).getOrDefault(person, "person:" + person);
                recorder.unfollowed(actor, Micros.now(clock), number, name);
            }
        });
    }

    @Override
    public Page<TicketRow> followed(Actor actor, PageRequest page) {
        return transactions.reading(() -> listing.on(followers, actor, page));
    }

    @Override
    public Page<Mention> mentions(Actor actor, PageRequest page) {
        return transactions.reading(() -> {
            List<MentionStore.Kept> kept = mentions.of(actor.personId(), page.after(), page.limit() + 1);
            Map<Long, TicketRow> seen =
                    seen(actor, kept.stream().map(MentionStore.Kept::ticket).toList());
            Page<MentionStore.Kept> cut = Page.cut(kept, page.limit(), one -> Cursor.of(one.at(), one.message()));
            return new Page<>(
                    cut.items().stream()
                            .filter(one -> seen.containsKey(one.ticket()))
                            .filter(one -> reads(actor, one, seen.get(one.ticket())))
                            .map(one -> new Mention(
                                    seen.get(one.ticket()), one.message(), one.author(), Micros.instant(one.at())))
                            .toList(),
                    cut.next());
        });
    }

    private List<Follower> all(TicketEntity ticket) {
        return followers.of(ticket.id()).stream()
                .map(entry -> new Follower(entry.person(), entry.since(), entry.addedBy()))
                .toList();
    }

    private Map<Long, TicketRow> seen(Actor actor, List<Long> tickets) {
        return listing.visible(actor, tickets.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(row -> row.number().id(), Function.identity()));
    }

    private static boolean reads(Actor actor, MentionStore.Kept mention, TicketRow ticket) {
        Operation reading = Mentions.reading(mention.visibility());
        Parties parties = new Parties(ticket.requester(), ticket.organisation(), ticket.team());
        return reading == Operation.READ || Access.may(actor, reading, parties);
    }

    /** Following is everybody's own; for others it is decided by leads and administrators. */
    private static void requireAllowed(Actor actor, TicketEntity ticket, long person) {
        if (person != actor.personId()) {
            Access.require(actor, Operation.ADD_FOLLOWERS, ticket.parties(), "person");
        }
    }

    private static ProblemException refused(String code, String detail) {
        return Problem.invalid("person", code, detail).exception();
    }

    private Follower add(Actor actor, TicketEntity ticket, Person who, int there) {
        if (there >= MOST) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-followers",
                            "A ticket can have " + MOST + " followers.",
                            String.valueOf(MOST))
                    .exception();
        }
        Instant now = Micros.now(clock);
        Follower follower = new Follower(who.id(), now, actor.personId());
        followers.add(ticket.id(), new Roll.Entry(follower.person(), now, follower.addedBy()));
        recorder.followed(actor, now, ticket.number(), who.name());
        return follower;
    }
}
