package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;

/** What goes over the wire about rules for new tickets. */
final class RoutingViews {
    private RoutingViews() {}

    /** Something a rule asks of a new ticket. */
    record ConditionView(
            RoutingField field,
            @Doc(
                            "organisation, site: its id; language: en, pt, pt-BR or es; kind; contact; category: its key; subject: words that all stand in it;"
                                    + " week-time: days and hours in the desk's zone, such as mon-fri 08:00-18:00")
                    String value) {
        static ConditionView of(RoutingCondition condition) {
            return new ConditionView(condition.field(), condition.value());
        }
    }

    /** A rule as it is to be. */
    record NewRule(
            @Doc("Unique, one line of 1 to 100 characters") String name,
            @Doc(
                            "At most 30. Those of one field are alternatives, and of each field one must hold; none fits every ticket")
                    Optional<List<ConditionView>> conditions,
            @Doc("Name or id of the team that gets the ticket") NameOrId team,
            @Doc("How a person is chosen; queue, which is nobody, if nothing is said") Optional<RoutingChoice> choice,
            @Doc("The skill that person must have, for the choice skilled alone") Optional<String> skill) {
        RoutingRuleDraft draft(Actor actor, Directory directory) {
            if (team == null) {
                throw Problem.invalid("team", "required", "is required").exception();
            }
            return new RoutingRuleDraft(
                    name,
                    conditions.orElse(List.of()).stream()
                            .map(condition -> new RoutingCondition(condition.field(), condition.value()))
                            .toList(),
                    directory.team(actor, "team", team),
                    choice.orElse(RoutingChoice.QUEUE),
                    skill);
        }
    }

    /** A rule. */
    record RuleView(
            long id,
            @Doc("Rises with every change; the ETag") long version,
            String name,
            List<ConditionView> conditions,
            Named team,
            RoutingChoice choice,
            Optional<String> skill) {
        static RuleView of(RoutingRule rule, Names names) {
            return new RuleView(
                    rule.id(),
                    rule.version(),
                    rule.name(),
                    rule.conditions().stream().map(ConditionView::of).toList(),
                    names.team(OptionalLong.of(rule.team())).orElseThrow(),
                    rule.choice(),
                    rule.skill());
        }
    }

    /** Where a rule is to stand. */
    record NewPlace(@Doc("1 for the first") int place) {}

    /** A ticket that might be opened. */
    record Probe(
            @Doc("incident if nothing is said") Optional<Kind> kind,
            Optional<String> subject,
            @Doc("portal if nothing is said") Optional<Contact> contact,
            @Doc("Name or id") Optional<NameOrId> organisation,
            @Doc("The language the person chose: en, pt-BR or es") Optional<String> language,
            @Doc("The key of its category") Optional<String> category,
            @Doc("The key of the form by which it is opened") Optional<String> form,
            @Doc("When; now if nothing is said") Optional<Instant> at,
            @Doc("What it has in custom fields, by their keys") Optional<Map<String, String>> fields,
            @Doc("Name or id of the site where the person works") Optional<NameOrId> site) {
        RoutingProbe probe(Actor actor, Directory directory) {
            return new RoutingProbe(
                    kind.orElse(Kind.INCIDENT),
                    subject.orElse(""),
                    contact.orElse(Contact.PORTAL),
                    organisation
                            .map(which -> OptionalLong.of(directory.organisation(actor, "organisation", which)))
                            .orElse(OptionalLong.empty()),
                    language,
                    category,
                    form,
                    at,
                    fields.orElse(Map.of()),
                    site.map(which -> OptionalLong.of(directory.site(actor, "site", which)))
                            .orElse(OptionalLong.empty()));
        }
    }

    /** A rule that does not fit. */
    record TriedView(RuleView rule, @Doc("The first field that is not as it wants it") RoutingField failing) {}

    /** Somebody of the team. */
    record CandidateView(
            Named person, @Doc("How many open tickets they have") long load, boolean away, boolean skilled) {}

    /** What would become of a ticket. */
    record OutcomeView(
            @Doc("The rule that fits first") Optional<RuleView> rule,
            @Doc("Who would get it") Optional<Named> assignee,
            @Doc("The rules before that one, or all") List<TriedView> tried,
            @Doc("Out of whom it chooses") List<CandidateView> candidates) {
        static OutcomeView of(RoutingOutcome outcome, Names names) {
            return new OutcomeView(
                    outcome.rule().map(rule -> RuleView.of(rule, names)),
                    names.person(outcome.assignee()),
                    outcome.tried().stream()
                            .map(tried -> new TriedView(RuleView.of(tried.rule(), names), tried.failing()))
                            .toList(),
                    outcome.candidates().stream()
                            .map(candidate -> new CandidateView(
                                    names.person(candidate.person()),
                                    candidate.load(),
                                    candidate.away(),
                                    candidate.skilled()))
                            .toList());
        }
    }
}
