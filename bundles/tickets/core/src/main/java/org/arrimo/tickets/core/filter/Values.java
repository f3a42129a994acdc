package org.arrimo.tickets.core.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.filter.Condition.At;
import org.arrimo.tickets.core.filter.Condition.Counted;
import org.arrimo.tickets.core.filter.Condition.Relation;

/** Understands what stands after a field's colon. */
final class Values {
    private static final int SUGGESTED = 10;
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)?(.+)");
    private static final Pattern SPAN = Pattern.compile("(.+?)\\.\\.(.+)");
    private static final Pattern ID = Pattern.compile("#([1-9][0-9]{0,17})");
    private static final Pattern TICKET = Pattern.compile("(?:[A-Za-z]{3}-)?([1-9][0-9]{0,17})");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final int ANY = Integer.MAX_VALUE;

    private final Directory directory;

    Values(Directory directory) {
        this.directory = directory;
    }

    Condition condition(Field field, List<Token> said) {
        return switch (field.takes()) {
            case WORD -> new Condition.OneOf(
                    field, said.stream().flatMap(token -> words(field, token)).collect(Collectors.toSet()));
            case PARTY -> new Condition.Of(
                    field, said.stream().map(token -> party(field, token)).toList());
            case TIME -> Condition.any(
                    said.stream().map(token -> time(field, token)).toList());
            case COUNT -> Condition.any(
                    said.stream().map(token -> count(field, token)).toList());
            case NUMBER -> new Condition.Numbers(
                    said.stream().map(token -> number(field, token)).collect(Collectors.toSet()));
            case TEXT -> new Condition.References(said.stream().map(Token::text).collect(Collectors.toSet()));
            case KEY -> about(field, said);
        };
    }

    /** @return some of what can be said, for a person who said something else */
    List<String> known(Field field) {
        return switch (field.takes()) {
            case WORD -> field.words();
            case PARTY, KEY -> {
                Set<String> known = new LinkedHashSet<>(field.words());
                directory.beginning(field, "", SUGGESTED).stream()
                        .map(Map.Entry::getKey)
                        .forEach(known::add);
                known.add("…");
                yield List.copyOf(known);
            }
            case TIME -> List.of(
                    "2026",
                    "2026-01",
                    "2026-01-31",
                    "2026-01-31T09:30",
                    "today",
                    "yesterday",
                    "-7d",
                    ">-7d",
                    "2026-01..2026-02");
            case COUNT -> List.of("0", ">0", "2..5");
            case NUMBER -> List.of("INC-1042", "1042");
            case TEXT -> List.of("…");
        };
    }

    private Stream<Enum<?>> words(Field field, Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean open = word.equals(Field.OPEN);
        List<Enum<?>> found = new ArrayList<>();
        for (Enum<?> constant : field.constants()) {
            boolean ofHalf =
                    constant instanceof State state && (open || word.equals(Field.DONE)) && state.isOpen() == open;
            if (ofHalf || Wire.name(constant).equals(word)) {
                found.add(constant);
            }
        }
        if (found.isEmpty()) {
            throw unknown(field, token);
        }
        return found.stream();
    }

    private Party party(Field field, Token token) {
        if (token.is(Token.Type.WORD)) {
            Optional<Party> keyword =
                    field.words().stream().filter(token::isWord).findFirst().map(Values::keyword);
            Matcher id = ID.matcher(token.text());
            if (keyword.isPresent() || id.matches()) {
                return keyword.orElseGet(() -> new Party.Named(token.text(), Long.parseLong(id.group(1))));
            }
        }
        OptionalLong id = directory.id(field, token.text());
        return new Party.Named(token.text(), id.orElseThrow(() -> unknown(field, token)));
    }

    Optional<CustomField> custom(String key) {
        return directory.fields().stream()
                .filter(field -> field.key().equalsIgnoreCase(key))
                .findFirst();
    }

    private Condition about(Field field, List<Token> said) {
        Set<String> keys = said.stream()
                .filter(token -> !field.words().contains(token.text()))
                .map(token -> category(field, token))
                .collect(Collectors.toSet());
        return new Condition.About(
                keys, said.stream().anyMatch(token -> field.words().contains(token.text())));
    }

    private String category(Field field, Token token) {
        if (!directory.isCategory(token.text())) {
            throw unknown(field, token);
        }
        return token.text();
    }

    private static Party keyword(String word) {
        return switch (word) {
            case "me" -> new Party.Me();
            case "mine" -> new Party.Mine();
            default -> new Party.None();
        };
    }

    private Condition time(Field field, Token token) {
        Matcher span = SPAN.matcher(token.text());
        if (span.matches()) {
            Moment from = moment(field, token, span.group(1));
            return new At(field, Relation.WITHIN, from, Optional.of(moment(field, token, span.group(2))));
        }
        Matcher compared = compared(field, token);
        Relation relation = relation(compared.group(1));
        Moment moment = moment(field, token, compared.group(2));
        if (relation == Relation.WITHIN && moment instanceof Moment.Ago) {
            throw unknown(field, token); // a point that no ticket hits
        }
        return new At(field, relation, moment, Optional.empty());
    }

    private Moment moment(Field field, Token token, String text) {
        return Moment.parse(text).orElseThrow(() -> unknown(field, token));
    }

    private Condition count(Field field, Token token) {
        Matcher span = SPAN.matcher(token.text());
        if (span.matches()) {
            return new Counted(field, integer(field, token, span.group(1)), integer(field, token, span.group(2)));
        }
        Matcher compared = compared(field, token);
        int number = integer(field, token, compared.group(2));
        Relation relation = relation(compared.group(1));
        if (relation == Relation.BEFORE && number == 0) {
            throw unknown(field, token);
        }
        return switch (relation) {
            case WITHIN -> new Counted(field, number, number);
            case AFTER -> new Counted(field, number + 1, ANY);
            case FROM -> new Counted(field, number, ANY);
            case BEFORE -> new Counted(field, 0, number - 1);
            case UNTIL -> new Counted(field, 0, number);
        };
    }

    private int integer(Field field, Token token, String text) {
        if (!COUNT.matcher(text).matches()) {
            throw unknown(field, token);
        }
        return Integer.parseInt(text);
    }

    private Long number(Field field, Token token) {
        Matcher number = TICKET.matcher(token.text());
        if (!number.matches()) {
            throw unknown(field, token);
        }
        return Long.valueOf(number.group(1));
    }

    private Matcher compared(Field field, Token token) {
        Matcher compared = COMPARED.matcher(token.text());
        if (!compared.matches()) {
            throw unknown(field, token);
        }
        return compared;
    }

    private static Relation relation(String sign) {
        return Stream.of(Relation.values())
                .filter(relation -> relation.sign().equals(sign == null ? "" : sign))
                .findFirst()
                .orElseThrow();
    }

    private RuntimeException unknown(Field field, Token token) {
        return Refused.unknownValue(token.at(), token.text(), field, known(field));
    }
}
