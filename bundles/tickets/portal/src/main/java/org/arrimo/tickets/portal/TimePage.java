package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeSpent;

/** {@code /tickets/time}: one's own time and watch, what it all comes to, and below it the time of a ticket. */
public final class TimePage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/time";
    private static final String WATCH = "watch";

    private final transient TimeSpent spent;
    private final transient Stopwatch stopwatch;
    private final transient TimeViews views;

    public TimePage(TimeSpent spent, Stopwatch stopwatch, Activities activities, People people) {
        super(Texts.beside(TimePage.class), Templates.beside(TimePage.class));
        this.spent = spent;
        this.stopwatch = stopwatch;
        this.views = new TimeViews(spent, stopwatch, activities, people);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("time.title");
    }

    @Override
    protected View get(Exchange x) {
        List<String> tail = x.tail();
        return switch (tail.size()) {
            case 0 -> views.overview(x);
            case 1 -> views.ticket(x, TicketNumber.of(tail.get(0)));
            case 2 -> views.entry(x, TicketNumber.of(tail.get(0)), x.id(1));
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.size() == 2 && tail.get(0).equals(WATCH)) {
            return watch(x, tail.get(1));
        }
        if (tail.size() == 2) {
            return onTicket(x, TicketNumber.of(tail.get(0)), tail.get(1));
        }
        if (tail.size() == 3) {
            return onEntry(x, TicketNumber.of(tail.get(0)), x.id(1), tail.get(2));
        }
        throw Problem.notFound().exception();
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        List<String> tail = x.tail();
        if (tail.get(0).equals(WATCH)) {
            return views.overview(x);
        }
        TicketNumber number = TicketNumber.of(tail.get(0));
        return tail.size() == 2 ? views.ticket(x, number) : views.entry(x, number, x.id(1));
    }

    private View watch(Exchange x, String what) {
        switch (what) {
            case "pause" -> stopwatch.pause(x.actor());
            case "stop" -> stopwatch.stop(x.actor(), TimeForm.minutes(x), TimeForm.activity(x), TimeForm.note(x));
            case "discard" -> stopwatch.discard(x.actor());
            default -> throw Problem.notFound().exception();
        }
        return View.redirect(PATH);
    }

    private View onTicket(Exchange x, TicketNumber number, String what) {
        switch (what) {
            case "add" -> spent.add(x.actor(), number, TimeForm.draft(x));
            case "start" -> stopwatch.start(x.actor(), number);
            default -> throw Problem.notFound().exception();
        }
        return View.redirect("ticket".equals(x.param("back")) ? "/tickets/" + number : PATH + "/" + number);
    }

    private View onEntry(Exchange x, TicketNumber number, long id, String what) {
        switch (what) {
            case "correct" -> spent.correct(
                    x.actor(), number, id, OptionalLong.of(x.number("version")), TimeForm.draft(x));
            case "take-back" -> spent.takeBack(x.actor(), number, id);
            default -> throw Problem.notFound().exception();
        }
        return View.redirect(PATH + "/" + number);
    }
}
