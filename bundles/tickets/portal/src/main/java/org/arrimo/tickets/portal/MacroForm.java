package org.arrimo.tickets.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Message;

/** Reads the form of a macro. */
final class MacroForm {
    private static final String TAKEN_AWAY = "takenAway";

    private final Exchange x;
    private final ShelfForm shelf;
    private final List<CustomField> custom;

    /** @param custom those it can set */
    MacroForm(Exchange x, ShelfForm shelf, List<CustomField> custom) {
        this.x = x;
        this.shelf = shelf;
        this.custom = custom;
    }

    MacroDraft draft() {
        Map<String, String> changes = new TreeMap<>();
        Stream.concat(MacroChoices.FIELDS.stream(), MacroChoices.TEXTS.stream())
                .forEach(field -> x.optional(field).ifPresent(value -> changes.put(field, value)));
        for (CustomField field : custom) {
            String name = TicketFieldsPage.FIELD + field.key();
            if (x.params(TAKEN_AWAY).contains(name)) {
                changes.put(name, "");
            } else {
                x.optional(name).ifPresent(value -> changes.put(name, value));
            }
        }
        MacroSteps steps = new MacroSteps(
                changes,
                tags("tagsToAdd"),
                tags("tagsToRemove"),
                message(),
                Wire.parse(MacroSteps.Next.class, x.optional("next").orElse("stay"), "next"));
        return new MacroDraft(shelf.scope(), shelf.team(), x.param("title"), steps);
    }

    private Optional<MacroSteps.Say> message() {
        return x.optional("text")
                .map(text -> new MacroSteps.Say(
                        Wire.parse(
                                Message.Visibility.class,
                                x.optional("visibility").orElse("public"),
                                "visibility"),
                        text,
                        TextFormat.of(x).html(text)));
    }

    private List<String> tags(String field) {
        return Arrays.stream(Parameters.typed(x.request(), field).split(","))
                .filter(tag -> !tag.isBlank())
                .toList();
    }
}
