package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priorities;
import org.arrimo.tickets.api.Priority;

/** {@code /tickets/priorities}: which priority follows from impact and urgency. For administrators. */
public final class PrioritiesPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/priorities";

    private final transient Priorities priorities;

    public PrioritiesPage(Priorities priorities) {
        super(Texts.beside(PrioritiesPage.class), Templates.beside(PrioritiesPage.class));
        this.priorities = priorities;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("priorities.title");
    }

    @Override
    protected View get(Exchange x) {
        if (!x.tail().isEmpty()) {
            throw Problem.notFound().exception();
        }
        return View.page("priorities").with("matrix", priorities.matrix(x.actor()));
    }

    @Override
    protected View post(Exchange x) {
        if (!x.tail().isEmpty()) {
            throw Problem.notFound().exception();
        }
        Map<MatrixCell, Priority> cells = new LinkedHashMap<>();
        for (MatrixCell rating : priorities.matrix(x.actor()).keySet()) {
            Parameters.word(x.request(), name(rating), Priority.class)
                    .ifPresent(priority -> cells.put(rating, priority));
        }
        priorities.change(x.actor(), cells);
        return View.redirect(PATH).flash(x.t("priorities.saved"));
    }

    /** @return what the cell's field is called */
    public static String name(MatrixCell rating) {
        return Wire.name(rating.impact()) + "." + Wire.name(rating.urgency());
    }
}
