package org.arrimo.people.core;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonalData;
import org.arrimo.people.api.PersonalRecords;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.people.core.store.PersonEntity;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Erased;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.spi.signin.Traces;

/** {@link PersonalData} of this module and of all that registered {@link PersonalRecords}. */
public final class PersonalDataService implements PersonalData {
    private final Transactions transactions;
    private final PersonRows rows;
    private final Unit unit;
    private final PeopleService people;
    private final Parts parts;
    private final OwnRecords own;
    private final ErasureRows under;
    private final Erasing erasing;
    private final Clock clock;

    /**
     * @param others what other modules keep; it may change at any time
     * @param traces what the edges of the house keep; they may change at any time
     */
    public PersonalDataService(
            Transactions transactions,
            DataSource source,
            Unit unit,
            Journal journal,
            PeopleService people,
            Throttle throttle,
            List<PersonalRecords> others,
            List<Traces> traces,
            Clock clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.rows = new PersonRows(unit);
        this.people = people;
        this.own = new OwnRecords(transactions, unit, journal, throttle, traces);
        this.parts = new Parts(own, others);
        this.under = new ErasureRows(source);
        this.erasing = new Erasing(transactions, rows, under, parts, journal, clock);
        this.clock = clock;
    }

    @Override
    public Export export(Actor actor, long person) {
        if (actor.personId() != person && !actor.is(Role.ADMIN)) {
            throw Problem.notFound().exception();
        }
        transactions.run(() -> existing(person));
        return new Export("person-" + person + ".json", "application/json", out -> write(person, out));
    }

    @Override
    public boolean erased(Actor actor, long person) {
        if (!Rights.sees(actor, person)) {
            throw Problem.notFound().exception();
        }
        return transactions.required(() -> existing(person).erased());
    }

    @Override
    public Person erase(Actor actor, long person, String login) {
        Rights.administer(actor, person);
        String said = login.strip().toLowerCase(Locale.ROOT);
        boolean within = transactions.active();
        transactions.run(() -> begin(actor, person, said));
        if (within) {
            transactions.afterCommit(() -> erasing.run(person));
        } else {
            erasing.run(person);
        }
        return transactions.required(() -> existing(person).toPerson());
    }

    /** Finishes what broke off, or waited for a module. */
    void resume() {
        transactions.reading(under::all).forEach(erasing::run);
    }

    private void begin(Actor actor, long person, String said) {
        rows.lock(person);
        PersonEntity entity = existing(person);
        Set<String> known = under.names(person);
        boolean begun = under.lock(person).isPresent();
        if (!entity.login().equals(said) && !(begun && known.contains(said))) {
            throw Problem.invalid("login", "not-the-login", "must be the login of whom you erase")
                    .exception();
        }
        if (begun) {
            return;
        }
        List<PersonalRecords> all = parts.all();
        all.forEach(part -> part.check(person));
        Set<String> names = own.names(entity.toPerson());
        String placeholder = Erased.person(person);
        if (entity.erased()) {
            names.removeAll(Set.of(entity.login(), placeholder));
        }
        close(entity, placeholder);
        String by = actor.personId() == person ? placeholder : actor.name();
        under.add(person, new ErasureRows.Asked(actor.personId(), by, actor.via()), names, Erasing.order(all));
        people.changed(person);
    }

    private void close(PersonEntity person, String placeholder) {
        boolean administers = person.active() && person.roles().contains(Role.ADMIN);
        if (administers) {
            rows.lockAdministrators();
        }
        person.erase(freeLogin(person), placeholder, Micros.of(clock.instant()));
        unit.em().flush();
        if (administers && rows.activeAdministrators() == 0) {
            throw PeopleService.lastAdministrator();
        }
    }

    private String freeLogin(PersonEntity person) {
        String login = "erased-" + person.id();
        while (rows.byLogin(login).filter(holder -> holder.id() != person.id()).isPresent()) {
            login += "-x";
        }
        return login;
    }

    private void write(long person, OutputStream out) throws IOException {
        PersonalJson json = new PersonalJson(out, clock.instant());
        for (PersonalRecords part : parts.all()) {
            json.begin(part.part());
            part.write(person, json);
            json.end();
        }
        json.finish();
    }

    private PersonEntity existing(long id) {
        return rows.byId(id).orElseThrow(() -> Problem.notFound().exception());
    }
}
