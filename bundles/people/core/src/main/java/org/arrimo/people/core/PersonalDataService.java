package org.arrimo.people.core;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.arrimo.people.api.Erasure;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonalData;
import org.arrimo.people.api.PersonalRecords;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.people.core.store.PersonEntity;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;

/** {@link PersonalData} of this module and of all that registered {@link PersonalRecords}. */
public final class PersonalDataService implements PersonalData {
    private final Transactions transactions;
    private final PersonRows rows;
    private final Unit unit;
    private final Journal journal;
    private final PeopleService people;
    private final List<PersonalRecords> others;
    private final OwnRecords own;
    private final Clock clock;

    /** @param others what other modules keep; it may change at any time */
    public PersonalDataService(
            Transactions transactions,
            Unit unit,
            Journal journal,
            PeopleService people,
            Throttle throttle,
            List<PersonalRecords> others,
            Clock clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.rows = new PersonRows(unit);
        this.journal = journal;
        this.people = people;
        this.others = others;
        this.own = new OwnRecords(transactions, unit, journal, throttle);
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
        return transactions.required(() -> {
            rows.lock(person);
            PersonEntity entity = existing(person);
            if (!entity.login().equals(said)) {
                throw Problem.invalid("login", "not-the-login", "must be the login of whom you erase")
                        .exception();
            }
            Set<String> names = own.names(entity.toPerson());
            Erasure erasure = new Erasure(person, "Erased person " + person, names);
            close(entity, erasure);
            List<PersonalRecords> parts = parts();
            parts.forEach(part -> part.erase(erasure));
            Set<String> unmistakable = new HashSet<>(names);
            unmistakable.removeAll(rows.namesOfOthers(names, person));
            Set<String> naming = new HashSet<>();
            Set<String> texts = new HashSet<>();
            parts.forEach(part -> {
                naming.addAll(part.naming());
                texts.addAll(part.texts());
            });
            journal.redact(new Journal.Redaction(
                    person, erasure.placeholder(), unmistakable, new Naming(erasure, unmistakable, naming, texts)));
            String by = actor.personId() == person ? erasure.placeholder() : actor.name();
            Event event = Event.of(clock.instant(), "people.erased", OwnRecords.subject(person), List.of());
            journal.append(List.of(new Journal.Authored(actor.personId(), by, actor.via(), event)));
            people.changed(person);
            return entity.toPerson();
        });
    }

    private void close(PersonEntity person, Erasure erasure) {
        boolean administers = person.active() && person.roles().contains(Role.ADMIN);
        if (administers) {
            rows.lockAdministrators();
        }
        person.erase(freeLogin(person), erasure.placeholder(), Micros.of(clock.instant()));
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
        for (PersonalRecords part : parts()) {
            json.begin(part.part());
            part.write(person, json);
            json.end();
        }
        json.finish();
    }

    /** This module's own first, the others by name. */
    private List<PersonalRecords> parts() {
        return Stream.concat(Stream.of(own), others.stream().sorted(Comparator.comparing(PersonalRecords::part)))
                .toList();
    }

    private PersonEntity existing(long id) {
        return rows.byId(id).orElseThrow(() -> Problem.notFound().exception());
    }
}
