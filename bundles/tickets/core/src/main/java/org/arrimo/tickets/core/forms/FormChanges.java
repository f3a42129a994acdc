package org.arrimo.tickets.core.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.core.record.Comparison;
import org.arrimo.tickets.core.store.Labels;

/** What differs between two states of a form, as the journal keeps it. */
final class FormChanges {
    private FormChanges() {}

    static List<Change> between(Optional<Form> before, Form after) {
        List<Change> changes = new ArrayList<>();
        Labels.changes(changes, "name", before.map(Form::name), Optional.of(after.name()));
        Labels.changes(changes, "help", before.flatMap(Form::help), after.help());
        changes.addAll(new Comparison<>(before, Optional.of(after))
                .of("kind", form -> Optional.of(Wire.name(form.kind())))
                .of("category", Form::category)
                .of(
                        "team",
                        form -> form.team().isPresent()
                                ? Optional.of(String.valueOf(form.team().getAsLong()))
                                : Optional.empty())
                .of("impact", form -> form.impact().map(Wire::name))
                .of("urgency", form -> form.urgency().map(Wire::name))
                .of(
                        "roles",
                        form -> listed(form.roles().stream().map(Wire::name).toList()))
                .of("organisations", form -> listed(form.organisations()))
                .of("retired", form -> Optional.of(String.valueOf(form.retired())))
                .of("items", form -> Optional.of(told(form)))
                .of("version", form -> Optional.of(String.valueOf(form.version())))
                .changes());
        return changes;
    }

    private static Optional<String> listed(Collection<?> values) {
        return Optional.of(new TreeSet<>(values).stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }

    private static String told(Form form) {
        return form.items().stream().map(FormChanges::told).collect(Collectors.joining("\n"));
    }

    /** One question in a line: what it is, and what differs from a plain one. */
    private static String told(FormItem item) {
        List<String> told = new ArrayList<>(List.of(item.key()));
        item.name().ifPresent(name -> told.add(Labels.told(name)));
        item.help().ifPresent(help -> told.add(Labels.told(help)));
        if (item.required()) {
            told.add("*");
        }
        item.preset().ifPresent(preset -> told.add("= " + preset));
        item.when()
                .ifPresent(when -> told.add(
                        "? " + when.key() + " = " + listed(when.values()).orElse("")));
        if (item.check() != FormItem.TextCheck.ANY) {
            told.add(Wire.name(item.check()));
        }
        item.least().ifPresent(least -> told.add(">= " + least));
        item.most().ifPresent(most -> told.add("<= " + most));
        return String.join("; ", told);
    }
}
