package org.arrimo.people.core;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Site;
import org.arrimo.people.core.store.PersonEntity;
import org.arrimo.people.core.store.SiteEntity;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;

/** The sites of {@link Groups}. In the caller's transaction. */
final class Sites {
    private static final int NAME = 200;

    private final Unit unit;
    private final Journal journal;
    private final Clock clock;

    Sites(Unit unit, Journal journal, Clock clock) {
        this.unit = unit;
        this.journal = journal;
        this.clock = clock;
    }

    List<Site> list(Actor actor) {
        Optional<Long> own = actor.isStaff() ? Optional.empty() : Optional.of(own(actor));
        return all().stream()
                .map(SiteEntity::toSite)
                .filter(site -> own.isEmpty() || own.get() == site.id())
                .toList();
    }

    Site add(Actor actor, String name, String zone) {
        List<SiteEntity> all = all();
        if (all.size() >= Groups.MOST_SITES) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-sites",
                            "There can be " + Groups.MOST_SITES + " sites.",
                            String.valueOf(Groups.MOST_SITES))
                    .exception();
        }
        SiteEntity site = new SiteEntity();
        say(all, site, name, zone);
        unit.em().persist(site);
        unit.em().flush();
        record(
                actor,
                "people.site-added",
                site.id(),
                List.of(new Change("name", null, site.name()), new Change("zone", null, site.zone())));
        return site.toSite();
    }

    Site change(Actor actor, long id, String name, String zone) {
        List<SiteEntity> all = all();
        SiteEntity site = all.stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> Problem.notFound()
                .exception());
        Site before = site.toSite();
        say(all, site, name, zone);
        List<Change> changes = List.of(
                        new Change("name", before.name(), site.name()),
                        new Change("zone", before.zone().getId(), site.zone()))
                .stream()
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        if (!changes.isEmpty()) {
            record(actor, "people.site-changed", id, changes);
        }
        return site.toSite();
    }

    private static void say(List<SiteEntity> all, SiteEntity site, String name, String zone) {
        String line = Text.line("name", name, NAME);
        if (all.stream().anyMatch(other -> other != site && other.name().equals(line))) {
            throw Problem.conflict("name", "taken", "There is a site of this name already.", line)
                    .exception();
        }
        String place = Drafts.zone(Text.line("zone", zone, NAME));
        site.setName(line);
        site.setZone(place);
    }

    private long own(Actor actor) {
        return Optional.ofNullable(unit.em().find(PersonEntity.class, actor.personId()))
                .map(person -> person.toPerson().site().orElse(-1))
                .orElse(-1L);
    }

    private List<SiteEntity> all() {
        return unit.em()
                .createQuery("select s from SiteEntity s order by s.name", SiteEntity.class)
                .getResultList();
    }

    private void record(Actor actor, String type, long site, List<Change> changes) {
        journal.append(actor, Event.of(clock.instant(), type, "site:" + site, changes));
    }
}
