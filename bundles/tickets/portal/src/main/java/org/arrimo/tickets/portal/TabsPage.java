package org.arrimo.tickets.portal;

import java.util.Optional;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketTabs;

/**
 * {@code /tickets/tabs/INC-1042}: opens, closes and pins a tab of one's own, and leads back to the page, that of the ticket
 * {@code at} or the queue; to htmx it answers with the strip of tabs alone.
 */
public final class TabsPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient TicketTabs tabs;

    public TabsPage(TicketTabs tabs) {
        super(Texts.beside(TabsPage.class), Templates.beside(TabsPage.class));
        this.tabs = tabs;
    }

    @Override
    protected View get(Exchange x) {
        throw Problem.notFound().exception();
    }

    @Override
    protected View post(Exchange x) {
        if (x.tail().size() != 2) {
            throw Problem.notFound().exception();
        }
        TicketNumber number = TicketNumber.of(x.tail().get(0));
        switch (x.tail().get(1)) {
            case "open" -> tabs.open(x.actor(), number);
            case "pin" -> tabs.pin(x.actor(), number, "true".equals(x.param("pinned")));
            case "close" -> {
                TabStrip before = strip(x);
                tabs.close(x.actor(), number);
                if (before.at().filter(number::equals).isPresent()) {
                    return View.redirect(before.instead());
                }
            }
            default -> throw Problem.notFound().exception();
        }
        return x.portal().isFragment()
                ? View.page("tabs/strip").with("strip", strip(x))
                : View.redirect(strip(x).path());
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return View.redirect(strip(x).path()).flash(x.words().problem(problem));
    }

    private TabStrip strip(Exchange x) {
        Optional<TicketNumber> at = x.optional("at").map(TicketNumber::of);
        return TabStrip.of(tabs.list(x.actor()), at);
    }
}
