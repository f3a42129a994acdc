package org.arrimo.people.core;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.arrimo.people.api.Person;
import org.arrimo.people.core.store.PersonEntity;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;

/** People as actors; remembered for a few seconds, so that another node's change is seen soon, and a change here at once. */
public final class Actors {
    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final Unit unit;
    private final Cache<Long, Known> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    public Actors(Transactions transactions, Unit unit) {
        this.transactions = transactions;
        this.unit = unit;
    }

    /** An actor and the number that its sessions must show. */
    public record Known(Actor actor, long credentials) {}

    /** @return the person as an actor, if the account is open */
    public Optional<Known> find(long person) {
        // Loaded inside the cache: a change that comes meanwhile waits, and then takes out what was loaded before it.
        return Optional.ofNullable(
                known.get(person, id -> transactions.required(() -> load(id)).orElse(null)));
    }

    /** Called with every change of the person, in its transaction. */
    void changed(long person) {
        transactions.afterCommit(() -> known.invalidate(person));
    }

    private Optional<Known> load(long person) {
        PersonEntity entity = unit.em().find(PersonEntity.class, person);
        return entity == null || !entity.active()
                ? Optional.empty()
                : Optional.of(new Known(actor(entity.toPerson()), entity.credentials()));
    }

    private static Actor actor(Person person) {
        return new Actor(
                person.id(),
                person.login(),
                person.name(),
                person.roles(),
                person.teams(),
                person.organisation(),
                person.seesOrganisation(),
                person.locale().orElse(Locale.ROOT),
                person.zone(),
                Actor.Via.SYSTEM);
    }
}
