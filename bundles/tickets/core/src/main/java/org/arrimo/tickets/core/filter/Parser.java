package org.arrimo.tickets.core.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.core.filter.Token.Type;
import org.arrimo.tickets.core.store.Words;

/** Understands a filter, or says where and why not. */
public final class Parser {
    private static final int DEEPEST = 20;
    private static final int CONDITIONS = 50;
    /** What the key of a custom field has before it. */
    static final String CUSTOM = "field.";

    private static final String AND = "and";
    private static final String OR = "or";
    private static final String NOT = "not";
    private static final String CONDITION = "a field and its colon, a word, (";

    private final List<Token> tokens;
    private final Values values;
    private int place;
    private int conditions;

    private Parser(List<Token> tokens, Directory directory) {
        this.tokens = tokens;
        this.values = new Values(directory);
    }

    /**
     * @param text at most {@link Filters#LONGEST} characters, may be null
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code q}
     */
    public static Condition parse(String text, Directory directory) {
        if (Text.optionalLine("q", text, Filters.LONGEST).isEmpty()) {
            return Condition.EVERYTHING;
        }
        Parser parser = new Parser(Lexer.tokens(text), directory);
        Condition condition = parser.either(0);
        if (!parser.next().is(Type.END)) {
            throw Refused.unexpected(parser.next().at(), parser.next().shown(), CONDITION);
        }
        return condition;
    }

    static boolean isKeyword(String word) {
        return word.equalsIgnoreCase(AND) || word.equalsIgnoreCase(OR) || word.equalsIgnoreCase(NOT);
    }

    private Condition either(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(together(depth)));
        while (next().isWord(OR)) {
            place++;
            parts.add(together(depth));
        }
        return Condition.any(parts);
    }

    private Condition together(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(one(depth)));
        while (!next().is(Type.END) && !next().is(Type.CLOSE) && !next().isWord(OR)) {
            if (next().isWord(AND)) {
                place++;
            }
            parts.add(one(depth));
        }
        return Condition.all(parts);
    }

    private Condition one(int depth) {
        if (depth > DEEPEST) {
            throw Refused.bound("filter-too-deep", DEEPEST, "brackets and negations within one another");
        }
        Token token = tokens.get(place++);
        if (token.is(Type.MINUS) || token.isWord(NOT)) {
            return Condition.not(one(depth + 1));
        }
        if (token.is(Type.OPEN)) {
            Condition inner = either(depth + 1);
            if (!next().is(Type.CLOSE)) {
                throw Refused.unexpected(token.at(), "a bracket that is not closed", ")");
            }
            place++;
            return inner;
        }
        if (++conditions > CONDITIONS) {
            throw Refused.bound("filter-too-many", CONDITIONS, "conditions");
        }
        if (token.is(Type.FIELD)) {
            return field(token);
        }
        if (!token.isValue() || token.is(Type.WORD) && isKeyword(token.text())) {
            throw Refused.unexpected(token.at(), token.shown(), CONDITION);
        }
        if (Words.of(token.text()).isEmpty()) {
            throw Refused.unexpected(token.at(), token.shown(), "words with a letter or digit");
        }
        return new Condition.Phrase(token.text());
    }

    private Condition field(Token name) {
        if (name.text().toLowerCase(Locale.ROOT).startsWith(CUSTOM)) {
            return custom(name);
        }
        Field field = Field.named(name.text()).orElseThrow(() -> Refused.unknownField(name.at(), name.text()));
        return values.condition(field, values(name, begin -> value(field, begin)));
    }

    private Condition custom(Token name) {
        CustomField field = values.custom(name.text().substring(CUSTOM.length()))
                .orElseThrow(() -> Refused.unknownField(name.at(), name.text()));
        List<Token> said = values(
                name, begin -> value(begin, () -> Refused.unknownValue(begin, "", name.text(), Span.known(field))));
        return new Condition.Has(
                field.key(), said.stream().map(token -> Span.of(field, token)).toList());
    }

    private List<Token> values(Token name, IntFunction<Token> value) {
        List<Token> said = new ArrayList<>(List.of(value.apply(name.end())));
        while (next().is(Type.COMMA) && next().at() == end()) {
            place++;
            said.add(value.apply(end()));
            if (said.size() > CONDITIONS) {
                throw Refused.bound("filter-too-many", CONDITIONS, "values");
            }
        }
        return said;
    }

    private Token value(Field field, int begin) {
        return value(begin, () -> Refused.unknownValue(begin, "", field, values.known(field)));
    }

    /** The value that begins right there. */
    private Token value(int begin, Supplier<ProblemException> none) {
        Token token = tokens.get(place);
        if (!token.isValue() || token.at() != begin || token.text().isBlank()) {
            throw none.get();
        }
        place++;
        if (next().isValue() && next().at() == token.end()) {
            throw Refused.unexpected(next().at(), next().shown(), "a comma, a space");
        }
        return token;
    }

    private Token next() {
        return tokens.get(place);
    }

    private int end() {
        return tokens.get(place - 1).end();
    }
}
