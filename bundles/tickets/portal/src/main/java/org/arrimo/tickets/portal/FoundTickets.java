package org.arrimo.tickets.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.ViewColumn;

/**
 * What the page of found tickets shows.
 *
 * @param view the view that is open, if one is
 * @param q the filter as it is written
 * @param order in which they come
 * @param columns what is shown of them
 * @param page the tickets; none where the filter is not understood
 * @param problem why it is not
 * @param names what the ids in them are called
 * @param categories what the categories are called, by their keys, if they are shown
 * @param changes whether this person may change many at once
 */
public record FoundTickets(
        Optional<SavedView> view,
        String q,
        TicketOrder order,
        List<ViewColumn> columns,
        Page<TicketRow> page,
        Optional<Problem> problem,
        Names names,
        Map<String, String> categories,
        boolean changes) {

    /** @return the key by which a column is sorted, if it can be */
    public Optional<TicketOrder.Key> key(ViewColumn column) {
        return switch (column) {
            case NUMBER -> Optional.of(TicketOrder.Key.NUMBER);
            case PRIORITY -> Optional.of(TicketOrder.Key.PRIORITY);
            case OPENED -> Optional.of(TicketOrder.Key.OPENED);
            case UPDATED -> Optional.of(TicketOrder.Key.UPDATED);
            default -> Optional.empty();
        };
    }

    /** @return what a screen reader is told about a column's order; null if it is not sorted by it */
    public String sorted(ViewColumn column) {
        boolean by = key(column).filter(order.key()::equals).isPresent();
        return by ? order.descending() ? "descending" : "ascending" : null;
    }

    /** @return the address of the same sorted by a key; the other way if it is sorted so */
    public String sortedBy(TicketOrder.Key key) {
        boolean first = key == TicketOrder.Key.UPDATED || key == TicketOrder.Key.OPENED;
        boolean descending = order.key() == key ? !order.descending() : first;
        return address("/tickets/find", new TicketOrder(key, descending));
    }

    /** @return the address of a page about the same tickets */
    public String address(String path) {
        return address(path, order);
    }

    private String address(String path, TicketOrder by) {
        String of = view.map(kept -> "&view=" + kept.id()).orElse("");
        return path + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&sort=" + by + of;
    }

    /** @return what stands in a column */
    public Content cell(Exchange x, TicketRow row, ViewColumn column) {
        return switch (column) {
            case NUMBER -> link(x, row, "tk-number", row.number().toString());
            case SUBJECT -> link(x, row, "tk-row", row.subject());
            case REQUESTER -> text(names.person(row.requester()));
            case ORGANISATION -> text(names.organisation(row.organisation()));
            case PRIORITY -> new Markup()
                    .element(
                            "span",
                            "P" + row.priority().rank() + " " + x.t("priority", row.priority()),
                            "class",
                            "badge " + Look.of(row.priority()));
            case STATE -> new Markup()
                    .element("span", x.t("state", row.state()), "class", "badge " + Look.of(row.state()));
            case TEAM -> text(row.team().isPresent() ? names.team(row.team()) : x.t("value.no-team"));
            case ASSIGNEE -> text(row.assignee().isPresent() ? names.person(row.assignee()) : x.t("value.nobody"));
            case CONTACT -> text(x.t("contact", row.contact()));
            case REFERENCE -> text(row.reference().orElse(""));
            case OPENED -> x.ui().time(row.openedAt());
            case UPDATED -> x.ui().time(row.updatedAt());
            case REASSIGNMENTS -> text(x.words().number(row.reassignments()));
            case REOPENS -> text(x.words().number(row.reopens()));
            case CATEGORY -> text(
                    row.category().map(key -> categories.getOrDefault(key, key)).orElse(""));
        };
    }

    private static Content link(Exchange x, TicketRow row, String look, String text) {
        return new Markup().element("a", text, "class", look, "href", x.url("/tickets/" + row.number()));
    }

    private static Content text(String text) {
        return new Markup().text(text);
    }
}
