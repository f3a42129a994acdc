package org.arrimo.tickets.portal;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Exports;
import org.arrimo.tickets.api.TicketNumber;

/**
 * {@code /tickets/export/INC-1042}: a ticket to take away, with {@code ?internal=true} what is for the desk alone too and with
 * {@code ?as=document} to print.
 */
public final class ExportPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Exports exports;

    public ExportPage(Exports exports) {
        super(Texts.beside(ExportPage.class), Templates.beside(ExportPage.class));
        this.exports = exports;
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        TicketNumber number = TicketNumber.of(x.tail().get(0));
        boolean internal = x.optional("internal").filter("true"::equals).isPresent();
        boolean document = x.optional("as").filter("document"::equals).isPresent();
        Download.send(
                x.response(),
                document ? exports.document(x.actor(), number, internal) : exports.ticket(x.actor(), number, internal));
        return View.done();
    }
}
