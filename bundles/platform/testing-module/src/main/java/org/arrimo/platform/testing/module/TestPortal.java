package org.arrimo.platform.testing.module;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.PortalRequest;

/** Serves one page over HTTP, without the portal's frame, to whoever the test says. */
public final class TestPortal implements AutoCloseable {
    private static final String WHO = "X-Who";

    private final Server server = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Actor> actors = new ConcurrentHashMap<>();
    private final String path;
    private final Servlet page;

    /**
     * @param path the page's path, as its service property says
     * @param page the page
     */
    public TestPortal(String path, PortalPage page) {
        this.path = path;
        this.page = page;
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new Front()), "/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens what stands at an address. */
    public HttpResponse<String> get(Actor who, String address) {
        return send(request(who, address));
    }

    /** Sends a form, given as it stands in a query. */
    public HttpResponse<String> post(Actor who, String address, String form) {
        return send(request(who, address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(Actor who, String address) {
        actors.put("" + who.personId(), who);
        return HttpRequest.newBuilder(URI.create(server.getURI() + address.substring(1)))
                .header(WHO, "" + who.personId());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Front extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            Actor actor = actors.get(request.getHeader(WHO));
            request.setAttribute(PortalRequest.ATTRIBUTE, new PlainRequest(actor));
            try {
                page.service(new Below(request), response);
            } catch (ProblemException e) {
                response.setStatus(e.problem().kind().status());
            }
        }
    }

    private final class Below extends HttpServletRequestWrapper {
        private Below(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getPathInfo() {
            String rest = super.getPathInfo().substring(path.length());
            return rest.isEmpty() ? null : rest;
        }
    }
}
