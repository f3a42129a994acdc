package org.arrimo.tickets.portal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.servlet.MultipartConfigElement;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.portal.PortalRequest;

/** Serves the bundle's pages over HTTP under the rules it declares; who asks stands in the header {@code X-Login}. */
final class TestPortal implements AutoCloseable {
    final Browser browser;
    private final Server server = new Server(0);

    TestPortal(Desk desk) {
        var holder = new ServletHolder(new Frame(desk, Blueprint.read(), Pages.of(desk)));
        holder.setAsyncSupported(true);
        holder.getRegistration().setMultipartConfig(new MultipartConfigElement("", 1 << 16, 1 << 17, 0));
        var context = new ServletContextHandler();
        context.addServlet(holder, "/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        browser = new Browser(server.getURI());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Frame extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Desk desk;
        private final transient Blueprint blueprint;
        private final transient Map<String, Servlet> pages;

        Frame(Desk desk, Blueprint blueprint, Map<String, Servlet> pages) {
            this.desk = desk;
            this.blueprint = blueprint;
            this.pages = pages;
        }

        @Override
        public void init() throws ServletException {
            for (Servlet page : pages.values()) {
                page.init(getServletConfig());
            }
        }

        @Override
        public void destroy() {
            pages.values().forEach(Servlet::destroy);
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            Actor actor = desk.actor(request.getHeader("X-Login"));
            Locale locale = Optional.ofNullable(request.getHeader("X-Language"))
                    .map(Locale::forLanguageTag)
                    .orElse(Locale.ENGLISH);
            String path = request.getPathInfo();
            Optional<String> page = blueprint.roles().keySet().stream()
                    .filter(p -> path.equals(p) || path.startsWith(p + "/"))
                    .max(Comparator.comparingInt(String::length));
            if (page.isEmpty()) {
                response.setStatus(404);
                return;
            }
            if (!allowed(blueprint.roles().get(page.get()), actor)) {
                response.setStatus(403);
                return;
            }
            request.setAttribute(
                    PortalRequest.ATTRIBUTE,
                    new FakeRequest(actor, locale, request.getHeader("HX-Request") != null, response));
            try {
                pages.get(blueprint.beans().get(page.get())).service(new Call(request, page.get()), response);
            } catch (ProblemException e) {
                response.setStatus(e.problem().kind().status());
            }
        }

        private static boolean allowed(String roles, Actor actor) {
            return roles.equals("anyone")
                    || roles.equals("everybody")
                    || Arrays.stream(roles.split(",")).anyMatch(role -> actor.roles().stream()
                            .anyMatch(r -> r.wire().equals(role)));
        }
    }

    private static final class Call extends HttpServletRequestWrapper {
        private final String page;

        Call(HttpServletRequest request, String page) {
            super(request);
            this.page = page;
        }

        @Override
        public String getPathInfo() {
            String path = super.getPathInfo();
            return path.length() > page.length() ? path.substring(page.length()) : null;
        }
    }
}
