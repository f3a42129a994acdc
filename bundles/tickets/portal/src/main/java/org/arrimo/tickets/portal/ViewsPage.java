package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.Sharing;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.ViewColumn;
import org.arrimo.tickets.api.ViewDraft;
import org.arrimo.tickets.api.Views;

/** {@code /tickets/views}: the views a person has, to be made and changed; {@code bar} below it, with their counts. */
public final class ViewsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/views";

    private final transient Views views;
    private final transient Groups groups;

    public ViewsPage(Views views, Groups groups) {
        super(Texts.beside(ViewsPage.class), Templates.beside(ViewsPage.class));
        this.views = views;
        this.groups = groups;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("views.title");
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().equals(List.of("bar"))) {
            return View.page("views/bar").with("views", views.list(x.actor())).with("counts", views.counts(x.actor()));
        }
        if (x.tail().isEmpty()) {
            return form(x, Optional.empty());
        }
        return form(x, Optional.of(views.get(x.actor(), x.id(0))));
    }

    @Override
    protected View post(Exchange x) {
        if (x.tail().isEmpty()) {
            SavedView added = views.add(x.actor(), draft(x));
            return View.redirect("/tickets/find?view=" + added.id()).flash(x.t("views.kept"));
        }
        if (x.tail().size() == 1) {
            views.change(x.actor(), x.id(0), OptionalLong.of(x.number("version")), draft(x));
            return View.redirect(PATH).flash(x.t("views.kept"));
        }
        if (x.tail().size() == 2 && x.tail().get(1).equals("remove")) {
            views.remove(x.actor(), x.id(0));
            return View.redirect(PATH).flash(x.t("views.removed"));
        }
        throw Problem.notFound().exception();
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return form(x, x.tail().isEmpty() ? Optional.empty() : Optional.of(views.get(x.actor(), x.id(0))));
    }

    private View form(Exchange x, Optional<SavedView> view) {
        ViewDraft begun = view.map(SavedView::content)
                .orElseGet(() -> new ViewDraft(
                        "",
                        x.optional("q").orElse(""),
                        ViewDraft.COLUMNS,
                        x.optional("sort").map(TicketOrder::parse).orElse(TicketOrder.LAST_UPDATED_FIRST),
                        Sharing.PERSONAL,
                        OptionalLong.empty(),
                        0));
        Map<String, String> teams = new LinkedHashMap<>();
        teams.put("", x.t("value.no-team"));
        for (Team team : groups.teams(x.actor())) {
            teams.put(String.valueOf(team.id()), team.name());
        }
        return View.page("views/page")
                .with("views", views.list(x.actor()))
                .with("view", view)
                .with("begun", begun)
                .with("teams", teams)
                .with("columns", columns(x))
                .with("orders", orders(x))
                .with("sharings", sharings(x));
    }

    private static ViewDraft draft(Exchange x) {
        List<ViewColumn> columns = x.params("columns").stream()
                .map(word -> Wire.parse(ViewColumn.class, word, "columns"))
                .toList();
        return new ViewDraft(
                x.param("name"),
                x.optional("q").orElse(""),
                columns,
                x.optional("sort").map(TicketOrder::parse).orElse(TicketOrder.LAST_UPDATED_FIRST),
                x.optional("sharing")
                        .map(word -> Wire.parse(Sharing.class, word, "sharing"))
                        .orElse(Sharing.PERSONAL),
                Parameters.id(x.request(), "team"),
                x.optional("position").isEmpty() ? 0 : (int) Math.max(-1, Math.min(x.number("position"), 1_000)));
    }

    private static Map<String, String> columns(Exchange x) {
        Map<String, String> found = new LinkedHashMap<>();
        Arrays.stream(ViewColumn.values()).forEach(column -> found.put(Wire.name(column), x.t("field", column)));
        return found;
    }

    private static Map<String, String> orders(Exchange x) {
        Map<String, String> found = new LinkedHashMap<>();
        for (TicketOrder.Key key : TicketOrder.Key.values()) {
            for (boolean descending : new boolean[] {true, false}) {
                String order = new TicketOrder(key, descending).toString();
                found.put(order, x.t("sort." + Wire.name(key) + (descending ? ".descending" : "")));
            }
        }
        return found;
    }

    private static Map<String, String> sharings(Exchange x) {
        Map<String, String> found = new LinkedHashMap<>();
        Arrays.stream(Sharing.values()).forEach(sharing -> found.put(Wire.name(sharing), x.t("sharing", sharing)));
        return found;
    }
}
