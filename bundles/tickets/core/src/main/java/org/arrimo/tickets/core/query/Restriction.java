package org.arrimo.tickets.core.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.InList;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TagName;
import org.arrimo.tickets.core.store.Words;

/**
 * The condition of a query: what the filter wants, of what the actor may see. Made of known columns; every value is a
 * parameter.
 */
final class Restriction {
    private static final int SEARCH = 200;
    private static final String NOTHING = "1 = 0";
    private static final String WHOLE = "tickets_ticket_ix_open";
    private static final String TAGGED = "exists (select 1 from tickets_tagged g, tickets_tag_name n"
            + " where n.folded = ? and g.tag_id = n.tag_id and g.ticket_id = tickets_ticket.id)";
    static final Set<State> OPEN =
            Arrays.stream(State.values()).filter(State::isOpen).collect(Collectors.toUnmodifiableSet());
    static final Set<State> DONE = Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(OPEN)));

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String hint = hint(WHOLE);

    Restriction() {}

    /** All that is wanted, in one condition. */
    static Restriction of(Actor actor, TicketFilter filter) {
        return of(actor, filter, word -> true);
    }

    /** All that is wanted, in one condition, but for words which are found otherwise. */
    static Restriction of(Actor actor, TicketFilter filter, Predicate<String> sought) {
        Restriction restriction = new Restriction();
        if (!filter.states().isEmpty()) {
            restriction.states(filter.states());
        }
        restriction.wanted(actor, filter, sought);
        Sightlines.of(actor, needed(filter)).ifPresent(restriction::any);
        return restriction;
    }

    /**
     * The same in parts, each of which is one range of an index in which it stands last updated first; a ticket may be in
     * several of them.
     */
    static List<Restriction> parts(Actor actor, TicketFilter filter) {
        List<Sightlines.Line> lines = Sightlines.of(actor, needed(filter)).orElse(List.of(Sightlines.ALL));
        List<Restriction> parts = new ArrayList<>();
        for (Set<State> half : List.of(OPEN, DONE)) {
            Set<State> wanted = filter.states().isEmpty()
                    ? half
                    : filter.states().stream().filter(half::contains).collect(Collectors.toSet());
            for (Sightlines.Line line : wanted.isEmpty() ? List.<Sightlines.Line>of() : lines) {
                if (line.isCopied() && filter.requester().equals(OptionalLong.of(line.id()))) {
                    continue; // whoever a ticket is for is not copied on it
                }
                Restriction part = new Restriction();
                part.states(wanted);
                part.any(List.of(line));
                part.wanted(actor, filter, word -> true);
                parts.add(part);
            }
        }
        return parts;
    }

    /** The same in parts that have no ticket in common, each along a way in which the actor sees tickets. */
    static List<Restriction> apart(Actor actor, TicketFilter filter) {
        List<Sightlines.Line> lines = Sightlines.of(actor, needed(filter)).orElse(List.of(Sightlines.ALL));
        List<Restriction> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Restriction part = new Restriction();
            if (!filter.states().isEmpty()) {
                part.states(filter.states());
            }
            part.along(lines.get(i));
            part.wanted(actor, filter, word -> true);
            lines.subList(0, i).forEach(line -> part.and(line.opposite(), line.id()));
            parts.add(part);
        }
        return parts;
    }

    /** @return the words that are sought; nothing if none are, and none if what is sought has no letter or digit */
    static Optional<List<String>> words(TicketFilter filter) {
        return filter.text()
                .flatMap(line -> Text.optionalLine("text", line, SEARCH))
                .map(Words::of);
    }

    /** @return the tags that are sought, in the form in which their names are compared */
    static List<String> tags(TicketFilter filter) {
        if (filter.tags().size() > TicketFilter.MOST_TAGS) {
            throw Problem.invalid("tag", "too-many", "names too many tags", "" + TicketFilter.MOST_TAGS)
                    .exception();
        }
        return filter.tags().stream()
                .map(tag -> TagName.of("tag", tag).folded())
                .sorted()
                .toList();
    }

    Restriction and(String condition, Object... parameters) {
        conditions.add(condition);
        Collections.addAll(values, parameters);
        return this;
    }

    Restriction in(String column, Collection<?> parameters) {
        return and(column + " in (" + InList.marks(parameters.size()) + ")", parameters.toArray());
    }

    /** @return another one that begins as this one is now */
    Restriction copy() {
        Restriction copy = new Restriction();
        copy.conditions.addAll(conditions);
        copy.values.addAll(values);
        copy.hint = hint;
        return copy;
    }

    /** @return the condition, with {@code where} before it if there is one */
    String sql() {
        return condition().map(condition -> " where " + condition).orElse("");
    }

    /** @return the condition, if there is one */
    Optional<String> condition() {
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", conditions));
    }

    /** @return a word to Derby about which index to read, to stand after the table */
    String hint() {
        return hint;
    }

    /** @return the same for an index by name; to PostgreSQL, which finds it, a remark */
    static String hint(String index) {
        return " --DERBY-PROPERTIES index=" + index.toUpperCase(Locale.ROOT) + "\n";
    }

    /** @return whether what it lets through is a small part of a desk */
    boolean isNarrow() {
        return !hint.equals(hint(WHOLE));
    }

    /** @return whether it is narrowed down by the column */
    boolean isBy(String column) {
        return hint.equals(hint(WHOLE + "_" + column));
    }

    /** @return the values of the parameters, in their order */
    List<Object> values() {
        return List.copyOf(values);
    }

    void bind(PreparedStatement statement) throws SQLException {
        bind(statement, values);
    }

    static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    /** All that is open, or done, is one value of a column; some of it is sought among that. */
    void states(Set<State> wanted) {
        boolean open = OPEN.containsAll(wanted);
        boolean done = DONE.containsAll(wanted);
        if (open || done) {
            and("is_open = " + (open ? 1 : 0));
        }
        if (!wanted.equals(OPEN) && !wanted.equals(DONE)) {
            oneOf("state", wanted);
        }
    }

    private void wanted(Actor actor, TicketFilter filter, Predicate<String> sought) {
        oneOf("priority", filter.priorities());
        oneOf("contact", filter.contacts());
        filter.organisation().ifPresent(id -> by("organisation", id));
        filter.requester().ifPresent(id -> by("requester", id));
        filter.team().ifPresent(id -> by("team", id));
        filter.assignee().ifPresent(id -> by("assignee", id));
        if (filter.unassigned()) {
            and("assignee is null");
        }
        filter.reference().ifPresent(reference -> and("reference = ?", reference));
        filter.reopened().ifPresent(reopened -> and(reopened ? "reopens > 0" : "reopens = 0"));
        tags(filter).forEach(tag -> and(TAGGED, tag));
        categories(filter.categories());
        words(filter).ifPresent(words -> words(actor, words, sought));
    }

    private void categories(Set<String> wanted) {
        if (wanted.size() > TicketFilter.MOST_CATEGORIES) {
            throw Problem.invalid(
                            "category", "too-many", "names too many categories", "" + TicketFilter.MOST_CATEGORIES)
                    .exception();
        }
        List<String> keys = wanted.stream()
                .filter(key -> !key.equals(TicketFilter.NO_CATEGORY))
                .sorted()
                .toList();
        List<String> any = new ArrayList<>();
        if (keys.size() < wanted.size()) {
            any.add("category is null");
        }
        if (!keys.isEmpty()) {
            any.add("category in (select b.below from tickets_category_below b where b.category_key in ("
                    + InList.marks(keys.size()) + "))");
        }
        if (!any.isEmpty()) {
            and("(" + String.join(" or ", any) + ")", keys.toArray());
        }
    }

    /** Who asks for tags finds what they see the tags of, or else the finding would tell them. */
    private static Operation needed(TicketFilter filter) {
        return filter.tags().isEmpty() ? Operation.READ : Operation.READ_PRIVATE;
    }

    /** The column narrows it down, and so does the index of that name. */
    void by(String column, long id) {
        and(column + " = ?", id);
        hint = hint(WHOLE + "_" + column);
    }

    private void words(Actor actor, List<String> words, Predicate<String> sought) {
        words.stream().filter(sought).forEach(word -> {
            List<Object> parameters = new ArrayList<>();
            String sql = new WordTerm(actor).sql(List.of(word), parameters);
            and(sql, parameters.toArray());
        });
        if (words.isEmpty()) {
            and(NOTHING);
        }
    }

    void any(List<Sightlines.Line> lines) {
        if (lines.size() == 1) {
            along(lines.get(0));
            return;
        }
        List<String> any = new ArrayList<>();
        for (Sightlines.Line line : lines) {
            any.add(line.sql());
            values.add(line.id());
        }
        conditions.add(any.isEmpty() ? NOTHING : "(" + String.join(" or ", any) + ")");
    }

    private void along(Sightlines.Line line) {
        if (line.isCopied()) {
            and(line.sql(), line.id());
            hint = RowQuery.BY_KEY;
        } else {
            line.column().ifPresent(column -> by(column, line.id()));
        }
    }

    private void oneOf(String column, Set<? extends Enum<?>> words) {
        if (!words.isEmpty()) {
            in(column, words.stream().map(Enum::name).sorted().toList());
        }
    }
}
