package org.arrimo.tickets.portal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Plan;
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.PlanSchedule.FreeDays;
import org.arrimo.tickets.api.Plans;

/** {@code /tickets/plans}: tickets that are opened at times known before. */
public final class PlansPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/plans";
    private static final String NEW = "new";

    private final transient Plans plans;
    private final transient People people;
    private final transient Groups groups;
    private final transient ChecklistTemplates checklists;
    private final transient PlanForm form;

    public PlansPage(Plans plans, People people, Groups groups, ChecklistTemplates checklists) {
        super(Texts.beside(PlansPage.class), Templates.beside(PlansPage.class));
        this.plans = plans;
        this.people = people;
        this.groups = groups;
        this.checklists = checklists;
        this.form = new PlanForm(people);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("plan.title");
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().isEmpty()) {
            return list(x);
        }
        if (x.tail().get(0).equals(NEW)) {
            return show(x, Optional.empty(), Optional.empty());
        }
        Plan plan = plans.get(x.actor(), x.id(0));
        return show(x, Optional.of(plan), Optional.of(plan.content()));
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        boolean adds = tail.size() == 1 && tail.get(0).equals(NEW);
        if (!adds && tail.size() == 2 && tail.get(1).equals("remove")) {
            plans.remove(x.actor(), x.id(0));
            return View.redirect(PATH).flash(x.t("plan.removed"));
        }
        if (tail.size() != 1) {
            throw Problem.notFound().exception();
        }
        Optional<Plan> before = adds ? Optional.empty() : Optional.of(plans.get(x.actor(), x.id(0)));
        PlanDraft draft = form.draft(x);
        if (x.optional("preview").isPresent()) {
            return show(x, before, Optional.of(draft));
        }
        Plan plan = before.isEmpty()
                ? plans.add(x.actor(), draft)
                : plans.change(x.actor(), x.id(0), OptionalLong.of(x.number("version")), draft);
        return View.redirect(PATH + "/" + plan.id()).flash(x.t("plan.saved"));
    }

    private View list(Exchange x) {
        ListSearch search = x.search(PATH);
        View.Shown page = View.page("plans/list")
                .with("search", search)
                .with("plans", search.among(plans.list(x.actor()), plan -> plan.content()
                        .name()));
        return arranges(x) ? page.actions(x.ui().primary(PATH + "/" + NEW, x.t("plan.new"), "plus")) : page;
    }

    private View show(Exchange x, Optional<Plan> plan, Optional<PlanDraft> draft) {
        List<Instant> ahead = draft.map(content -> plans.preview(x.actor(), content.schedule()))
                .orElse(List.of());
        return View.page("plans/form")
                .with("plan", plan)
                .with("draft", draft)
                .with("ahead", ahead)
                .with("arranges", arranges(x))
                .with(
                        "requester",
                        draft.map(content -> people.get(
                                                x.actor(), content.ticket().requester())
                                        .login())
                                .orElse(""))
                .with("kinds", kinds(x))
                .with("levels", new Choices(x.words()).levels())
                .with("teams", new Choices(x.words()).teams(groups.teams(x.actor())))
                .with("checklists", checklists(x))
                .with("freeDays", freeDays(x))
                .title(plan.map(one -> one.content().name()).orElse(x.t("plan.new")));
    }

    private static Map<String, String> kinds(Exchange x) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(Wire.name(kind), x.t("kind", kind));
        }
        return kinds;
    }

    private static Map<String, String> freeDays(Exchange x) {
        Map<String, String> found = new LinkedHashMap<>();
        for (FreeDays one : FreeDays.values()) {
            found.put(Wire.name(one), x.t("plan.free", one));
        }
        return found;
    }

    private Map<String, String> checklists(Exchange x) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("", x.t("plan.no-checklist"));
        checklists.list(x.actor()).forEach(template -> found.put(String.valueOf(template.id()), template.name()));
        return found;
    }

    private static boolean arranges(Exchange x) {
        return x.actor().is(Role.LEAD) || x.actor().is(Role.ADMIN);
    }
}
