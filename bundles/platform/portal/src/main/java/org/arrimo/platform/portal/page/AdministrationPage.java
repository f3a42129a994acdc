package org.arrimo.platform.portal.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** {@code /administration}: every page of the administration a person may open, found by what can be set there. */
public final class AdministrationPage extends PageServlet {
    /** How it is registered. */
    public static final Map<String, Object> PROPERTIES = Map.of(
            PortalPage.PATH,
            "/administration",
            PortalPage.ROLES,
            "lead,manager,admin",
            PortalPage.SECTION,
            PortalPage.SECTION_ADMINISTRATION,
            PortalPage.RANK,
            1,
            PortalPage.ICON,
            "search");

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final transient Navigation navigation;

    public AdministrationPage(Texts texts, Templates templates, Navigation navigation) {
        super(texts, templates);
        this.navigation = navigation;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("administration.title");
    }

    @Override
    protected View get(Exchange x) {
        String words = Text.optionalLine("q", x.param("q"), LONGEST).orElse("");
        List<Navigation.Place> places = navigation.administration(x.portal(), words).stream()
                .filter(place -> !place.path().equals("/administration"))
                .toList();
        return View.page("administration").with("words", words).with("places", places);
    }
}
