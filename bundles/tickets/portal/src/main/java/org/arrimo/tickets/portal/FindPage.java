package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Category;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.ViewColumn;
import org.arrimo.tickets.api.ViewDraft;
import org.arrimo.tickets.api.Views;

/** {@code /tickets/find}: tickets found by a filter as people write it, or by a view; below it what may come next. */
public final class FindPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Filters filters;
    private final transient Views views;
    private final transient Categories categories;
    private final transient NameLookup names;

    public FindPage(Filters filters, Views views, Categories categories, People people, Groups groups) {
        super(Texts.beside(FindPage.class), Templates.beside(FindPage.class));
        this.filters = filters;
        this.views = views;
        this.categories = categories;
        this.names = new NameLookup(people, groups);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("find.title");
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().equals(List.of("complete"))) {
            return complete(x);
        }
        if (!x.tail().isEmpty()) {
            throw Problem.notFound().exception();
        }
        Optional<SavedView> view = x.optional("view").map(id -> views.get(x.actor(), id(id)));
        String q = Optional.ofNullable(x.param("q"))
                .or(() -> view.map(kept -> kept.content().filter()))
                .orElse("");
        TicketOrder order = x.optional("sort")
                .map(TicketOrder::parse)
                .or(() -> view.map(kept -> kept.content().order()))
                .orElse(TicketOrder.LAST_UPDATED_FIRST);
        Page<TicketRow> page = new Page<>(List.of(), Optional.empty());
        Optional<Problem> problem = Optional.empty();
        try {
            page = filters.find(x.actor(), q, order, x.page());
        } catch (ProblemException e) {
            if (e.problem().kind() != Problem.Kind.INVALID) {
                throw e;
            }
            x.response().setStatus(e.problem().kind().status());
            problem = Optional.of(e.problem());
        }
        List<ViewColumn> columns = view.map(kept -> kept.content().columns()).orElse(ViewDraft.COLUMNS);
        var found = new FoundTickets(
                view,
                q,
                order,
                columns,
                page,
                problem,
                names.wanted().rows(page.items()).find(x.words()),
                columns.contains(ViewColumn.CATEGORY) ? called(x) : Map.of(),
                Standing.works(x.actor()));
        String title = view.map(kept -> kept.content().name()).orElseGet(() -> x.t("find.title"));
        return View.page("find/page").with("found", found).title(title);
    }

    private Map<String, String> called(Exchange x) {
        return categories.list(x.actor()).stream().collect(Collectors.toMap(Category::key, one -> one.name()
                .in(x.portal().locale())));
    }

    private View complete(Exchange x) {
        String text = Optional.ofNullable(x.param("q")).orElse("");
        List<String> wholes = text.length() > Filters.LONGEST
                ? List.of()
                : filters.complete(x.actor(), text, text.length()).stream()
                        .map(next -> text.substring(0, next.from()) + next.text() + text.substring(next.to()))
                        .toList();
        return View.page("find/complete").with("wholes", wholes);
    }

    private static long id(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw Problem.notFound().exception();
        }
        return Long.parseLong(text);
    }
}
