package org.arrimo.tickets.core.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.FormItem.When;
import org.arrimo.tickets.api.FormQuestion;
import org.arrimo.tickets.core.fields.FieldShelf;
import org.arrimo.tickets.core.fields.Held;

/** A form and what was answered: what is shown then, and whether that is answered as it must be. */
final class Answering {
    static final int SUBJECT = 200;
    private static final int DESCRIPTION = 50_000;
    private static final String NAMED = "answers.";

    private final Form form;
    private final FieldShelf fields;
    private final Map<String, String> answers;

    /**
     * What goes into the ticket.
     *
     * @param subject if the form asks for it and it was answered
     * @param description likewise
     * @param values of custom fields
     */
    record Taken(Optional<String> subject, Optional<String> description, Map<CustomField, Held> values) {}

    Answering(Form form, FieldShelf fields, Map<String, String> answers) {
        this.form = form;
        this.fields = fields;
        this.answers = answers;
    }

    /** @return all that can be answered; what waits for something is shown if that is there, and right */
    List<FormQuestion> questions() {
        Map<String, String> held = new HashMap<>();
        List<FormQuestion> questions = new ArrayList<>();
        boolean section = true;
        for (FormItem item : form.items()) {
            Optional<CustomField> field =
                    fields.find(item.key()).filter(one -> item.kind() == ItemKind.FIELD && !one.retired());
            if (item.kind() == ItemKind.FIELD && field.isEmpty()) {
                continue;
            }
            boolean holds = item.when().map(when -> holds(when, held)).orElse(true);
            section = item.kind() == ItemKind.SECTION ? holds : section;
            boolean shown = section && holds;
            Optional<String> value = answer(item);
            if (shown && field.isPresent()) {
                quietly(field.get(), value).ifPresent(said -> held.put(item.key(), said));
            }
            questions.add(new FormQuestion(item, field, shown, value));
        }
        return questions;
    }

    /**
     * @param files how many files come with the answers
     * @throws ProblemException INVALID on the first answer that is not as it must be
     */
    Taken take(int files) {
        requireKnown(files);
        Optional<String> subject = Optional.empty();
        Optional<String> description = Optional.empty();
        Map<CustomField, Held> values = new LinkedHashMap<>();
        for (FormQuestion question : questions()) {
            if (!question.shown()) {
                continue;
            }
            FormItem item = question.item();
            String name = NAMED + item.key();
            String said = question.value().orElse(null);
            switch (item.kind()) {
                case SUBJECT -> subject = required(item, Text.optionalLine(name, said, SUBJECT));
                case DESCRIPTION -> description = required(item, Text.optionalBlock(name, said, DESCRIPTION));
                case FIELD -> {
                    CustomField field = question.field().orElseThrow();
                    Optional<Held> held = Held.read(name, field, said);
                    required(item, held.map(Held::said));
                    held.ifPresent(value -> values.put(field, value));
                }
                case ATTACHMENTS -> {
                    if (item.required() && files == 0) {
                        throw missing(item);
                    }
                }
                default -> {
                    continue;
                }
            }
        }
        return new Taken(subject, description, values);
    }

    private Optional<String> required(FormItem item, Optional<String> said) {
        if (said.isEmpty() && item.required()) {
            throw missing(item);
        }
        Optional<CustomField> field = fields.find(item.key()).filter(one -> item.kind() == ItemKind.FIELD);
        said.ifPresent(text -> new ItemRule(NAMED + item.key(), item, field).check(text));
        return said;
    }

    private static ProblemException missing(FormItem item) {
        return Problem.invalid(NAMED + item.key(), "required", "is required").exception();
    }

    private void requireKnown(int files) {
        if (files > 0 && form.items().stream().noneMatch(item -> item.kind() == ItemKind.ATTACHMENTS)) {
            throw Problem.invalid("files", "unknown", "are not asked for by this form")
                    .exception();
        }
        Set<String> known = form.items().stream()
                .filter(item -> item.kind() != ItemKind.SECTION && item.kind() != ItemKind.ATTACHMENTS)
                .map(FormItem::key)
                .collect(Collectors.toSet());
        answers.keySet().stream()
                .sorted()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw Problem.invalid(NAMED + key, "unknown", "is not asked for by this form")
                            .exception();
                });
    }

    private Optional<String> answer(FormItem item) {
        return answers.containsKey(item.key()) ? Optional.ofNullable(answers.get(item.key())) : item.preset();
    }

    private static boolean holds(When when, Map<String, String> held) {
        return held.containsKey(when.key()) && when.values().contains(held.get(when.key()));
    }

    /** What is wrong is told where it is answered, and until then it is nothing that others wait for. */
    private static Optional<String> quietly(CustomField field, Optional<String> value) {
        try {
            return Held.read(NAMED + field.key(), field, value.orElse(null)).map(Held::said);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
