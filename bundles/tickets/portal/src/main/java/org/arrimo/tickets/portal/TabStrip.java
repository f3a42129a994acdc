package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketTab;
import org.arrimo.tickets.api.TicketTabs;

/**
 * The tickets somebody has open, as a page shows them.
 *
 * @param tabs in their order
 * @param at the ticket whose page it is, if it is one's
 * @param opens whether this ticket becomes a tab only once its page is looked at
 */
public record TabStrip(List<TicketTab> tabs, Optional<TicketNumber> at, boolean opens) {
    /** None, as for whoever has no tabs. */
    static final TabStrip NONE = new TabStrip(List.of(), Optional.empty(), false);

    static TabStrip of(List<TicketTab> tabs, Optional<TicketNumber> at) {
        return new TabStrip(tabs, at, false);
    }

    /** @return whether the page is that of the tab's ticket */
    public boolean isAt(TicketTab tab) {
        return at.filter(tab.number()::equals).isPresent();
    }

    /** @return whether one more can be pinned */
    public boolean pins() {
        return tabs.stream().filter(TicketTab::pinned).count() < TicketTabs.MOST_PINNED;
    }

    /** @return the tab behind this page's, the first one behind the last; nothing if there is no other */
    public Optional<TicketTab> next() {
        return other(place() + 1);
    }

    /** @return the tab before this page's, the last one before the first; nothing if there is no other */
    public Optional<TicketTab> previous() {
        return other(place() < 0 ? tabs.size() - 1 : place() - 1 + tabs.size());
    }

    /** @return the path of what is shown once this page's tab is closed: the next tab, for the last the one before it */
    String instead() {
        Optional<TicketTab> other = place() == tabs.size() - 1 ? previous() : next();
        return path(other.map(TicketTab::number));
    }

    /** @return the path of this page */
    String path() {
        return path(at);
    }

    private static String path(Optional<TicketNumber> ticket) {
        return ticket.map(number -> "/tickets/" + number).orElse("/tickets");
    }

    private Optional<TicketTab> other(int place) {
        return tabs.isEmpty()
                ? Optional.empty()
                : Optional.of(tabs.get(place % tabs.size())).filter(tab -> !isAt(tab));
    }

    private int place() {
        return IntStream.range(0, tabs.size())
                .filter(place -> isAt(tabs.get(place)))
                .findFirst()
                .orElse(-1);
    }
}
