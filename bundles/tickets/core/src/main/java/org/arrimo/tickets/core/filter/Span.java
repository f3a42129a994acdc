package org.arrimo.tickets.core.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.core.store.FieldForm;

/**
 * What a custom field is to hold: a word, or a number or day from one to another.
 *
 * @param said as it is written
 * @param word of a text, a choice, yes or no: in the form in which it is compared
 * @param from of a number or day, the least
 * @param open whether the least itself is left out
 * @param to the most
 * @param ending whether the most itself is left out
 */
public record Span(
        String said,
        Optional<String> word,
        Optional<BigDecimal> from,
        boolean open,
        Optional<BigDecimal> to,
        boolean ending) {
    private static final Pattern BETWEEN = Pattern.compile("(.+?)\\.\\.(.+)");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)?(.+)");

    /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code q} */
    static Span of(CustomField field, Token token) {
        return read(field, token.text())
                .orElseThrow(() ->
                        Refused.unknownValue(token.at(), token.text(), Parser.CUSTOM + field.key(), known(field)));
    }

    /** @return the values of its closed list; none if it takes others */
    static List<String> words(CustomField field) {
        return switch (field.type()) {
            case CHOICE -> field.options().stream().map(FieldOption::key).toList();
            case YES_NO -> List.of("true", "false");
            default -> List.of();
        };
    }

    /** @return some of what can be said, for a person who said something else */
    static List<String> known(CustomField field) {
        return switch (field.type()) {
            case TEXT -> List.of("…");
            case NUMBER -> List.of("5", ">=5", "2.5..10");
            case DATE -> List.of("2026-01-31", ">=2026-01-31", "2026-01-01..2026-01-31");
            default -> words(field);
        };
    }

    private static Optional<Span> read(CustomField field, String text) {
        if (field.type() == FieldType.TEXT) {
            String word = FieldForm.word(text);
            return word.isEmpty() ? Optional.empty() : Optional.of(word(Printer.value(text), word));
        }
        if (field.type() == FieldType.YES_NO) {
            return words(field).contains(text) ? Optional.of(word(text, text)) : Optional.empty();
        }
        if (field.type() == FieldType.CHOICE) {
            // one that tickets still have may be offered no more
            String word = FieldForm.word(text);
            return word.isEmpty() ? Optional.empty() : Optional.of(word(Printer.value(text), word));
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            Optional<BigDecimal> from = number(field, between.group(1));
            Optional<BigDecimal> to = number(field, between.group(2));
            return from.isPresent() && to.isPresent()
                    ? Optional.of(new Span(text, Optional.empty(), from, false, to, false))
                    : Optional.empty();
        }
        Matcher compared = COMPARED.matcher(text);
        return compared.matches()
                ? number(field, compared.group(2)).map(number -> compared(text, compared.group(1), number))
                : Optional.empty();
    }

    private static Span word(String said, String word) {
        return new Span(said, Optional.of(word), Optional.empty(), false, Optional.empty(), false);
    }

    private static Span compared(String said, String sign, BigDecimal number) {
        Optional<BigDecimal> one = Optional.of(number);
        Optional<BigDecimal> none = Optional.empty();
        if (sign == null) {
            return new Span(said, Optional.empty(), one, false, one, false);
        }
        return sign.startsWith(">")
                ? new Span(said, Optional.empty(), one, sign.equals(">"), none, false)
                : new Span(said, Optional.empty(), none, false, one, sign.equals("<"));
    }

    private static Optional<BigDecimal> number(CustomField field, String text) {
        return field.type() == FieldType.NUMBER
                ? FieldForm.number(text)
                : FieldForm.day(text).map(FieldForm::number);
    }
}
