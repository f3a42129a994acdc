package org.arrimo.tickets.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.FormItem.TextCheck;
import org.arrimo.tickets.api.FormItem.When;

/** One thing on a form as an administrator's form says it. */
final class DesignItem {
    private static final String FIELD = "field:";

    private DesignItem() {}

    /** @return the items with the one that was sent, in the place of the one that was edited, else at the end */
    static List<FormItem> put(List<FormItem> items, Exchange x) {
        FormItem item = read(x);
        List<FormItem> put = new ArrayList<>(items);
        List<String> keys = items.stream().map(FormItem::key).toList();
        int place = keys.indexOf(x.optional("item").orElse(""));
        if (place >= 0) {
            put.set(place, item);
        } else {
            put.add(item);
        }
        return put;
    }

    private static FormItem read(Exchange x) {
        String asks = x.optional("asks").orElse("");
        ItemKind kind = asks.startsWith(FIELD) ? ItemKind.FIELD : kind(asks);
        String key = asks.startsWith(FIELD) ? asks.substring(FIELD.length()) : x.param("sectionKey");
        Optional<When> when = x.optional("whenKey").map(field -> new When(field, values(x)));
        return new FormItem(
                kind,
                kind == ItemKind.FIELD || kind == ItemKind.SECTION ? key : asks,
                Optional.of(LabelFields.read(x, "label")),
                Optional.of(LabelFields.read(x, "hint")),
                x.optional("required").isPresent(),
                x.optional("preset"),
                when,
                Parameters.word(x.request(), "check", TextCheck.class).orElse(TextCheck.ANY),
                x.optional("least"),
                x.optional("most"));
    }

    private static Set<String> values(Exchange x) {
        return x.optional("whenValues").stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }

    private static ItemKind kind(String asks) {
        try {
            return ItemKind.valueOf(asks.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("asks", "not-one-of", "must be one of those offered")
                    .exception();
        }
    }
}
