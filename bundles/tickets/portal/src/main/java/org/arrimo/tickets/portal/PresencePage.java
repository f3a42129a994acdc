package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import javax.servlet.http.HttpServletResponse;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presence.Activity;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.TicketNumber;

/**
 * {@code /tickets/presence/INC-1042}: who else of the staff is at a ticket, as a part of its page; and where a page says
 * that its person is there.
 */
public final class PresencePage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String GONE = "gone";

    private final transient Presences presences;
    private final transient NameLookup names;

    public PresencePage(Presences presences, People people, Groups groups) {
        super(Texts.beside(PresencePage.class), Templates.beside(PresencePage.class));
        this.presences = presences;
        this.names = new NameLookup(people, groups);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("presence.title");
    }

    @Override
    protected View get(Exchange x) {
        TicketNumber number = number(x);
        long me = x.actor().personId();
        return View.page("presence/marks")
                .with("words", x.words())
                .with("marks", marks(presences.at(x.actor(), number), me, x.words()));
    }

    @Override
    protected View post(Exchange x) {
        TicketNumber number = number(x);
        String state = x.param("state");
        if (GONE.equals(state)) {
            presences.leave(x.actor(), number);
        } else {
            presences.beat(x.actor(), number, Wire.parse(Activity.class, state, "state"));
        }
        x.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
        return View.done();
    }

    private List<PresenceMark> marks(List<Presence> there, long me, Words words) {
        List<Presence> others = there.stream().filter(one -> one.person() != me).toList();
        Names called = names.wanted()
                .persons(others.stream().map(Presence::person).toList())
                .find(words);
        return others.stream()
                .map(one -> new PresenceMark(called.person(one.person()), one.activity()))
                .toList();
    }

    private static TicketNumber number(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        return TicketNumber.of(x.tail().get(0));
    }
}
