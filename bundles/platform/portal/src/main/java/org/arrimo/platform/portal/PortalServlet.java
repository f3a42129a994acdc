package org.arrimo.platform.portal;

import java.io.IOException;
import java.util.Optional;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.osgi.framework.ServiceException;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.ReadOnce;
import org.arrimo.platform.portal.http.Assets;
import org.arrimo.platform.portal.http.BufferedResponse;
import org.arrimo.platform.portal.http.SecurityHeaders;
import org.arrimo.platform.portal.http.Wants;
import org.arrimo.platform.portal.page.Contribution;
import org.arrimo.platform.portal.page.CurrentRequest;
import org.arrimo.platform.portal.page.Failure;
import org.arrimo.platform.portal.page.HomePage;
import org.arrimo.platform.portal.page.PageCall;
import org.arrimo.platform.portal.page.Pages;
import org.arrimo.platform.portal.page.Shell;
import org.arrimo.platform.spi.portal.PortalPage;
import org.arrimo.platform.spi.portal.PortalRequest;

/** The one way into the portal: finds out who asks and for what, and lets the page answer. */
public final class PortalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Shell shell;
    private final transient HomePage home;
    private final transient Visitors visitors;
    private final transient Gate gate;
    private final transient SignInPage signIn;
    private final transient Doors doors;
    private final transient Answers answers;

    PortalServlet(
            Shell shell, HomePage home, Visitors visitors, Gate gate, SignInPage signIn, Doors doors, Answers answers) {
        this.shell = shell;
        this.home = home;
        this.visitors = visitors;
        this.gate = gate;
        this.signIn = signIn;
        this.doors = doors;
        this.answers = answers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.apply(response, visitors.cookies().isSecure(request));
        String path = path(request);
        Visitor visitor = visitors.stranger(request, path);
        try {
            if (path.startsWith(Assets.PATH)) {
                if (!shell.assets().send(path, request, response)) {
                    answers.failed(visitor, response, Failure.NOT_FOUND);
                }
                return;
            }
            Optional<Failure> refused = gate.methodAndSize(request);
            if (refused.isPresent()) {
                answers.failed(visitor, response, refused.get());
                return;
            }
            visitor = visitors.of(request, path);
            dispatch(visitor, response);
        } catch (IOException e) {
            throw e; // the browser has gone; there is nobody to answer
        } catch (Exception | LinkageError e) {
            if (Failure.isBrowserGone(e)) {
                throw new IOException(e);
            }
            answers.failed(visitor, response, Failure.of(e, path));
        }
    }

    private void dispatch(Visitor visitor, HttpServletResponse response) throws Exception {
        HttpServletRequest request = visitor.request();
        Optional<Failure> refused = gate.size(visitor).or(() -> gate.forgery(visitor));
        if (refused.isPresent()) {
            answers.failed(visitor, response, refused.get());
            return;
        }
        if (doors.answered(visitor, response)) {
            return;
        }
        if (visitor.actor().isEmpty() && !isOpen(visitor)) {
            signIn.ask(visitor, response);
        } else {
            page(visitor, request, response);
        }
    }

    private boolean isOpen(Visitor visitor) {
        return shell.pages()
                .at(visitor.path())
                .filter(page -> page.access().anyone())
                .isPresent();
    }

    private void page(Visitor visitor, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (visitor.path().equals(Doors.HOME)) {
            answer(visitor, response, home, Doors.HOME);
            return;
        }
        Optional<Contribution<PortalPage>> found = find(visitor);
        if (found.isEmpty()) {
            answers.failed(visitor, response, Failure.NOT_FOUND);
            return;
        }
        try {
            answer(visitor, response, found.get().service(), Pages.path(found.get()));
        } catch (ServiceException e) {
            // The page's bundle was replaced while it answered: a question is put again, to the new one.
            Optional<Contribution<PortalPage>> next = Wants.safe(request) ? find(visitor) : Optional.empty();
            if (next.isEmpty() || next.get().id() == found.get().id() || response.isCommitted()) {
                throw e;
            }
            answer(visitor, response, next.get().service(), Pages.path(next.get()));
        }
    }

    /** What the person may not use, or the page does not declare, is not there. */
    private Optional<Contribution<PortalPage>> find(Visitor visitor) {
        Actor actor = visitor.asker();
        return shell.pages()
                .at(visitor.path())
                .filter(page -> page.access().allows(actor)
                        && shell.pages().lets(actor, page, visitor.request(), visitor.path()));
    }

    private void answer(Visitor visitor, HttpServletResponse response, PortalPage page, String at) throws Exception {
        HttpServletRequest request = visitor.request();
        var current = new CurrentRequest(
                visitor.asker(), visitor.csrf(), request.getContextPath(), Wants.fragment(request), shell);
        request.setAttribute(PortalRequest.ATTRIBUTE, current);
        var held = new BufferedResponse(response);
        PageCall call = new PageCall(request, at, visitor.path());
        if (Wants.safe(request)) {
            ReadOnce.during(() -> {
                page.service(call, held);
                return null;
            });
        } else {
            page.service(call, held);
        }
        if (held.error() > 0) {
            answers.failed(visitor, response, Failure.of(held.error()));
        } else if (held.isHeld()) {
            answers.page(visitor, response, current, held.bytes());
        }
    }

    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        String path = request.getServletPath() + (rest == null ? "" : rest);
        return path.isEmpty() ? Doors.HOME : path;
    }
}
