package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.Locale;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.BusinessHours;

/** {@code /tickets/calendar}: when the desk works. For administrators. */
public final class CalendarPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/calendar";

    private final transient BusinessHours hours;

    public CalendarPage(BusinessHours hours) {
        super(Texts.beside(CalendarPage.class), Templates.beside(CalendarPage.class));
        this.hours = hours;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("calendar.title");
    }

    @Override
    protected View get(Exchange x) {
        requireNoTail(x);
        return View.page("calendar").with("calendar", hours.get(x.actor()));
    }

    @Override
    protected View post(Exchange x) {
        requireNoTail(x);
        hours.change(x.actor(), CalendarForm.of(x));
        return View.redirect(PATH).flash(x.t("calendar.saved"));
    }

    private static void requireNoTail(Exchange x) {
        if (!x.tail().isEmpty()) {
            throw Problem.notFound().exception();
        }
    }
}
