package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.Locale;

import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Duplicates;

/** {@code /tickets/similar}: what is known already, while somebody writes the subject of a new ticket. */
public final class SimilarPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Duplicates duplicates;

    public SimilarPage(Duplicates duplicates) {
        super(Texts.beside(SimilarPage.class), Templates.beside(SimilarPage.class));
        this.duplicates = duplicates;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("similar.title");
    }

    @Override
    protected View get(Exchange x) {
        return View.page("similar").with("tickets", duplicates.like(x.actor(), x.param("subject")));
    }
}
