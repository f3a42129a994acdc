package org.arrimo.tickets.core.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.State;
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

/** Writes a filter in its one form; parsing that gives the same tree again. */
public final class Printer {
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_.@+/][\\p{L}\\p{N}_.@+/-]*");

    private Printer() {}

    public static String print(Condition condition) {
        if (condition instanceof Any any) {
            return any.parts().stream().map(Printer::print).collect(Collectors.joining(" or "));
        }
        return condition.conjuncts().stream().map(Printer::one).collect(Collectors.joining(" "));
    }

    /** @return the value with quotes if it needs them */
    static String value(String text) {
        return BARE.matcher(text).matches() && !Parser.isKeyword(text) ? text : quoted(text);
    }

    /** @return the same for somebody's name, which must not look like a word for somebody */
    static String name(Field field, String text) {
        return field.words().stream().anyMatch(text::equalsIgnoreCase) ? quoted(text) : value(text);
    }

    private static String one(Condition condition) {
        if (condition instanceof Not not) {
            return "-" + one(not.part());
        }
        if (condition instanceof All || condition instanceof Any) {
            return "(" + print(condition) + ")";
        }
        return leaf(condition);
    }

    private static String leaf(Condition condition) {
        if (condition instanceof Phrase phrase) {
            return value(phrase.text());
        }
        if (condition instanceof OneOf oneOf) {
            return field(oneOf.field(), words(oneOf));
        }
        if (condition instanceof Of of) {
            return field(
                    of.field(),
                    of.parties().stream().map(party -> party(of.field(), party)).collect(Collectors.joining(",")));
        }
        if (condition instanceof At at) {
            String end = at.to().map(to -> ".." + to).orElse("");
            return field(at.field(), at.relation().sign() + at.moment() + end);
        }
        if (condition instanceof Counted counted) {
            return field(counted.field(), count(counted));
        }
        if (condition instanceof Numbers numbers) {
            return field(
                    Field.NUMBER,
                    joined(new TreeSet<>(numbers.ids())
                            .stream().map(String::valueOf).toList()));
        }
        if (condition instanceof Has has) {
            return Parser.CUSTOM + has.key() + ":"
                    + joined(has.spans().stream().map(Span::said).toList());
        }
        if (condition instanceof About about) {
            List<String> keys = new ArrayList<>(new TreeSet<>(about.categories()));
            if (about.none()) {
                keys.add("none");
            }
            return field(Field.CATEGORY, joined(keys));
        }
        Set<String> names = new TreeSet<>(((References) condition).names());
        return field(Field.REFERENCE, joined(names.stream().map(Printer::value).toList()));
    }

    private static String words(OneOf oneOf) {
        Set<Enum<?>> left = new HashSet<>(oneOf.words());
        StringBuilder said = new StringBuilder();
        for (boolean open : oneOf.field() == Field.STATE ? List.of(true, false) : List.<Boolean>of()) {
            Set<State> half = half(open);
            if (left.containsAll(half)) {
                left.removeAll(half);
                said.append(said.isEmpty() ? "" : ",").append(open ? Field.OPEN : Field.DONE);
            }
        }
        oneOf.field().constants().stream().filter(left::contains).forEach(word -> said.append(said.isEmpty() ? "" : ",")
                .append(Wire.name(word)));
        return said.toString();
    }

    private static Set<State> half(boolean open) {
        return Arrays.stream(State.values())
                .filter(state -> state.isOpen() == open)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
    }

    private static String party(Field field, Party party) {
        if (party instanceof Party.Named named) {
            return named.name().equals("#" + named.id()) ? named.name() : name(field, named.name());
        }
        return party instanceof Party.Me ? "me" : party instanceof Party.Mine ? "mine" : "none";
    }

    private static String count(Counted counted) {
        if (counted.least() == counted.most()) {
            return String.valueOf(counted.least());
        }
        if (counted.most() == Integer.MAX_VALUE) {
            return ">=" + counted.least();
        }
        return counted.least() == 0 ? "<=" + counted.most() : counted.least() + ".." + counted.most();
    }

    private static String field(Field field, String values) {
        return Wire.name(field) + ":" + values;
    }

    private static String joined(List<String> values) {
        return String.join(",", values);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
