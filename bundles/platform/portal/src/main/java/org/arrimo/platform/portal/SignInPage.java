package org.arrimo.platform.portal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.portal.http.LocalPath;
import org.arrimo.platform.portal.http.Wants;
import org.arrimo.platform.portal.page.Failure;
import org.arrimo.platform.portal.session.Origin;

/** Lets people in and out. */
final class SignInPage {
    static final String PATH = "/signin";
    static final String OUT = "/signout";

    private static final int LONGEST_LOGIN = 200;
    private static final int LONGEST_PASSWORD = 1000;

    private final Visitors visitors;
    private final Answers answers;

    SignInPage(Visitors visitors, Answers answers) {
        this.visitors = visitors;
        this.answers = answers;
    }

    /** Shows or takes the form. */
    void answer(Visitor visitor, HttpServletResponse response) throws IOException {
        Optional<String> next = LocalPath.of(visitor.request().getParameter("next"));
        if (Wants.safe(visitor.request())) {
            if (visitor.actor().isPresent()) {
                answers.redirect(visitor, response, next.orElse("/"));
            } else {
                show(visitor, response, next, Optional.empty());
            }
        } else {
            take(visitor, response, next);
        }
    }

    /** Leads somebody who is not signed in to the form, and later back to where they wanted to go. */
    void ask(Visitor visitor, HttpServletResponse response) throws IOException {
        HttpServletRequest request = visitor.request();
        if (!Wants.html(request) && !Wants.fragment(request)) {
            answers.failed(visitor, response, Failure.of(Kind.UNAUTHENTICATED.status()));
            return;
        }
        String here =
                Wants.safe(request) && !Wants.fragment(request) ? visitor.look().here() : "/";
        String query = here.equals("/") ? "" : "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
        answers.redirect(visitor, response, PATH + query);
    }

    /** Ends the session, if a form asks for it. */
    void out(Visitor visitor, HttpServletResponse response) throws IOException {
        visitor.token().ifPresent(visitors.sessions()::signOut);
        visitors.cookies().clear(visitor.request(), response, Visitors.SESSION);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        answers.redirect(visitor, response, PATH);
    }

    private void take(Visitor visitor, HttpServletResponse response, Optional<String> next) throws IOException {
        HttpServletRequest request = visitor.request();
        try {
            String login = credential(request, "login", LONGEST_LOGIN);
            String password = credential(request, "password", LONGEST_PASSWORD);
            String token = visitors.sessions()
                    .signIn(login, password, Origin.of(request.getHeader("User-Agent"), request.getRemoteAddr()));
            visitor.token().ifPresent(visitors.sessions()::signOut);
            visitors.cookies().write(request, response, Visitors.SESSION, token, Optional.empty());
            answers.redirect(visitor, response, next.orElse("/"));
        } catch (ProblemException e) {
            refuse(visitor, response, next, e);
        }
    }

    private void refuse(Visitor visitor, HttpServletResponse response, Optional<String> next, ProblemException refused)
            throws IOException {
        Problem problem = refused.problem();
        switch (problem.kind()) {
            case UNAUTHENTICATED, INVALID -> {
                response.setStatus(Kind.UNAUTHENTICATED.status());
                show(visitor, response, next, Optional.of("signin.refused"));
            }
            case TOO_MANY -> {
                response.setStatus(Kind.TOO_MANY.status());
                problem.retryAfter().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
                show(visitor, response, next, Optional.of("signin.wait"));
            }
            default -> throw refused;
        }
    }

    private void show(Visitor visitor, HttpServletResponse response, Optional<String> next, Optional<String> message)
            throws IOException {
        Map<String, Object> params = new HashMap<>();
        params.put("look", visitor.look());
        params.put("next", next.orElse(null));
        params.put("message", message.map(visitor.look()::t).orElse(null));
        params.put(
                "login",
                Optional.ofNullable(visitor.request().getParameter("login")).orElse(""));
        answers.plain(visitor, response, visitor.look().t("signin.title"), "signin", params);
    }

    private static String credential(HttpServletRequest request, String name, int longest) {
        String value = Optional.ofNullable(request.getParameter(name)).orElse("");
        if (value.isEmpty() || value.length() > longest) {
            throw Problem.of(Kind.UNAUTHENTICATED, "bad-credentials", "Name or password is wrong.")
                    .exception();
        }
        return value;
    }
}
