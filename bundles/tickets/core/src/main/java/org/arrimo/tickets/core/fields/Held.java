package org.arrimo.tickets.core.fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.core.store.FieldForm;

/**
 * What a custom field holds.
 *
 * @param said as it is written, always in the same way
 * @param word of a text, a choice, yes or no: in the form in which it is compared
 * @param number of a number or day: by which it is found
 */
public record Held(String said, Optional<String> word, Optional<BigDecimal> number) {
    private static final int LONGEST = 500;

    /**
     * @param name of the field, for the problem
     * @return what is held; nothing if nothing is said
     * @throws ProblemException INVALID on the name
     */
    public static Optional<Held> read(String name, CustomField field, String text) {
        Optional<String> line = Text.optionalLine(name, text, LONGEST);
        return line.map(said -> switch (field.type()) {
            case TEXT -> word(said);
            case NUMBER -> FieldForm.number(said).map(Held::number).orElseThrow(() -> Problem.invalid(
                            name, "not-decimal", "must be a number such as -12.5, with 4 digits behind the point")
                    .exception());
            case DATE -> FieldForm.day(said).map(Held::day).orElseThrow(() -> Problem.invalid(
                            name, "not-a-date", "must be a day such as 2026-01-31")
                    .exception());
            case YES_NO -> word(oneOf(name, said, List.of("true", "false")));
            case CHOICE -> word(oneOf(
                    name, said, field.options().stream().map(FieldOption::key).toList()));
        });
    }

    /** @return what is held, by the fields' keys */
    public static Map<String, String> said(Map<CustomField, Held> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        value -> value.getKey().key(), value -> value.getValue().said()));
    }

    /** @return all that is held in one text, to tell it from what else could be */
    public static String told(Map<CustomField, Held> values) {
        return values.entrySet().stream()
                .map(value ->
                        "\n" + value.getKey().key() + "=" + value.getValue().said())
                .collect(Collectors.joining());
    }

    private static String oneOf(String name, String said, List<String> known) {
        if (!known.contains(said)) {
            String all = String.join(", ", known);
            throw Problem.invalid(name, "not-one-of", "must be one of " + all, all)
                    .exception();
        }
        return said;
    }

    private static Held word(String said) {
        return new Held(said, Optional.of(FieldForm.word(said)), Optional.empty());
    }

    private static Held number(BigDecimal number) {
        return new Held(FieldForm.written(number), Optional.empty(), Optional.of(number));
    }

    private static Held day(LocalDate day) {
        return new Held(day.toString(), Optional.empty(), Optional.of(FieldForm.number(day)));
    }
}
