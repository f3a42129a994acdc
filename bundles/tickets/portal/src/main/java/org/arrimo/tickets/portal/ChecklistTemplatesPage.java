package org.arrimo.tickets.portal;

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
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.api.ChecklistTemplates;

/** {@code /tickets/checklist-templates}: checklists to be put on tickets, one item a line. */
public final class ChecklistTemplatesPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/checklist-templates";

    private final transient ChecklistTemplates templates;

    public ChecklistTemplatesPage(ChecklistTemplates templates) {
        super(Texts.beside(ChecklistTemplatesPage.class), Templates.beside(ChecklistTemplatesPage.class));
        this.templates = templates;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("checklist.templates");
    }

    @Override
    protected View get(Exchange x) {
        return switch (x.tail().size()) {
            case 0 -> show(x, Optional.empty());
            case 1 -> show(x, Optional.of(templates.get(x.actor(), x.id(0))));
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            templates.add(x.actor(), x.param("name"), lines(x));
        } else if (tail.size() == 1) {
            templates.change(x.actor(), x.id(0), OptionalLong.of(x.number("version")), x.param("name"), lines(x));
        } else if (tail.size() == 2 && tail.get(1).equals("remove")) {
            templates.remove(x.actor(), x.id(0));
        } else {
            throw Problem.notFound().exception();
        }
        return View.redirect(PATH).flash(x.t("checklist.templates.saved"));
    }

    private View show(Exchange x, Optional<ChecklistTemplate> edited) {
        ListSearch search =
                x.search(edited.map(template -> PATH + "/" + template.id()).orElse(PATH));
        return View.page("checklists/templates")
                .with("search", search)
                .with(
                        "templates",
                        search.among(
                                templates.list(x.actor()),
                                template -> template.name() + " " + String.join(" ", template.items())))
                .with("edited", edited);
    }

    private static List<String> lines(Exchange x) {
        return x.optional("items").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
