package org.arrimo.platform.portal.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.servlet.http.HttpServletRequest;

import org.arrimo.platform.portal.http.Wants;
import org.arrimo.platform.spi.entrances.Entrance;

/**
 * One thing a page answers, as it declares it.
 *
 * @param method {@code GET}, which also stands for {@code HEAD}, or {@code POST}
 * @param path the parts below the page's own path; one in braces stands for any
 * @param form which of the page's forms, empty for one without a name
 * @param access who may
 */
public record Route(String method, List<String> path, String form, Access access) {
    private static final String FORM = "form";
    private static final Pattern TEXT =
            Pattern.compile("(GET|POST)\\s+((?:/[a-z0-9-]+(?:\\.[a-z]+)?|/\\{[a-z]+})+|/)(?:\\?" + FORM
                    + "=([a-z-]+))?(?:\\s+([a-z,]+))?");

    /**
     * @param text such as {@code POST /{id}?form=password admin}
     * @param page who may use the page, which holds where the text names no roles
     * @return the route, or nothing if the text is none
     */
    static Optional<Route> of(String text, Access page) {
        Matcher form = TEXT.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<Access> access = form.group(4) == null ? Optional.of(page) : Access.of(form.group(4));
        String name = form.group(3) == null ? "" : form.group(3);
        return access.map(who -> new Route(form.group(1), parts(form.group(2)), name, who));
    }

    /** @return the question for the page itself: all that a page answers which declares nothing more */
    static Route start(Access page) {
        return new Route("GET", List.of(), "", page);
    }

    /** @return whether the request asks for this, whichever of the forms there it sends */
    boolean leads(HttpServletRequest request, String below) {
        return isMethodOf(request) && leadsTo(parts(below));
    }

    /** @return whether one of several forms is meant by its name */
    boolean isNamed() {
        return !form.isEmpty();
    }

    /** @return whether the request sends the form of this name, or one without a name for none */
    boolean isFormOf(HttpServletRequest request) {
        return form.equals(Optional.ofNullable(request.getParameter(FORM)).orElse(""));
    }

    private boolean isMethodOf(HttpServletRequest request) {
        return method.equals(Wants.safe(request) ? "GET" : request.getMethod());
    }

    private boolean leadsTo(List<String> asked) {
        if (asked.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            String part = path.get(i);
            if (!part.startsWith("{") && !part.equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /** @return the route as one of the house's entrances */
    Entrance entrance(String page) {
        String below = path.isEmpty() ? "" : "/" + String.join("/", path);
        String which = form.isEmpty() ? "" : "?" + FORM + "=" + form;
        return new Entrance(Entrance.Kind.PORTAL, method, page + below + which, access.rule());
    }
}
