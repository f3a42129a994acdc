package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroRun;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/macros}: macros to write; {@code /tickets/macros/run/INC-1042}: one is run on a ticket. */
public final class MacrosPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/macros";
    private static final String RUN = "run";

    private final transient Macros macros;
    private final transient Tickets tickets;
    private final transient People people;
    private final transient Groups groups;
    private final transient Categories categories;
    private final transient CustomFields fields;
    private final transient Reversals reversals;

    public MacrosPage(
            Macros macros,
            Tickets tickets,
            People people,
            Groups groups,
            Categories categories,
            CustomFields fields,
            Reversals reversals) {
        super(Texts.beside(MacrosPage.class), Templates.beside(MacrosPage.class));
        this.macros = macros;
        this.tickets = tickets;
        this.people = people;
        this.groups = groups;
        this.categories = categories;
        this.fields = fields;
        this.reversals = reversals;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("macros.title");
    }

    @Override
    protected View get(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            return list(x);
        }
        if (tail.size() > 1) {
            throw Problem.notFound().exception();
        }
        boolean blank = tail.get(0).equals("new");
        if (blank && !Standing.works(x.actor())) {
            throw Problem.notFound().exception();
        }
        return form(x, blank ? Optional.empty() : Optional.of(macros.get(x.actor(), x.id(0))));
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.equals(List.of("new"))) {
            Macro added = TextFormat.saved(() -> macros.add(x.actor(), draft(x)));
            return View.redirect(PATH).flash(x.t("macros.saved", added.title()));
        }
        if (tail.size() == 2 && tail.get(0).equals(RUN)) {
            return run(x, TicketNumber.of(tail.get(1)));
        }
        if (tail.size() == 2 && tail.get(1).equals("remove")) {
            macros.remove(x.actor(), x.id(0), x.number("version"));
            return View.redirect(PATH).flash(x.t("macros.removed"));
        }
        if (tail.size() != 1) {
            throw Problem.notFound().exception();
        }
        Macro changed = TextFormat.saved(() -> macros.change(x.actor(), x.id(0), x.number("version"), draft(x)));
        return View.redirect(PATH).flash(x.t("macros.saved", changed.title()));
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        List<String> tail = x.tail();
        if (tail.get(0).equals(RUN)) {
            return View.page("macros/refused")
                    .with("number", TicketNumber.of(tail.get(1)))
                    .title(x.t("macros.refused"));
        }
        return form(x, tail.get(0).equals("new") ? Optional.empty() : Optional.of(macros.get(x.actor(), x.id(0))));
    }

    private MacroDraft draft(Exchange x) {
        return new MacroForm(x, new ShelfForm(x, groups), CustomFieldsPage.inUse(x, fields)).draft();
    }

    private View list(Exchange x) {
        ListSearch search = x.search(PATH);
        List<Macro> all = macros.list(x.actor());
        Map<Long, String> teams = new ShelfForm(x, groups)
                .teams(all.stream()
                        .filter(macro -> macro.scope() == Scope.TEAM)
                        .map(Macro::owner)
                        .toList());
        return View.page("macros/page")
                .with("search", search)
                .with(
                        "macros",
                        search.among(
                                all,
                                macro -> macro.title() + " "
                                        + teams.getOrDefault(macro.owner().orElse(0), "")))
                .with("teams", teams)
                .with("writes", Standing.works(x.actor()));
    }

    private View form(Exchange x, Optional<Macro> macro) {
        boolean writes = macro.map(found -> ShelfForm.writes(x.actor(), found.scope(), found.owner()))
                .orElse(Standing.works(x.actor()));
        var shelf = new ShelfForm(x, groups);
        return View.page("macros/form")
                .with("macro", macro)
                .with("scopes", shelf.choices())
                .with(
                        "choices",
                        new MacroChoices(
                                x.words(),
                                groups.teams(x.actor()),
                                people.workers(x.actor()),
                                CategoriesPage.choices(x, categories)))
                .with("custom", CustomFieldsPage.inUse(x, fields))
                .with("writes", writes)
                .title(macro.map(Macro::title).orElse(x.t("macros.new")))
                .pretitle(x.t("macros.title"));
    }

    private View run(Exchange x, TicketNumber number) {
        Done done = Done.doing(x, reversals, number);
        MacroRun run = macros.run(x.actor(), x.number("macro"), number, OptionalLong.of(x.number("version")));
        String stays =
                run.message().map(said -> x.t("undo.stays", said.visibility())).orElse("");
        View.Redirect to = View.redirect(new Onward(tickets).from(x, number, run.next()));
        return done.told(to, x.t("macros.done", number), stays, stays);
    }
}
