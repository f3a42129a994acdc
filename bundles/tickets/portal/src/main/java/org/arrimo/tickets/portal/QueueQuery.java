package org.arrimo.tickets.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import javax.servlet.http.HttpServletRequest;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketFilter;

/**
 * What a person chose in the queue's filter, as it stands in the address. Nothing chosen means open tickets, or any when
 * words are looked for; {@code state=all} means any.
 *
 * @param states the chosen words: {@code open}, {@code all}, and states
 * @param assignee {@code me}, {@code none} or empty for anyone
 * @param reopened {@code yes}, {@code no} or empty
 * @param tags as they were typed, all of them wanted, with commas between; or empty
 */
public record QueueQuery(
        Set<String> states,
        Set<Priority> priorities,
        OptionalLong team,
        String assignee,
        Optional<Contact> contact,
        String reopened,
        String words,
        String tags) {
    public static final String OPEN = "open";
    public static final String ALL = "all";
    private static final Set<String> ASSIGNEES = Set.of("", "me", "none");
    private static final Set<String> REOPENED = Set.of("", "yes", "no");

    /** The queue as it opens. */
    static final QueueQuery START =
            new QueueQuery(Set.of(OPEN), Set.of(), OptionalLong.empty(), "", Optional.empty(), "", "", "");

    public QueueQuery {
        states = states.isEmpty() ? Set.of(words.isEmpty() ? OPEN : ALL) : Set.copyOf(states);
        priorities = Set.copyOf(priorities);
    }

    /** @return all tickets that have a tag */
    public static QueueQuery tagged(String tag) {
        return new QueueQuery(Set.of(ALL), Set.of(), OptionalLong.empty(), "", Optional.empty(), "", "", tag);
    }

    /** @return all tickets that have the words */
    static QueueQuery worded(String words) {
        return new QueueQuery(Set.of(), Set.of(), OptionalLong.empty(), "", Optional.empty(), "", words, "");
    }

    /** @throws org.arrimo.platform.api.ProblemException INVALID naming the parameter */
    static QueueQuery of(HttpServletRequest request) {
        Set<String> states = values(request, "state").stream()
                .peek(word -> {
                    if (!word.equals(OPEN) && !word.equals(ALL)) {
                        Wire.parse(State.class, word, "state");
                    }
                })
                .collect(Collectors.toSet());
        Set<Priority> priorities = values(request, "priority").stream()
                .map(word -> Wire.parse(Priority.class, word, "priority"))
                .collect(Collectors.toSet());
        return new QueueQuery(
                states,
                priorities,
                Parameters.id(request, "team"),
                oneOf(request, "assignee", ASSIGNEES),
                Parameters.value(request, "contact").map(word -> Wire.parse(Contact.class, word, "contact")),
                oneOf(request, "reopened", REOPENED),
                Text.optionalLine("words", request.getParameter("words"), 200).orElse(""),
                Text.optionalLine("tag", request.getParameter("tag"), 200).orElse(""));
    }

    TicketFilter filter(Actor actor) {
        return new TicketFilter(
                chosenStates(),
                priorities,
                team,
                assignee.equals("me") ? OptionalLong.of(actor.personId()) : OptionalLong.empty(),
                assignee.equals("none"),
                OptionalLong.empty(),
                OptionalLong.empty(),
                contact.map(Set::of).orElse(Set.of()),
                Optional.empty(),
                reopened.isEmpty() ? Optional.empty() : Optional.of(reopened.equals("yes")),
                Optional.of(words).filter(w -> !w.isEmpty()),
                Arrays.stream(tags.split(","))
                        .filter(tag -> !tag.isBlank())
                        .map(String::strip)
                        .collect(Collectors.toSet()));
    }

    /** @return the same choice as the end of an address, with its {@code ?}; empty for the queue as it opens */
    public String search() {
        List<String> parts = new ArrayList<>();
        states.stream().filter(s -> !isUsual()).sorted().forEach(s -> add(parts, "state", s));
        priorities.stream().sorted().forEach(p -> add(parts, "priority", Wire.name(p)));
        team.ifPresent(id -> add(parts, "team", String.valueOf(id)));
        add(parts, "assignee", assignee);
        contact.ifPresent(c -> add(parts, "contact", Wire.name(c)));
        add(parts, "reopened", reopened);
        add(parts, "words", words);
        add(parts, "tag", tags);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private boolean isUsual() {
        return states.equals(Set.of(words.isEmpty() ? OPEN : ALL));
    }

    public boolean isStart() {
        return equals(START);
    }

    /** @return how many of the less used filters are in use */
    public int rare() {
        return (priorities.isEmpty() ? 0 : 1)
                + (contact.isPresent() ? 1 : 0)
                + (reopened.isEmpty() ? 0 : 1)
                + (tags.isEmpty() ? 0 : 1);
    }

    QueueQuery withAssignee(String value) {
        return new QueueQuery(states, priorities, team, value, contact, reopened, words, tags);
    }

    QueueQuery withPriority(Priority value) {
        return new QueueQuery(states, Set.of(value), team, assignee, contact, reopened, words, tags);
    }

    private Set<State> chosenStates() {
        if (states.contains(ALL)) {
            return Set.of();
        }
        EnumSet<State> chosen = EnumSet.noneOf(State.class);
        for (State state : State.values()) {
            if (states.contains(Wire.name(state)) || states.contains(OPEN) && state.isOpen()) {
                chosen.add(state);
            }
        }
        return chosen;
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).filter(v -> !v.isBlank()).toList();
    }

    private static String oneOf(HttpServletRequest request, String name, Set<String> allowed) {
        String value = Parameters.value(request, name).orElse("");
        if (!allowed.contains(value)) {
            String words = allowed.stream().filter(w -> !w.isEmpty()).sorted().collect(Collectors.joining(", "));
            throw Problem.invalid(name, "not-one-of", "must be one of " + words, words)
                    .exception();
        }
        return value;
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
