package org.arrimo.platform.portal.page;

import java.util.Locale;
import java.util.Map;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** {@code /first-run}: what a new desk needs; whoever does not want it on their first page finds it here. */
public final class FirstRunPage extends PageServlet {
    /** How it is registered. */
    public static final Map<String, Object> PROPERTIES = Map.of(
            PortalPage.PATH,
            "/first-run",
            PortalPage.ROLES,
            "admin",
            PortalPage.ROUTES,
            "GET /; POST /?form=hide; POST /?form=show",
            PortalPage.NAVIGATION,
            "false");

    private static final long serialVersionUID = 1L;

    private final transient FirstRun run;

    public FirstRunPage(Texts texts, Templates templates, FirstRun run) {
        super(texts, templates);
        this.run = run;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("first.title");
    }

    @Override
    protected View get(Exchange x) {
        return View.page("firstRun")
                .with("steps", run.steps(x.portal()))
                .with("hidden", run.hidden(x.portal()))
                .title(title(x.portal().locale()))
                .withoutHeading();
    }

    @Override
    protected View post(Exchange x) {
        switch (x.form()) {
            case "hide" -> run.hide(x.portal());
            case "show" -> run.show(x.portal());
            default -> throw Problem.notFound().exception();
        }
        return View.redirect("/");
    }
}
