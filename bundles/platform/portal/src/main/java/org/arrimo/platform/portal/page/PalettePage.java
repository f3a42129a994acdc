package org.arrimo.platform.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/**
 * {@code /palette}: what can be gone to by a few words, which are pages of the navigation and what modules find; also as a
 * part of the dialog that opens over every page.
 */
public final class PalettePage extends PageServlet {
    /** How it is registered. */
    public static final Map<String, Object> PROPERTIES =
            Map.of(PortalPage.PATH, "/palette", PortalPage.ROLES, PortalPage.EVERYBODY, PortalPage.NAVIGATION, "false");

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final transient Shell shell;
    private final transient Navigation navigation;

    public PalettePage(Texts texts, Templates templates, Shell shell, Navigation navigation) {
        super(texts, templates);
        this.shell = shell;
        this.navigation = navigation;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("palette.title");
    }

    @Override
    protected View get(Exchange x) {
        String words = Text.optionalLine("q", x.param("q"), LONGEST).orElse("");
        List<Finder.Found> found = new ArrayList<>(navigation.named(x.portal(), words));
        if (!words.isEmpty()) {
            shell.finders().of(x.actor()).forEach(finder -> found.addAll(found(finder.service(), x, words)));
        }
        return View.page("palette").with("words", words).with("found", found);
    }

    private List<Finder.Found> found(Finder finder, Exchange x, String words) {
        return shell.guard().some(finder, () -> finder.find(x.portal(), words)).stream()
                .limit(Finder.MOST)
                .toList();
    }
}
