package org.arrimo.people.portal;

import java.util.Locale;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Site;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** {@code /sites}: where people work. */
public final class SitesPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/sites";

    private final transient Groups groups;

    public SitesPage(Groups groups) {
        super(Texts.beside(SitesPage.class), Templates.beside(SitesPage.class));
        this.groups = groups;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("sites.title");
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().size() > (x.isPost() ? 1 : 0)) {
            throw Problem.notFound().exception();
        }
        ListSearch search = x.search(PATH);
        return View.page("sites")
                .with("search", search)
                .with("sites", search.among(groups.sites(x.actor()), SitesPage::told))
                .with("mayChange", x.actor().is(Role.ADMIN));
    }

    @Override
    protected View post(Exchange x) {
        String name = x.optional("name").orElse("");
        String zone = x.optional("zone").orElse("UTC");
        if (x.tail().isEmpty()) {
            Site added = groups.addSite(x.actor(), name, zone);
            return View.redirect(PATH).flash(x.t("sites.added", added.name()));
        }
        if (x.tail().size() > 1) {
            throw Problem.notFound().exception();
        }
        Site changed = groups.changeSite(x.actor(), x.id(0), name, zone);
        return View.redirect(PATH).flash(x.t("sites.saved", changed.name()));
    }

    private static String told(Site site) {
        return site.name() + " " + site.zone().getId().replace('_', ' ');
    }
}
