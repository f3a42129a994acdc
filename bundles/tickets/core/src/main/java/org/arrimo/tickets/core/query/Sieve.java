package org.arrimo.tickets.core.query;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.InList;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.core.filter.Condition;
import org.arrimo.tickets.core.filter.Condition.About;
import org.arrimo.tickets.core.filter.Condition.All;
import org.arrimo.tickets.core.filter.Condition.Any;
import org.arrimo.tickets.core.filter.Condition.At;
import org.arrimo.tickets.core.filter.Condition.Counted;
import org.arrimo.tickets.core.filter.Condition.Has;
import org.arrimo.tickets.core.filter.Condition.Not;
import org.arrimo.tickets.core.filter.Condition.Numbers;
import org.arrimo.tickets.core.filter.Condition.Of;
import org.arrimo.tickets.core.filter.Condition.OneOf;
import org.arrimo.tickets.core.filter.Condition.Phrase;
import org.arrimo.tickets.core.filter.Condition.References;
import org.arrimo.tickets.core.filter.Field;
import org.arrimo.tickets.core.filter.Major;
import org.arrimo.tickets.core.filter.Party;
import org.arrimo.tickets.core.store.Words;

/**
 * Turns a filter's conditions into those of a query, for one actor and moment. A condition and its negation part all
 * tickets between them, those too that have nothing in the field.
 */
final class Sieve {
    static final String ALWAYS = "1 = 1";
    static final String NEVER = "1 = 0";
    private static final String MAJOR = "exists (select 1 from tickets_major m where m.ticket_id = tickets_ticket.id";
    private static final String CURRENT_MAJOR = MAJOR + " and m.ended_at is null and tickets_ticket.is_open = 1)";
    private static final String ENDED_MAJOR = MAJOR + " and (m.ended_at is not null or tickets_ticket.is_open = 0))";

    private final Actor actor;
    private final ZonedDateTime now;

    Sieve(Actor actor, Instant now) {
        this.actor = actor;
        this.now = now.atZone(actor.zone());
    }

    /** Restricts by the condition. */
    void into(Restriction restriction, Condition condition) {
        List<Object> values = new ArrayList<>();
        String sql = sql(condition, true, values);
        restriction.and(sql, values.toArray());
    }

    /** @return the ids these parties stand for */
    Set<Long> ids(Collection<Party> parties) {
        Set<Long> ids = new TreeSet<>();
        for (Party party : parties) {
            if (party instanceof Party.Named named) {
                ids.add(named.id());
            } else if (party instanceof Party.Me) {
                ids.add(actor.personId());
            } else if (party instanceof Party.Mine) {
                ids.addAll(actor.teams());
            }
        }
        return ids;
    }

    private String sql(Condition condition, boolean wanted, List<Object> values) {
        if (condition instanceof Not not) {
            return sql(not.part(), !wanted, values);
        }
        if (condition instanceof All all) {
            return joined(all.parts(), wanted, wanted, values);
        }
        if (condition instanceof Any any) {
            return joined(any.parts(), !wanted, wanted, values);
        }
        if (condition instanceof Phrase phrase) {
            String sql = new WordTerm(actor).sql(Words.of(phrase.text()), values);
            return wanted ? sql : "not " + sql;
        }
        if (condition instanceof OneOf oneOf && oneOf.field() == Field.MAJOR) {
            String one = oneOf.words().stream()
                    .map(word -> word == Major.CURRENT ? CURRENT_MAJOR : ENDED_MAJOR)
                    .sorted()
                    .collect(Collectors.joining(" or ", "(", ")"));
            return wanted ? one : "not " + one;
        }
        if (condition instanceof OneOf oneOf && oneOf.field() == Field.APPROVAL) {
            return new ApprovalTerm(actor, now.toInstant()).sql(oneOf.words(), wanted, values);
        }
        if (condition instanceof OneOf oneOf) {
            List<String> words = oneOf.words().stream().map(Enum::name).sorted().toList();
            return in(oneOf.field(), words, wanted, values);
        }
        if (condition instanceof Of of) {
            return of(of, wanted, values);
        }
        if (condition instanceof At at) {
            return at(at, wanted, values);
        }
        if (condition instanceof Counted counted) {
            Collections.addAll(values, counted.least(), counted.most());
            return counted.field().column() + (wanted ? " between ? and ?" : " not between ? and ?");
        }
        if (condition instanceof Numbers numbers) {
            return in(Field.NUMBER, new TreeSet<>(numbers.ids()), wanted, values);
        }
        if (condition instanceof Has has) {
            return (wanted ? "exists (" : "not exists (") + Valued.sql(has, values)
                    + " and v.ticket_id = tickets_ticket.id)";
        }
        if (condition instanceof About about) {
            return about(about, wanted, values);
        }
        return in(Field.REFERENCE, new TreeSet<>(((References) condition).names()), wanted, values);
    }

    private String joined(List<Condition> parts, boolean and, boolean wanted, List<Object> values) {
        if (parts.isEmpty()) {
            return and ? ALWAYS : NEVER;
        }
        return parts.stream()
                .map(part -> sql(part, wanted, values))
                .collect(Collectors.joining(and ? " and " : " or ", "(", ")"));
    }

    private String of(Of of, boolean wanted, List<Object> values) {
        Set<Long> ids = ids(of.parties());
        boolean absent = of.parties().contains(new Party.None());
        String some = ids.isEmpty() ? wanted ? NEVER : ALWAYS : in(of.field(), ids, wanted, values);
        if (!absent) {
            return some;
        }
        String column = of.field().column();
        return wanted ? "(" + some + " or " + column + " is null)" : "(" + some + " and " + column + " is not null)";
    }

    private String at(At at, boolean wanted, List<Object> values) {
        long start = Micros.of(at.moment().start(now));
        long end = Micros.of(at.to().orElse(at.moment()).end(now));
        String column = at.field().column();
        String inside =
                switch (at.relation()) {
                    case WITHIN -> {
                        Collections.addAll(values, start, end);
                        yield column + " >= ? and " + column + " < ?";
                    }
                    case AFTER -> {
                        values.add(end);
                        yield column + " >= ?";
                    }
                    case FROM -> {
                        values.add(start);
                        yield column + " >= ?";
                    }
                    case BEFORE -> {
                        values.add(start);
                        yield column + " < ?";
                    }
                    case UNTIL -> {
                        values.add(end);
                        yield column + " < ?";
                    }
                };
        return wanted ? "(" + inside + ")" : orAbsent(at.field(), "not (" + inside + ")");
    }

    private static String about(About about, boolean wanted, List<Object> values) {
        values.addAll(new TreeSet<>(about.categories()));
        String marks = InList.marks(about.categories().size());
        String of = about.categories().isEmpty()
                ? NEVER
                : "category in (select b.below from tickets_category_below b where b.category_key in (" + marks + "))";
        String some = about.none() ? "(category is null or " + of + ")" : "(category is not null and " + of + ")";
        return wanted ? some : "not " + some;
    }

    private static String in(Field field, Collection<?> found, boolean wanted, List<Object> values) {
        values.addAll(found);
        String marks = InList.marks(found.size());
        String column = field.column();
        return wanted ? column + " in (" + marks + ")" : orAbsent(field, column + " not in (" + marks + ")");
    }

    private static String orAbsent(Field field, String sql) {
        return field.canBeAbsent() ? "(" + field.column() + " is null or " + sql + ")" : sql;
    }
}
