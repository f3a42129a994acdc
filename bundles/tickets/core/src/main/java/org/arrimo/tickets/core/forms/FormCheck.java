package org.arrimo.tickets.core.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.FormItem.TextCheck;
import org.arrimo.tickets.api.FormItem.When;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.core.fields.FieldShelf;
import org.arrimo.tickets.core.fields.Held;
import org.arrimo.tickets.core.store.FieldForm;
import org.arrimo.tickets.core.store.Key;
import org.arrimo.tickets.core.store.Labels;

/** Whether what an administrator puts on a form can be asked for. */
final class FormCheck {
    private static final int BOUND = 40;
    private static final int PRESET = 500;
    private static final int VALUES = 20;

    private final FieldShelf fields;
    private final Map<String, CustomField> above = new HashMap<>();

    FormCheck(FieldShelf fields) {
        this.fields = fields;
    }

    /** @throws ProblemException INVALID on {@code items} or the item */
    List<FormItem> items(Form form) {
        if (form.items().size() > Forms.MOST_ITEMS) {
            throw Problem.invalid("items", "too-many", "are at most " + Forms.MOST_ITEMS, "" + Forms.MOST_ITEMS)
                    .exception();
        }
        Set<String> keys = new HashSet<>();
        List<FormItem> checked = new ArrayList<>();
        for (FormItem item : form.items()) {
            FormItem one = item(item);
            if (!keys.add(one.key())) {
                throw refused(one.key(), "twice", "stands on the form twice");
            }
            checked.add(one);
            if (one.kind() == ItemKind.FIELD) {
                above.put(one.key(), fields.find(one.key()).orElseThrow());
            }
        }
        return checked;
    }

    private FormItem item(FormItem item) {
        if (item.kind() == null) {
            throw Problem.invalid("items", "required", "each has a kind").exception();
        }
        String key =
                switch (item.kind()) {
                    case SECTION, FIELD -> Key.of("items", item.key());
                    default -> item.kind().name().toLowerCase(Locale.ROOT);
                };
        String name = "items." + key;
        Optional<CustomField> field = item.kind() == ItemKind.FIELD ? fields.find(key) : Optional.empty();
        if (item.kind() == ItemKind.FIELD && field.isEmpty()) {
            throw refused(key, "unknown", "is no field of this desk");
        }
        if (item.kind() == ItemKind.SECTION && (fields.find(key).isPresent() || isStandard(key))) {
            throw refused(key, "taken", "is what a field is called");
        }
        boolean text = isText(item.kind(), field);
        Optional<String> least = bound(name, item.least(), text, field);
        Optional<String> most = bound(name, item.most(), text, field);
        if (least.isPresent() && most.isPresent() && isAbove(least.get(), most.get())) {
            throw refused(key, "no-bound", "has a least above its most");
        }
        return new FormItem(
                item.kind(),
                key,
                item.kind() == ItemKind.SECTION
                        ? Optional.of(Labels.checked(name, item.name().orElse(null), Forms.LONGEST_NAME))
                        : Labels.optional(name, item.name().orElse(null), Forms.LONGEST_NAME),
                Labels.optional(name, item.help().orElse(null), Forms.LONGEST_HELP),
                item.required() && item.kind() != ItemKind.SECTION,
                preset(name, item, field),
                item.when().map(when -> when(key, when)),
                text && item.check() != null ? item.check() : TextCheck.ANY,
                least,
                most);
    }

    /** What is answered comes from above, so nothing waits for itself, by whatever way. */
    private When when(String key, When when) {
        CustomField field = Optional.ofNullable(above.get(when.key()))
                .orElseThrow(() -> refused(key, "condition-order", "waits for a field that does not stand above it"));
        if (when.values().isEmpty() || when.values().size() > VALUES) {
            throw refused(key, "condition-values", "waits for 1 to " + VALUES + " values");
        }
        Set<String> values = new HashSet<>();
        when.values()
                .forEach(value -> values.add(Held.read("items." + key, field, value)
                        .map(Held::said)
                        .orElseThrow(() -> refused(key, "condition-values", "waits for nothing"))));
        return new When(field.key(), values);
    }

    private static Optional<String> preset(String name, FormItem item, Optional<CustomField> field) {
        return switch (item.kind()) {
            case FIELD -> Held.read(name, field.orElseThrow(), item.preset().orElse(null))
                    .map(Held::said);
            case SUBJECT -> Text.optionalLine(name, item.preset().orElse(null), Answering.SUBJECT);
            case DESCRIPTION -> Text.optionalBlock(name, item.preset().orElse(null), PRESET);
            default -> Optional.empty();
        };
    }

    private static Optional<String> bound(
            String name, Optional<String> bound, boolean text, Optional<CustomField> field) {
        Optional<String> line = Text.optionalLine(name, bound.orElse(null), BOUND);
        if (line.isEmpty()) {
            return line;
        }
        boolean fits = text
                ? line.get().matches("[0-9]{1,5}")
                : field.filter(one -> one.type() == FieldType.NUMBER).isPresent()
                        ? FieldForm.number(line.get()).isPresent()
                        : field.filter(one -> one.type() == FieldType.DATE).isPresent()
                                && FieldForm.day(line.get()).isPresent();
        if (!fits) {
            throw Problem.invalid(name, "no-bound", "has a bound that it can't have", line.get())
                    .exception();
        }
        return line;
    }

    private static boolean isAbove(String least, String most) {
        return FieldForm.day(least).isPresent()
                ? least.compareTo(most) > 0
                : new BigDecimal(least).compareTo(new BigDecimal(most)) > 0;
    }

    private static boolean isText(ItemKind kind, Optional<CustomField> field) {
        return kind == ItemKind.SUBJECT
                || kind == ItemKind.DESCRIPTION
                || field.filter(one -> one.type() == FieldType.TEXT).isPresent();
    }

    private static boolean isStandard(String key) {
        return Set.of("subject", "description", "attachments").contains(key);
    }

    private static ProblemException refused(String key, String code, String detail) {
        return Problem.invalid("items." + key, code, detail).exception();
    }
}
