package org.arrimo.tickets.portal;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Activity;

/** {@code /tickets/activities}: the kinds of work that time is spent on, and what an hour of each costs. */
public final class ActivitiesPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/activities";
    private static final int CENTS = 2;

    private final transient Activities activities;

    public ActivitiesPage(Activities activities) {
        super(Texts.beside(ActivitiesPage.class), Templates.beside(ActivitiesPage.class));
        this.activities = activities;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("time.activities");
    }

    @Override
    protected View get(Exchange x) {
        return switch (x.tail().size()) {
            case 0 -> show(x, Optional.empty());
            case 1 -> show(x, Optional.of(find(x)));
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View post(Exchange x) {
        if (x.tail().isEmpty()) {
            activities.add(x.actor(), x.param("name"), cents(x));
        } else if (x.tail().size() == 1) {
            activities.change(
                    x.actor(),
                    x.id(0),
                    OptionalLong.of(x.number("version")),
                    x.param("name"),
                    cents(x),
                    "true".equals(x.param("inUse")));
        } else {
            throw Problem.notFound().exception();
        }
        return View.redirect(PATH).flash(x.t("time.saved"));
    }

    private View show(Exchange x, Optional<Activity> edited) {
        ListSearch search =
                x.search(edited.map(activity -> PATH + "/" + activity.id()).orElse(PATH));
        return View.page("time/activities")
                .with("search", search)
                .with("activities", search.among(activities.list(x.actor()), Activity::name))
                .with("edited", edited)
                .with("currency", activities.currency())
                .with("hours", new Hours(x.words(), activities.currency()));
    }

    private Activity find(Exchange x) {
        List<Activity> all = activities.list(x.actor());
        long id = x.id(0);
        return all.stream().filter(activity -> activity.id() == id).findFirst().orElseThrow(() -> Problem.notFound()
                .exception());
    }

    /** An amount as people type it, with a point or a comma before the cents. */
    private static long cents(Exchange x) {
        try {
            return new BigDecimal(x.optional("hourlyCents").orElse("0").replace(',', '.'))
                    .movePointRight(CENTS)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw Problem.invalid("hourlyCents", "not-an-amount", "must be an amount such as 42.50")
                    .exception();
        }
    }

    /** @return an amount as it is typed */
    public static String typed(Activity activity) {
        return BigDecimal.valueOf(activity.hourlyCents().orElse(0), CENTS).toPlainString();
    }
}
