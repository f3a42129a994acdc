package org.arrimo.itests.entrances.unruled;

import java.io.IOException;
import java.util.Locale;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.spi.portal.PortalPage;

/** A page that would answer anything to anybody. */
public final class UnruledPage extends HttpServlet implements PortalPage {
    private static final long serialVersionUID = 1L;

    @Override
    public String title(Locale locale) {
        return "Unruled";
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.getWriter().write("unruled");
    }
}
