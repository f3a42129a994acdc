package org.arrimo.people.core;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.core.signin.CurrentPassword;
import org.arrimo.people.core.signin.Passwords;
import org.arrimo.people.core.signin.Throttle;
import org.arrimo.people.core.store.OrganisationEntity;
import org.arrimo.people.core.store.PersonEntity;
import org.arrimo.people.core.store.SiteEntity;
import org.arrimo.people.core.store.TeamEntity;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;

/** {@link People} over the tables of this module. */
public final class PeopleService implements People {
    private static final String PASSWORD_SET = "people.password-set";
    private static final int SEARCH = 200;

    private final Transactions transactions;
    private final Unit unit;
    private final PersonRows rows;
    private final Journal journal;
    private final Passwords passwords;
    private final CurrentPassword currentPassword;
    private final Actors actors;
    private final Clock clock;
    private final NameRows called;
    private final KnownNames names = new KnownNames();

    public PeopleService(
            Transactions transactions,
            DataSource source,
            Unit unit,
            Journal journal,
            Passwords passwords,
            Throttle throttle,
            Actors actors,
            Clock clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.rows = new PersonRows(unit);
        this.called = new NameRows(transactions, source);
        this.journal = journal;
        this.passwords = passwords;
        this.currentPassword = new CurrentPassword(passwords, throttle);
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public Person get(Actor actor, long id) {
        if (!Rights.sees(actor, id)) {
            throw Problem.notFound().exception();
        }
        return transactions.required(() -> existing(id).toPerson());
    }

    @Override
    public Optional<Person> byLogin(Actor actor, String login) {
        return transactions.required(() -> rows.byLogin(login)
                .filter(person -> Rights.sees(actor, person.id()))
                .map(PersonEntity::toPerson));
    }

    @Override
    public Page<Person> list(Actor actor, Optional<String> text, PageRequest page) {
        Rights.list(actor);
        Optional<String> words = sought(text);
        Optional<String> after = page.after().map(PeopleService::login);
        return transactions.required(() -> Page.cut(
                rows.list(words, after, page.limit() + 1).stream()
                        .map(PersonEntity::toPerson)
                        .toList(),
                page.limit(),
                person -> Cursor.of(person.login())));
    }

    @Override
    public long count(Actor actor, Optional<String> text) {
        Rights.list(actor);
        Optional<String> words = sought(text);
        return transactions.required(() -> rows.count(words));
    }

    private static Optional<String> sought(Optional<String> text) {
        return text.flatMap(value -> Text.optionalLine("q", value, SEARCH));
    }

    @Override
    public Map<Long, String> workers(Actor actor) {
        Rights.list(actor);
        return called.workers();
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return names.of(ids, called::people);
    }

    @Override
    public Person add(Actor actor, PersonDraft draft) {
        Rights.administer(actor);
        PersonDraft checked = Drafts.checked(draft);
        return transactions.required(() -> {
            requireFree(checked.login());
            requireGroups(checked.teams(), checked.organisation());
            requireSite(checked.site());
            PersonEntity person = insert(checked);
            unit.em().flush();
            journal.append(actor, added(person));
            return person.toPerson();
        });
    }

    @Override
    public Person change(Actor actor, long id, long version, PersonDraft draft) {
        Rights.administer(actor, id);
        PersonDraft checked = Drafts.checked(draft);
        return transactions.required(() -> {
            PersonEntity person = changeable(id);
            if (person.version() != version) {
                throw Problem.stale().exception();
            }
            Person before = person.toPerson();
            if (!before.login().equals(checked.login())) {
                requireFree(checked.login());
            }
            requireGroups(checked.teams(), checked.organisation());
            requireSite(checked.site());
            if (before.active() && !checked.active() || !before.login().equals(checked.login())) {
                person.renewCredentials();
            }
            boolean leaves =
                    administers(before.active(), before.roles()) && !administers(checked.active(), checked.roles());
            if (leaves) {
                rows.lockAdministrators();
            }
            apply(person, checked);
            unit.em().flush();
            if (leaves && rows.activeAdministrators() == 0) {
                throw lastAdministrator();
            }
            record(actor, person, "people.changed", PersonChanges.between(before, person.toPerson()));
            return person.toPerson();
        });
    }

    @Override
    public Map<String, Long> ensure(Actor actor, List<PersonDraft> drafts) {
        Rights.administer(actor);
        Map<String, PersonDraft> wanted = new HashMap<>();
        drafts.stream().map(Drafts::checked).forEach(draft -> wanted.putIfAbsent(draft.login(), draft));
        return transactions.required(() -> {
            requireGroups(wanted.values());
            Map<String, PersonEntity> found = rows.byLogins(wanted.keySet());
            List<PersonEntity> fresh = new ArrayList<>();
            wanted.forEach((login, draft) -> {
                PersonEntity person = found.get(login);
                if (person == null) {
                    fresh.add(insert(draft));
                } else {
                    join(actor, person, draft.teams());
                }
            });
            unit.em().flush();
            journal.append(fresh.stream()
                    .map(person -> new Journal.Authored(actor.personId(), actor.name(), actor.via(), added(person)))
                    .toList());
            Map<String, Long> ids = new HashMap<>();
            found.forEach((login, person) -> ids.put(login, person.id()));
            fresh.forEach(person -> ids.put(person.login(), person.id()));
            return ids;
        });
    }

    @Override
    public void setPassword(Actor actor, long id, Optional<String> current, String password) {
        boolean own = actor.personId() == id;
        if (!own) {
            Rights.administer(actor, id);
        }
        // Hashing takes its time: done before a transaction is open.
        PersonEntity holder = transactions.required(() -> changeable(id));
        passwords.requireGood(password, holder.login(), holder.name());
        if (own && holder.password().isPresent()) {
            currentPassword.require(id, current, holder.password().get());
        }
        String hash = passwords.hash(password);
        transactions.run(() -> {
            PersonEntity person = changeable(id);
            person.setPassword(hash);
            person.renewCredentials();
            record(actor, person, PASSWORD_SET, List.of());
        });
    }

    @Override
    public boolean choseOwnPassword(Actor actor) {
        return transactions.reading(() -> {
            PageRequest page = PageRequest.first(PageRequest.MAX_LIMIT);
            while (true) {
                Page<Entry> told = journal.history("person:" + actor.personId(), true, page);
                if (told.items().stream().anyMatch(entry -> chosen(actor, entry))) {
                    return true;
                }
                if (told.next().isEmpty()) {
                    return false;
                }
                page = new PageRequest(PageRequest.MAX_LIMIT, told.next());
            }
        });
    }

    private static boolean chosen(Actor actor, Entry entry) {
        return !actor.isSystem()
                && entry.actorId() == actor.personId()
                && entry.event().type().equals(PASSWORD_SET);
    }

    @Override
    public Person setPreferences(Actor actor, Optional<String> locale, String zone) {
        Optional<String> language = locale.map(Drafts::locale);
        String id = Drafts.zone(zone);
        return transactions.required(() -> {
            PersonEntity person = existing(actor.personId());
            Person before = person.toPerson();
            person.setLocale(language);
            person.setZone(id);
            unit.em().flush();
            record(actor, person, "people.changed", PersonChanges.between(before, person.toPerson()));
            return person.toPerson();
        });
    }

    private PersonEntity existing(long id) {
        return rows.byId(id).orElseThrow(() -> Problem.notFound().exception());
    }

    /** Somebody who was erased is nobody to be brought back. */
    private PersonEntity changeable(long id) {
        PersonEntity person = existing(id);
        if (person.erased()) {
            throw Problem.of(Problem.Kind.CONFLICT, "erased", "This person was erased.")
                    .exception();
        }
        return person;
    }

    private PersonEntity insert(PersonDraft draft) {
        PersonEntity person = new PersonEntity();
        apply(person, draft);
        unit.em().persist(person);
        return person;
    }

    private void apply(PersonEntity person, PersonDraft draft) {
        person.setNames(draft.login(), draft.name());
        person.setEmail(draft.email());
        person.setRoles(draft.roles());
        person.setTeams(draft.teams());
        person.setOrganisation(draft.organisation(), draft.seesOrganisation());
        person.setLocale(draft.locale());
        person.setSite(draft.site());
        person.setZone(draft.zone().orElseGet(() -> zoneOf(draft.site())));
        person.setActive(draft.active());
    }

    private void join(Actor actor, PersonEntity person, Set<Long> teams) {
        if (person.teams().containsAll(teams)) {
            return;
        }
        Person before = person.toPerson();
        Set<Long> all = new HashSet<>(person.teams());
        all.addAll(teams);
        person.setTeams(all);
        record(actor, person, "people.changed", PersonChanges.between(before, person.toPerson()));
    }

    private void record(Actor actor, PersonEntity person, String type, List<Change> changes) {
        journal.append(actor, Event.of(clock.instant(), type, subject(person), changes));
        changed(person.id());
    }

    /** Called with every change of a person, in its transaction: what is remembered of them is forgotten. */
    void changed(long person) {
        actors.changed(person);
        transactions.afterCommit(() -> names.forget(person));
    }

    private Event added(PersonEntity person) {
        return Event.of(
                clock.instant(), "people.added", subject(person), PersonChanges.between(null, person.toPerson()));
    }

    private static String subject(PersonEntity person) {
        return "person:" + person.id();
    }

    private void requireFree(String login) {
        if (rows.byLogin(login).isPresent()) {
            throw new Problem(
                            Problem.Kind.CONFLICT,
                            "taken",
                            "Somebody else signs in with that login.",
                            Optional.of("login"),
                            List.of())
                    .exception();
        }
    }

    private void requireGroups(Set<Long> teams, OptionalLong organisation) {
        teams.forEach(team -> {
            if (unit.em().find(TeamEntity.class, team) == null) {
                throw Problem.invalid("teams", "unknown", "has a team that is not there")
                        .exception();
            }
        });
        if (organisation.isPresent() && unit.em().find(OrganisationEntity.class, organisation.getAsLong()) == null) {
            throw Problem.invalid("organisation", "unknown", "is not there").exception();
        }
    }

    private void requireSite(OptionalLong site) {
        if (site.isPresent() && unit.em().find(SiteEntity.class, site.getAsLong()) == null) {
            throw Problem.invalid("site", "unknown", "is not there").exception();
        }
    }

    private String zoneOf(OptionalLong site) {
        return site.isEmpty()
                ? Drafts.DEFAULT_ZONE
                : unit.em().find(SiteEntity.class, site.getAsLong()).zone();
    }

    private void requireGroups(Collection<PersonDraft> drafts) {
        requireGroups(
                drafts.stream().flatMap(draft -> draft.teams().stream()).collect(Collectors.toSet()),
                OptionalLong.empty());
        drafts.stream()
                .map(PersonDraft::organisation)
                .distinct()
                .forEach(organisation -> requireGroups(Set.of(), organisation));
        drafts.stream().map(PersonDraft::site).distinct().forEach(this::requireSite);
    }

    private static boolean administers(boolean active, Set<Role> roles) {
        return active && roles.contains(Role.ADMIN);
    }

    static ProblemException lastAdministrator() {
        return Problem.of(
                        Problem.Kind.CONFLICT,
                        "last-administrator",
                        "This is the last administrator; make another one first.")
                .exception();
    }

    private static String login(Cursor cursor) {
        String login = cursor.key(0);
        if (!Drafts.canBeLogin(login)) {
            throw Problem.invalid("cursor", "bad-cursor", "is not one this service gave")
                    .exception();
        }
        return login;
    }
}
