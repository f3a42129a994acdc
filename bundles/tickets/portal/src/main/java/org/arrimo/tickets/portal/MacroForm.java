package org.arrimo.tickets.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Message;

/** Reads the form of a macro. */
final class MacroForm {
    private final Exchange x;
    private final ShelfForm shelf;

    MacroForm(Exchange x, ShelfForm shelf) {
        this.x = x;
        this.shelf = shelf;
    }

    MacroDraft draft() {
        Map<String, String> changes = new TreeMap<>();
        Stream.concat(MacroChoices.FIELDS.stream(), MacroChoices.TEXTS.stream())
                .forEach(field -> x.optional(field).ifPresent(value -> changes.put(field, value)));
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
                        text));
    }

    private List<String> tags(String field) {
        return Arrays.stream(Parameters.typed(x.request(), field).split(","))
                .filter(tag -> !tag.isBlank())
                .toList();
    }
}
