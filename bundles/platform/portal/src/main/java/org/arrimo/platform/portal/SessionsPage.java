package org.arrimo.platform.portal;

import java.util.Locale;
import java.util.Map;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.portal.session.Sessions;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** {@code /sessions}: where a person is signed in, to be ended one by one or all but this. */
final class SessionsPage extends PageServlet {
    private static final String PATH = "/sessions";
    static final Map<String, Object> PROPERTIES = Map.of(
            PortalPage.PATH,
            PATH,
            PortalPage.ROLES,
            PortalPage.EVERYBODY,
            PortalPage.ROUTES,
            "GET /; POST /?form=end; POST /?form=others",
            PortalPage.SECTION,
            PortalPage.SECTION_PERSON,
            PortalPage.RANK,
            110,
            PortalPage.ICON,
            "devices-pc");

    private static final long serialVersionUID = 1L;

    private final transient Visitors visitors;

    SessionsPage(Texts texts, Templates templates, Visitors visitors) {
        super(texts, templates);
        this.visitors = visitors;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("sessions.title");
    }

    @Override
    protected View get(Exchange x) {
        return View.page("sessions").with("stays", sessions().of(x.actor())).with("here", Sessions.id(token(x)));
    }

    @Override
    protected View post(Exchange x) {
        switch (x.form()) {
            case "end" -> sessions().end(x.actor(), x.optional("id").orElse(""));
            case "others" -> sessions().endOthers(x.actor(), token(x));
            default -> throw Problem.notFound().exception();
        }
        return View.redirect(PATH).flash(x.t("sessions.ended"));
    }

    private Sessions sessions() {
        return visitors.sessions();
    }

    /** Whoever gets here has one. */
    private String token(Exchange x) {
        return visitors.cookies().read(x.request(), Visitors.SESSION).orElse("");
    }
}
