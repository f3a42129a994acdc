package org.arrimo.tickets.core.routing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.categories.CategoryTree;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;

/** Says by the desk's rules whose a new ticket is. In the caller's transaction. */
public final class Router {
    private static final Actor DESK = Actor.system("tickets");

    private final Supplier<List<Rule>> rules;
    private final Crew crew;
    private final Runnable turn;
    private final Recorder recorder;
    private final Supplier<CategoryTree> tree;
    private final ZoneId zone;

    /** @param turn waits until nobody else chooses a person, and lets nobody until the caller's transaction ends */
    Router(
            Supplier<List<Rule>> rules,
            Crew crew,
            Runnable turn,
            Recorder recorder,
            Supplier<CategoryTree> tree,
            ZoneId zone) {
        this.rules = rules;
        this.crew = crew;
        this.turn = turn;
        this.recorder = recorder;
        this.tree = tree;
        this.zone = zone;
    }

    /**
     * Whose a new ticket is.
     *
     * @param rule the rule that says so
     * @param assignee the person it chose, if any
     */
    public record Routed(RoutingRule rule, OptionalLong assignee) {}

    /** @return whose it is; nothing when its draft says so itself, or no rule fits */
    public Optional<Routed> route(
            TicketDraft draft,
            String subject,
            Contact contact,
            OptionalLong organisation,
            Supplier<OptionalLong> site,
            Supplier<Optional<String>> language,
            Optional<String> form,
            Map<String, String> fields,
            Instant now) {
        List<Rule> all = rules.get();
        if (all.isEmpty() || draft.team().isPresent() || draft.assignee().isPresent()) {
            return Optional.empty();
        }
        Circumstances ticket = new Circumstances(
                draft.kind(),
                subject,
                contact,
                organisation,
                site,
                language,
                draft.category().map(key -> tree.get().path(key)).orElse(Set.of()),
                form,
                fields,
                now.atZone(zone));
        return all.stream()
                .filter(rule -> rule.failing(ticket).isEmpty())
                .findFirst()
                .map(Rule::said)
                .map(rule -> new Routed(rule, chosen(rule, now)));
    }

    /** One after the other: else two tickets that come at once would both go to who had least to do before them. */
    private OptionalLong chosen(RoutingRule rule, Instant now) {
        if (rule.choice() == RoutingChoice.QUEUE) {
            return OptionalLong.empty();
        }
        turn.run();
        return Crew.choose(crew.candidates(rule, now));
    }

    /** Lets the ticket's history say why it is whose it is. */
    public void told(Instant now, TicketNumber number, Routed routed) {
        RoutingRule rule = routed.rule();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("routing.rule", null, rule.name()));
        if (rule.choice() != RoutingChoice.QUEUE) {
            changes.add(new Change("routing.choice", null, Wire.name(rule.choice())));
            rule.skill().ifPresent(skill -> changes.add(new Change("routing.skill", null, skill)));
            if (routed.assignee().isEmpty()) {
                changes.add(new Change("routing.nobody", null, "present"));
            }
        }
        recorder.internally(DESK, now, number, Events.ROUTED, changes);
    }
}
