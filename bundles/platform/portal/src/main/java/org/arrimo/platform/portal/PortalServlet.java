package org.arrimo.platform.portal;

import java.io.IOException;
import java.util.Optional;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.api.Actor;
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
    private static final String HOME = "/";

    private final transient Shell shell;
    private final transient HomePage home;
    private final transient Visitors visitors;
    private final transient Gate gate;
    private final transient SignInPage signIn;
    private final transient Choices choices;
    private final transient Answers answers;

    PortalServlet(
            Shell shell,
            HomePage home,
            Visitors visitors,
            Gate gate,
            SignInPage signIn,
            Choices choices,
            Answers answers) {
        this.shell = shell;
        this.home = home;
        this.visitors = visitors;
        this.gate = gate;
        this.signIn = signIn;
        this.choices = choices;
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
            answers.failed(visitor, response, Failure.of(e, path));
        }
    }

    private void dispatch(Visitor visitor, HttpServletResponse response) throws Exception {
        HttpServletRequest request = visitor.request();
        Optional<Failure> forged = gate.forgery(visitor);
        if (forged.isPresent()) {
            answers.failed(visitor, response, forged.get());
            return;
        }
        switch (visitor.path()) {
            case SignInPage.PATH -> signIn.answer(visitor, response);
            case SignInPage.OUT -> signIn.out(visitor, response);
            case Choices.PATH -> choices.take(visitor, response);
            default -> {
                if (visitor.actor().isEmpty()) {
                    signIn.ask(visitor, response);
                } else {
                    page(visitor, request, response);
                }
            }
        }
    }

    private void page(Visitor visitor, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Actor actor = visitor.actor().orElseThrow();
        String path = visitor.path();
        boolean isHome = path.equals(HOME);
        Optional<Contribution<PortalPage>> found =
                isHome ? Optional.empty() : shell.pages().at(path);
        if (!isHome && found.filter(page -> page.access().allows(actor)).isEmpty()) {
            answers.failed(visitor, response, Failure.NOT_FOUND);
            return;
        }
        var current =
                new CurrentRequest(actor, visitor.csrf(), request.getContextPath(), Wants.fragment(request), shell);
        request.setAttribute(PortalRequest.ATTRIBUTE, current);
        var held = new BufferedResponse(response);
        if (isHome) {
            home.service(new PageCall(request, HOME, path), held);
        } else {
            found.get().service().service(new PageCall(request, Pages.path(found.get()), path), held);
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
        return path.isEmpty() ? HOME : path;
    }
}
