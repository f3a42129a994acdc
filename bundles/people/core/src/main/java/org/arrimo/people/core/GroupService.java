package org.arrimo.people.core;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Organisation;
import org.arrimo.people.api.Site;
import org.arrimo.people.api.Team;
import org.arrimo.people.core.store.Named;
import org.arrimo.people.core.store.OrganisationEntity;
import org.arrimo.people.core.store.TeamEntity;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;

/** {@link Groups} over the tables of this module. */
public final class GroupService implements Groups {
    private static final int NAME = 200;

    private final Transactions transactions;
    private final Unit unit;
    private final Journal journal;
    private final Clock clock;
    private final NameRows called;
    private final KnownNames teams = new KnownNames();
    private final KnownNames organisations = new KnownNames();
    private final KnownNames siteNames = new KnownNames();
    private final Sites sites;
    private final Cache<Class<?>, List<Team>> known =
            Caffeine.newBuilder().expireAfterWrite(KnownNames.REMEMBERED).build();

    public GroupService(Transactions transactions, DataSource source, Unit unit, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.called = new NameRows(transactions, source);
        this.unit = unit;
        this.journal = journal;
        this.clock = clock;
        this.sites = new Sites(unit, journal, clock);
    }

    @Override
    public List<Team> teams(Actor actor) {
        return allTeams().stream().filter(team -> sees(actor, team)).toList();
    }

    @Override
    public List<Organisation> organisations(Actor actor) {
        return transactions.required(() -> all(OrganisationEntity.class).stream()
                .filter(organisation -> actor.isStaff()
                        || actor.organisation().isPresent()
                                && actor.organisation().getAsLong() == organisation.id())
                .map(organisation -> new Organisation(organisation.id(), organisation.name()))
                .toList());
    }

    @Override
    public Optional<Team> teamByName(Actor actor, String name) {
        if (name.length() > NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return allTeams().stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .or(() -> transactions.required(() -> named(TeamEntity.class, Set.of(name)).stream()
                        .findFirst()
                        .map(GroupService::team)))
                .filter(team -> sees(actor, team));
    }

    @Override
    public Map<Long, String> teamNames(Collection<Long> ids) {
        return teams.of(ids, called::teams);
    }

    @Override
    public Map<Long, String> organisationNames(Collection<Long> ids) {
        return organisations.of(ids, called::organisations);
    }

    @Override
    public Map<Long, String> members(Actor actor, long team) {
        requireSeen(actor, team);
        return called.members(team);
    }

    @Override
    public Map<Long, String> crew(Actor actor, long team) {
        requireSeen(actor, team);
        return called.crew(team);
    }

    @Override
    public Map<String, Long> ensureTeams(Actor actor, Collection<String> names) {
        return ensure(actor, names, TeamEntity.class, TeamEntity::new, "team");
    }

    @Override
    public Team arrange(Actor actor, long team, int level, OptionalLong above) {
        Rights.administer(actor);
        return transactions.required(() -> {
            // what is checked of one stays true while another one is arranged
            unit.em().createNativeQuery("select id from people_team for update").getResultList();
            List<TeamEntity> all = all(TeamEntity.class);
            TeamEntity entity = all.stream()
                    .filter(one -> one.id() == team)
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound().exception());
            Team before = entity.toTeam();
            Team after = new Team(team, before.name(), level, above);
            TeamLines.require(all.stream().map(TeamEntity::toTeam).toList(), after);
            if (!after.equals(before)) {
                entity.arrange(level, above);
                transactions.afterCommit(() -> known.invalidate(TeamEntity.class));
                journal.append(
                        actor,
                        Event.of(
                                clock.instant(),
                                "people.team-arranged",
                                "team:" + team,
                                TeamLines.changes(before, after, this::teamNames)));
            }
            return after;
        });
    }

    @Override
    public Map<String, Long> ensureOrganisations(Actor actor, Collection<String> names) {
        return ensure(actor, names, OrganisationEntity.class, OrganisationEntity::new, "organisation");
    }

    @Override
    public List<Site> sites(Actor actor) {
        return transactions.required(() -> sites.list(actor));
    }

    @Override
    public Map<Long, String> siteNames(Collection<Long> ids) {
        return siteNames.of(ids, called::sites);
    }

    @Override
    public Site addSite(Actor actor, String name, String zone) {
        Rights.administer(actor);
        return transactions.required(() -> sites.add(actor, name, zone));
    }

    @Override
    public Site changeSite(Actor actor, long site, String name, String zone) {
        Rights.administer(actor);
        return transactions.required(() -> {
            transactions.afterCommit(() -> siteNames.forget(site));
            return sites.change(actor, site, name, zone);
        });
    }

    private <E extends Named> Map<String, Long> ensure(
            Actor actor, Collection<String> names, Class<E> type, Supplier<E> fresh, String kind) {
        Rights.administer(actor);
        Set<String> wanted =
                names.stream().map(name -> Text.line("name", name, NAME)).collect(Collectors.toSet());
        return transactions.required(() -> {
            Map<String, Long> ids = new HashMap<>();
            named(type, wanted).forEach(group -> ids.put(group.name(), group.id()));
            for (String name : wanted) {
                if (!ids.containsKey(name)) {
                    E group = fresh.get();
                    group.setName(name);
                    unit.em().persist(group);
                    unit.em().flush();
                    ids.put(name, group.id());
                    transactions.afterCommit(() -> known.invalidate(type));
                    journal.append(
                            actor,
                            Event.of(
                                    clock.instant(),
                                    "people." + kind + "-added",
                                    kind + ":" + group.id(),
                                    List.of(new Change("name", null, name))));
                }
            }
            return ids;
        });
    }

    private List<Team> allTeams() {
        return known.get(
                TeamEntity.class,
                type -> transactions.required(() ->
                        all(TeamEntity.class).stream().map(GroupService::team).toList()));
    }

    private static Team team(TeamEntity team) {
        return team.toTeam();
    }

    private static boolean sees(Actor actor, Team team) {
        return sees(actor, team.id());
    }

    private static boolean sees(Actor actor, long team) {
        return actor.isStaff() || actor.teams().contains(team);
    }

    private static void requireSeen(Actor actor, long team) {
        if (!sees(actor, team)) {
            throw Problem.notFound().exception();
        }
    }

    private <E extends Named> List<E> all(Class<E> type) {
        return unit.em()
                .createQuery("select g from " + type.getSimpleName() + " g order by g.name", type)
                .getResultList();
    }

    private <E extends Named> List<E> named(Class<E> type, Collection<String> names) {
        return PersonRows.chunks(names).stream()
                .flatMap(some -> unit
                        .em()
                        .createQuery("select g from " + type.getSimpleName() + " g where g.name in :names", type)
                        .setParameter("names", some)
                        .getResultList()
                        .stream())
                .toList();
    }
}
