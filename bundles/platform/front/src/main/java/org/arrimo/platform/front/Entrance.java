package org.arrimo.platform.front;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What the web server knows of a servlet of the house: it stays while the servlet behind it is replaced. */
final class Entrance extends HttpServlet {
    /**
     * A {@link Runnable} that lets the request out early: whoever stops bundles on behalf of a request runs it first,
     * because they would wait for that request.
     */
    static final String LEAVE = "arrimo.front.leave";

    private static final long serialVersionUID = 1L;
    private static final String AWAY = "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
            + "\"code\":\"upgrading\",\"detail\":\"The desk is being upgraded. Try again shortly.\"}";

    private final transient Door door;
    private final transient Supplier<Servlet> behind;
    private final transient Remainder remainder = new Remainder();

    /** @param behind gives null while there is none */
    Entrance(Door door, Supplier<Servlet> behind) {
        this.door = door;
        this.behind = behind;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        remainder.doFilter(request, response, this::letIn);
    }

    private void letIn(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        if (!entered()) {
            away(response);
            return;
        }
        AtomicBoolean left = new AtomicBoolean();
        Runnable leave = () -> {
            if (left.compareAndSet(false, true)) {
                door.leave();
            }
        };
        request.setAttribute(LEAVE, leave);
        try {
            Servlet servlet = behind.get();
            if (servlet == null) {
                away(response);
            } else {
                servlet.service(request, response);
            }
        } finally {
            leave.run();
        }
    }

    private boolean entered() {
        try {
            return door.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void away(ServletResponse answer) throws IOException {
        HttpServletResponse response = (HttpServletResponse) answer;
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "2");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.getWriter().write(AWAY);
    }
}
