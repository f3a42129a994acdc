package org.arrimo.platform.portal;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Markup;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Ui;
import org.arrimo.platform.spi.portal.View;

/** A page that is a plain servlet, as a module might write it. What it does follows the path. */
class SamplePage extends HttpServlet implements PortalPage {
    private static final long serialVersionUID = 1L;

    private final String title;

    private final String about;

    SamplePage(String title) {
        this(title, "");
    }

    SamplePage(String title, String about) {
        this.title = title;
        this.about = about;
    }

    @Override
    public String about(Locale locale, String key) {
        return key.endsWith(".words") ? "" : about;
    }

    @Override
    public String title(Locale locale) {
        return title;
    }

    @Override
    public Optional<Search> search(Locale locale) {
        return Optional.of(new Search("/queue", "q", "Search tickets"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PortalRequest portal = PortalRequest.of(request);
        portal.heading(new PortalRequest.Heading(title, "Service desk", null, true));
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        switch (rest) {
            case "/broken" -> {
                response.setContentType("text/html");
                response.getWriter().write("<p>half of a page");
                throw new IllegalStateException("broken on purpose");
            }
            case "/missing" -> throw Problem.notFound().exception();
            case "/forbidden" -> throw Problem.forbidden().exception();
            case "/error" -> response.sendError(410);
            case "/file" -> {
                response.setContentType("application/pdf");
                response.getOutputStream().write(new byte[] {1, 2, 3});
            }
            case "/erased" -> {
                response.setContentType("text/html; charset=UTF-8");
                response.getWriter()
                        .write("<p title=\"[erased:12]\">[erased:12]: [erased], [erased:x]</p><input name=\"a\""
                                + " value=\"[erased]\"><input name=\"b\" value=\"[erased:12]\"><textarea name=\"c\">"
                                + "of [erased:12]</textarea><input name=\"d\" value=\"of [erased:12]\">");
            }
            default -> {
                response.setContentType("text/html; charset=UTF-8");
                response.getWriter().write(body(portal, rest));
            }
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String message = "Salvo: " + request.getParameter("text");
        String undo = request.getParameter("undo");
        if (undo == null) {
            PortalRequest.of(request).flash(message);
        } else {
            PortalRequest.of(request).flash(message, new View.Undo("Desfazer", undo));
        }
        response.setHeader("Location", request.getServletPath());
        response.setStatus(303);
    }

    private static String body(PortalRequest portal, String rest) {
        return "<div class=\"card\"><div class=\"table-responsive\"><table class=\"table table-stack\"><thead><tr>"
                + "<th>Number</th><th>Subject</th><th>State</th></tr></thead><tbody><tr>"
                + "<td><a class=\"row-link\" href=\"#\">INC-1042</a></td><td>The printer on the third floor is on fire</td><td>"
                + Ui.badgeOf("New", "blue") + " " + Ui.badgeOf("P1", "red") + " " + Ui.badgeOf("On hold", "orange")
                + " " + Ui.badgeOf("Resolved", "green") + "</td></tr></tbody></table></div></div>"
                + "<p id=\"rest\">" + new Markup().text(rest) + "</p>"
                + Templates.text(portal.panels("sample.side", "7"));
    }
}
