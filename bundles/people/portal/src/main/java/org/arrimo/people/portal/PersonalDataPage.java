package org.arrimo.people.portal;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.servlet.http.HttpServletResponse;

import org.arrimo.people.api.PersonalData;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** {@code /people/data/7}: what is kept of a person, to take away. */
public final class PersonalDataPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient PersonalData data;

    public PersonalDataPage(PersonalData data) {
        super(Texts.beside(PersonalDataPage.class), Templates.beside(PersonalDataPage.class));
        this.data = data;
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        send(x.response(), data.export(x.actor(), x.id(0)));
        return View.done();
    }

    /** To be kept, never to be shown. */
    private static void send(HttpServletResponse response, PersonalData.Export export) {
        response.setContentType(export.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + export.fileName() + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, no-store");
        try {
            export.content().writeTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
