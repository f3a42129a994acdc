package org.arrimo.tickets.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Category;
import org.arrimo.tickets.api.FieldSheet;
import org.arrimo.tickets.api.FieldValue;
import org.arrimo.tickets.api.TicketFields;
import org.arrimo.tickets.api.TicketNumber;

/** What a ticket is about and has in its custom fields, beside it. */
public final class TicketFieldsPanel implements Panel {
    private final Texts texts = Texts.beside(TicketFieldsPanel.class);
    private final Templates templates = Templates.beside(TicketFieldsPanel.class);
    private final Categories categories;
    private final TicketFields fields;

    public TicketFieldsPanel(Categories categories, TicketFields fields) {
        this.categories = categories;
        this.fields = fields;
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        TicketNumber number = TicketNumber.of(subject);
        Optional<FieldSheet> found = IfThere.get(() -> fields.of(request.actor(), number));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FieldSheet sheet = found.get();
        List<FieldValue> values = sheet.values().stream()
                .filter(value -> value.value().isPresent())
                .toList();
        Optional<String> key = sheet.category();
        boolean offers = sheet.settable()
                && (!sheet.values().isEmpty()
                        || !categories.list(request.actor()).isEmpty());
        if (key.isEmpty() && sheet.form().isEmpty() && values.isEmpty() && !offers) {
            return Optional.empty();
        }
        Map<String, Object> params = new HashMap<>();
        params.put("portal", request);
        params.put("w", texts.in(request.locale(), request.zone()));
        params.put("number", subject);
        params.put("path", key.map(one -> path(request, one)).orElse(""));
        params.put(
                "form",
                sheet.form().map(form -> form.name().in(request.locale())).orElse(""));
        params.put("values", values);
        params.put("edits", sheet.settable());
        return Optional.of(templates.content("intake/panel", params));
    }

    private String path(PortalRequest request, String key) {
        Map<String, Category> known = new HashMap<>();
        categories.list(request.actor()).forEach(category -> known.put(category.key(), category));
        String path = known.containsKey(key) ? known.get(key).name().in(request.locale()) : key;
        Optional<String> above = Optional.ofNullable(known.get(key)).flatMap(Category::parent);
        while (above.isPresent() && known.containsKey(above.get())) {
            Category category = known.get(above.get());
            path = category.name().in(request.locale()) + " › " + path;
            above = category.parent();
        }
        return path;
    }
}
