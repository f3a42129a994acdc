package org.arrimo.tickets.core.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a filter wants, as a tree of known fields and typed values. Made by {@link #all}, {@link #any} and {@link #not}. */
public sealed interface Condition {
    /** Wants nothing in particular. */
    Condition EVERYTHING = new All(List.of());

    /** All of them; of none, everything. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of them at least. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** What the part does not want. */
    record Not(Condition part) implements Condition {}

    /**
     * A word, by its first letters, of the subject, the description, the conversation or the files; several follow one
     * another in the subject, or stand together in the description, a message or a file.
     */
    record Phrase(String text) implements Condition {}

    /** The field has one of these words. */
    record OneOf(Field field, Set<Enum<?>> words) implements Condition {
        public OneOf {
            words = Set.copyOf(words);
        }
    }

    /** The field is one of these. */
    record Of(Field field, List<Party> parties) implements Condition {
        public Of {
            parties = parties.stream().distinct().toList();
        }
    }

    /** The field lies so to a time; {@code to} is the end of a span. */
    record At(Field field, Relation relation, Moment moment, Optional<Moment> to) implements Condition {}

    /** The field is at least and at most so much. */
    record Counted(Field field, int least, int most) implements Condition {}

    /** Tickets by number. */
    record Numbers(Set<Long> ids) implements Condition {
        public Numbers {
            ids = Set.copyOf(ids);
        }
    }

    /** Tickets by what another system calls them. */
    record References(Set<String> names) implements Condition {
        public References {
            names = Set.copyOf(names);
        }
    }

    /** Tickets of a category or one below it; or, where {@code none} is wanted too, of none. */
    record About(Set<String> categories, boolean none) implements Condition {
        public About {
            categories = Set.copyOf(categories);
        }
    }

    /** A custom field holds one of these. */
    record Has(String key, List<Span> spans) implements Condition {
        public Has {
            spans = List.copyOf(spans);
        }
    }

    /** How something lies to something. */
    enum Relation {
        WITHIN(""),
        AFTER(">"),
        FROM(">="),
        BEFORE("<"),
        UNTIL("<=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    static Condition all(List<Condition> parts) {
        List<Condition> flat = parts.stream()
                .flatMap(part -> part instanceof All all ? all.parts().stream() : Stream.of(part))
                .toList();
        return flat.size() == 1 ? flat.get(0) : new All(flat);
    }

    static Condition any(List<Condition> parts) {
        List<Condition> flat = parts.stream()
                .flatMap(part -> part instanceof Any any ? any.parts().stream() : Stream.of(part))
                .toList();
        return flat.size() == 1 ? flat.get(0) : new Any(flat);
    }

    static Condition not(Condition part) {
        return part instanceof Not not ? not.part() : new Not(part);
    }

    /** @return what must all be so */
    default List<Condition> conjuncts() {
        return this instanceof All all ? new ArrayList<>(all.parts()) : List.of(this);
    }
}
