package org.arrimo.tickets.portal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Rating;
import org.arrimo.tickets.api.RatingSum;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /tickets/ratings}: how satisfied requesters are, in figures; and below it the question about one ticket. */
public final class RatingsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    private final transient Satisfaction satisfaction;
    private final transient People people;
    private final transient Groups groups;

    public RatingsPage(Satisfaction satisfaction, People people, Groups groups) {
        super(Texts.beside(RatingsPage.class), Templates.beside(RatingsPage.class));
        this.satisfaction = satisfaction;
        this.people = people;
        this.groups = groups;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("rating.title");
    }

    @Override
    protected View get(Exchange x) {
        List<String> tail = x.tail();
        if (tail.size() > 1) {
            throw Problem.notFound().exception();
        }
        return tail.isEmpty() ? figures(x) : question(x, TicketNumber.of(tail.get(0)));
    }

    @Override
    protected View post(Exchange x) {
        TicketNumber number = TicketNumber.of(x.tail().get(0));
        satisfaction.answer(x.actor(), number, verdict(x), comment(x));
        return View.redirect("/tickets/" + number).flash(x.t("rating.thanks"));
    }

    static Rating.Verdict verdict(Exchange x) {
        return Wire.parse(Rating.Verdict.class, x.param("verdict"), "verdict");
    }

    static String comment(Exchange x) {
        return x.optional("comment").orElse("");
    }

    private View question(Exchange x, TicketNumber number) {
        Rating rating = satisfaction.find(x.actor(), number).orElseThrow(() -> Problem.notFound()
                .exception());
        return View.page("ratings/question")
                .with("rating", rating)
                .with("path", "/tickets/ratings/" + number)
                .with("chosen", x.optional("verdict").orElse(""))
                .title(x.t("rating.of", number));
    }

    private View figures(Exchange x) {
        RatingSum.By by = x.optional("by")
                .map(word -> Wire.parse(RatingSum.By.class, word, "by"))
                .orElse(RatingSum.By.MONTH);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate from = x.optional("from")
                .map(text -> TimeForm.day("from", text))
                .orElse(today.minusMonths(MONTHS - 1).withDayOfMonth(1));
        LocalDate to = x.optional("to").map(text -> TimeForm.day("to", text)).orElse(today);
        Page<RatingSum> sums = satisfaction.sums(x.actor(), by, from, to, x.page());
        return View.page("ratings/figures")
                .with("by", Wire.name(by))
                .with("from", from)
                .with("to", to)
                .with("sums", sums)
                .with("names", names(x, by, sums));
    }

    private Map<String, String> names(Exchange x, RatingSum.By by, Page<RatingSum> sums) {
        if (by == RatingSum.By.MONTH) {
            return Map.of();
        }
        Set<Long> ids =
                sums.items().stream().map(sum -> Long.valueOf(sum.key())).collect(Collectors.toSet());
        Map<Long, String> known = by == RatingSum.By.TEAM ? groups.teamNames(ids) : people.names(ids);
        Map<String, String> names = known.entrySet().stream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
        names.put("0", x.t(by == RatingSum.By.TEAM ? "value.no-team" : "rating.nobody"));
        return names;
    }

    /** @return how many of a hundred answers are good, to be told with how many there are */
    public static long share(RatingSum sum) {
        return Math.round(100.0 * sum.good() / sum.answered());
    }
}
