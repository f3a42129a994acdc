package org.arrimo.tickets.portal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
        Map<String, Servlet> pages = new HashMap<>();
        pages.put(
                "ticketsPage",
                new TicketsPage(
                        desk.tickets,
                        desk.attachments,
                        desk.merges,
                        desk.people,
                        desk.groups,
                        desk.drafts,
                        desk.presences,
                        desk.replies));
        pages.put("linksPage", new LinksPage(desk.tickets, desk.links));
        pages.put("similarPage", new SimilarPage(desk.duplicates));
        pages.put("newTicketPage", new NewTicketPage(desk.tickets, desk.attachments, desk.people, desk.groups));
        pages.put("suggestionsPage", new SuggestionsPage(desk.people));
        pages.put("requestsPage", new RequestsPage(desk.tickets, desk.people, desk.groups, desk.satisfaction));
        pages.put("importPage", new ImportPage(new FakeImports()));
        pages.put("assetsPage", new AssetsPage());
        pages.put("breachesPage", new BreachesPage(desk.breaches, desk.tickets, desk.people, desk.groups));
        pages.put("notesPage", new NotesPage(desk.notes, desk.people, desk.groups));
        pages.put("followedPage", new FollowedPage(desk.followers, desk.people, desk.groups));
        pages.put("presencePage", new PresencePage(desk.presences, desk.people, desk.groups));
        pages.put("draftsPage", new DraftsPage(desk.drafts));
        pages.put(
                "checklistPage",
                new ChecklistPage(desk.tickets, desk.checklists, desk.checklistTemplates, desk.people));
        pages.put("ratingsPage", new RatingsPage(desk.satisfaction, desk.people, desk.groups));
        pages.put("ratePage", new RatePage(desk.satisfaction));
        pages.put("timePage", new TimePage(desk.time, desk.stopwatch, desk.activities, desk.people));
        pages.put("activitiesPage", new ActivitiesPage(desk.activities));
        pages.put("checklistTemplatesPage", new ChecklistTemplatesPage(desk.checklistTemplates));
        var holder = new ServletHolder(new Frame(desk, Blueprint.read(), pages));
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
            request.setAttribute(PortalRequest.ATTRIBUTE, new FakeRequest(actor, locale, response));
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
