package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Organisation;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.Site;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.api.HandoverChoices;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.Merging;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.RatingSum;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketRow;

/** Who is meant by a name, and what somebody is called. */
public final class Directory {
    private static final String ME = "me";

    private final People people;
    private final Groups groups;

    public Directory(People people, Groups groups) {
        this.people = people;
        this.groups = groups;
    }

    /**
     * @param field named in the problem
     * @param who a login or id, or {@code me}; no login is a number
     * @throws ProblemException INVALID ({@code unknown}) when the actor sees nobody of that login
     */
    public long person(Actor actor, String field, NameOrId who) {
        if (who.text().equals(ME)) {
            return actor.personId();
        }
        OptionalLong id = who.id();
        return id.isPresent()
                ? id.getAsLong()
                : people.byLogin(actor, who.text()).map(Person::id).orElseThrow(() -> unknown(field));
    }

    /**
     * @param which a name, else an id
     * @throws ProblemException INVALID ({@code unknown}) when the actor sees no team of that name
     */
    public long team(Actor actor, String field, NameOrId which) {
        return groups.teamByName(actor, which.text()).map(Team::id).orElseGet(() -> which.id()
                .orElseThrow(() -> unknown(field)));
    }

    /**
     * @param which a name, else an id
     * @throws ProblemException INVALID ({@code unknown}) when the actor sees no organisation of that name
     */
    public long organisation(Actor actor, String field, NameOrId which) {
        return groups.organisations(actor).stream()
                .filter(organisation -> organisation.name().equals(which.text()))
                .findFirst()
                .map(Organisation::id)
                .orElseGet(() -> which.id().orElseThrow(() -> unknown(field)));
    }

    /**
     * @param field the name of the property that names the site
     * @throws ProblemException INVALID ({@code unknown}) when the actor sees no site of that name
     */
    public long site(Actor actor, String field, NameOrId which) {
        return groups.sites(actor).stream()
                .filter(site -> site.name().equals(which.text()))
                .findFirst()
                .map(Site::id)
                .orElseGet(() -> which.id().orElseThrow(() -> unknown(field)));
    }

    /** @return the names on a ticket */
    public Names names(Ticket ticket) {
        Set<Long> persons = new HashSet<>(Set.of(ticket.requester()));
        ticket.assignee().ifPresent(persons::add);
        return names(persons, ids(ticket.team()), ids(ticket.organisation()));
    }

    /** @return the names on a page of tickets */
    public Names names(Collection<TicketRow> rows) {
        Set<Long> persons = new HashSet<>();
        Set<Long> teams = new HashSet<>();
        Set<Long> organisations = new HashSet<>();
        for (TicketRow row : rows) {
            persons.add(row.requester());
            row.assignee().ifPresent(persons::add);
            row.team().ifPresent(teams::add);
            row.organisation().ifPresent(organisations::add);
        }
        return names(persons, teams, organisations);
    }

    /** @return the names on linked tickets */
    public Names ofLinks(Collection<Link> links) {
        return names(links.stream().map(Link::other).toList());
    }

    /** @return the names of those who ticked off items */
    public Names ofTicks(Collection<ChecklistItem> items) {
        Set<Long> persons = new HashSet<>();
        items.forEach(item -> item.tickedBy().ifPresent(persons::add));
        return names(persons, Set.of(), Set.of());
    }

    /** @return the names on views */
    public Names ofViews(Collection<SavedView> views) {
        Set<Long> owners = new HashSet<>();
        Set<Long> teams = new HashSet<>();
        for (SavedView view : views) {
            owners.add(view.owner());
            view.content().team().ifPresent(teams::add);
        }
        return names(owners, teams, Set.of());
    }

    /** @return the names on all that a ticket gave to others and has from them */
    public Names ofMerging(Merging merging) {
        List<TicketRow> rows = new ArrayList<>(merging.splits());
        merging.parts().forEach(part -> rows.add(part.ticket()));
        merging.into().ifPresent(rows::add);
        merging.origin().ifPresent(rows::add);
        return names(rows);
    }

    /** @return by key the names of what answers are counted of; nothing where the key is the name */
    public Map<String, String> ofRatings(RatingSum.By by, Collection<RatingSum> sums) {
        Map<String, String> names = new HashMap<>();
        if (by != RatingSum.By.MONTH) {
            Set<Long> ids = new HashSet<>();
            sums.forEach(sum -> ids.add(Long.valueOf(sum.key())));
            Map<Long, String> known = by == RatingSum.By.TEAM ? groups.teamNames(ids) : people.names(ids);
            known.forEach((id, name) -> names.put(String.valueOf(id), name));
        }
        return names;
    }

    /** @return the names of people alone */
    public Names ofPeople(Collection<Long> ids) {
        return names(Set.copyOf(ids), Set.of(), Set.of());
    }

    /** @return the names on a page of a conversation */
    public Names ofAuthors(Collection<Message> messages) {
        Set<Long> persons = new HashSet<>();
        for (Message message : messages) {
            persons.add(message.author());
            message.attachments().forEach(attachment -> persons.add(attachment.author()));
        }
        return names(persons, Set.of(), Set.of());
    }

    /** @return the names on what tells that tickets were handed up and back */
    public Names ofHandovers(Collection<Handover> handovers) {
        Set<Long> persons = new HashSet<>();
        Set<Long> teams = new HashSet<>();
        for (Handover handover : handovers) {
            persons.add(handover.by());
            teams.add(handover.from());
            teams.add(handover.to());
        }
        return names(persons, teams, Set.of());
    }

    /** @return the names of the teams to which a ticket can be handed */
    public Names ofChoices(HandoverChoices choices) {
        Set<Long> teams = new HashSet<>(choices.up());
        choices.back().ifPresent(teams::add);
        return names(Set.of(), teams, Set.of());
    }

    /** @return the names on rules for new tickets */
    public Names ofRules(Collection<RoutingRule> rules) {
        Set<Long> teams = new HashSet<>();
        rules.forEach(rule -> teams.add(rule.team()));
        return names(Set.of(), teams, Set.of());
    }

    /** @return the names on what would become of a ticket */
    public Names ofOutcome(RoutingOutcome outcome) {
        Set<Long> persons = new HashSet<>();
        Set<Long> teams = new HashSet<>();
        outcome.candidates().forEach(candidate -> persons.add(candidate.person()));
        outcome.tried().forEach(tried -> teams.add(tried.rule().team()));
        outcome.rule().ifPresent(rule -> teams.add(rule.team()));
        return names(persons, teams, Set.of());
    }

    /** @return the names on a page of the register of breaches */
    public Names ofBreaches(Collection<Breach> breaches) {
        Set<Long> persons = new HashSet<>();
        for (Breach breach : breaches) {
            persons.add(breach.person());
            persons.add(breach.author());
        }
        return ofPeople(persons);
    }

    /** @return the names of people and teams */
    public Names of(Collection<Long> persons, Collection<Long> teams) {
        return names(Set.copyOf(persons), Set.copyOf(teams), Set.of());
    }

    /** @return the names of those whom major incidents concern */
    public Names ofMajors(Collection<MajorIncident> majors) {
        Set<Long> organisations = new HashSet<>();
        majors.forEach(major -> organisations.addAll(major.organisations()));
        return names(Set.of(), Set.of(), organisations);
    }

    /** @return the names of those to whom forms lead, and whose people may use them */
    public Names ofForms(Collection<Form> forms) {
        Set<Long> teams = new HashSet<>();
        Set<Long> organisations = new HashSet<>();
        for (Form form : forms) {
            form.team().ifPresent(teams::add);
            organisations.addAll(form.organisations());
        }
        return names(Set.of(), teams, organisations);
    }

    /**
     * @param which names, else ids
     * @throws ProblemException INVALID ({@code unknown}) when the actor sees no organisation of one of the names
     */
    public Set<Long> organisations(Actor actor, String field, Collection<NameOrId> which) {
        Map<String, Long> byName = new HashMap<>();
        if (!which.isEmpty()) {
            groups.organisations(actor).forEach(one -> byName.put(one.name(), one.id()));
        }
        Set<Long> ids = new HashSet<>();
        for (NameOrId one : which) {
            Long id = byName.get(one.text());
            ids.add(id != null ? id : one.id().orElseThrow(() -> unknown(field)));
        }
        return ids;
    }

    private Names names(Set<Long> persons, Set<Long> teams, Set<Long> organisations) {
        return new Names(
                persons.isEmpty() ? Map.of() : people.names(persons),
                teams.isEmpty() ? Map.of() : groups.teamNames(teams),
                organisations.isEmpty() ? Map.of() : groups.organisationNames(organisations));
    }

    private static Set<Long> ids(OptionalLong id) {
        return id.isPresent() ? Set.of(id.getAsLong()) : Set.of();
    }

    private static ProblemException unknown(String field) {
        return Problem.invalid(field, "unknown", "names nobody and nothing that you can see here")
                .exception();
    }
}
