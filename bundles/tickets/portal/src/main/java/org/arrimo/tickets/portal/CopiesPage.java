package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.Locale;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Copies;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /tickets/copies}: the tickets on which a person is copied; below it, who is copied on one. */
public final class CopiesPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Copies copies;

    public CopiesPage(Copies copies) {
        super(Texts.beside(CopiesPage.class), Templates.beside(CopiesPage.class));
        this.copies = copies;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("copies.title");
    }

    @Override
    protected View get(Exchange x) {
        return View.page("copies/page").with("copied", copies.copied(x.actor(), x.page()));
    }

    @Override
    protected View post(Exchange x) {
        if (x.tail().size() != 2) {
            throw Problem.notFound().exception();
        }
        TicketNumber number = TicketNumber.of(x.tail().get(0));
        String person = x.optional("person").orElse("");
        switch (x.tail().get(1)) {
            case "add" -> copies.add(x.actor(), number, person);
            case "remove" -> copies.remove(x.actor(), number, person);
            default -> throw Problem.notFound().exception();
        }
        boolean left = person.equals(String.valueOf(x.actor().personId()))
                && x.tail().get(1).equals("remove");
        return View.redirect(left ? "/tickets/copies" : "/tickets/" + number)
                .flash(x.t("copies.done." + x.tail().get(1)));
    }
}
