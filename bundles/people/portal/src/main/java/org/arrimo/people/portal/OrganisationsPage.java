package org.arrimo.people.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** The organisations people belong to. */
public final class OrganisationsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/organisations";

    private final transient Groups groups;

    public OrganisationsPage(Groups groups) {
        super(Texts.beside(OrganisationsPage.class), Templates.beside(OrganisationsPage.class));
        this.groups = groups;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("organisations.title");
    }

    @Override
    protected View get(Exchange x) {
        requireNoTail(x);
        Map<Long, String> names = new LinkedHashMap<>();
        groups.organisations(x.actor()).forEach(one -> names.put(one.id(), one.name()));
        return NamedGroups.view(x, "organisations", names);
    }

    @Override
    protected View post(Exchange x) {
        requireNoTail(x);
        String name = Text.line("name", x.param("name"), 200);
        groups.ensureOrganisations(x.actor(), List.of(name));
        return View.redirect(PATH).flash(x.t("organisations.added", name));
    }

    private static void requireNoTail(Exchange x) {
        if (!x.tail().isEmpty()) {
            throw Problem.notFound().exception();
        }
    }
}
