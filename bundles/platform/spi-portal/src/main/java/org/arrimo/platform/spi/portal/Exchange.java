package org.arrimo.platform.spi.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;

/** One request to a {@link PageServlet} and what its templates need. */
public final class Exchange {
    /** The hidden field that says which of a page's forms was sent. */
    static final String FORM = "form";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final PortalRequest portal;
    private final Words words;
    private Problem problem;
    private String entered = "";

    Exchange(HttpServletRequest request, HttpServletResponse response, Texts texts) {
        this.request = request;
        this.response = response;
        this.portal = PortalRequest.of(request);
        this.words = texts.in(portal.locale(), portal.zone());
    }

    /** @return who asks */
    public Actor actor() {
        return portal.actor();
    }

    /** @return what the portal knows of the request */
    public PortalRequest portal() {
        return portal;
    }

    /** @return the plain request */
    public HttpServletRequest request() {
        return request;
    }

    /** @return the plain response */
    public HttpServletResponse response() {
        return response;
    }

    /** @return the page's texts in the reader's language */
    public Words words() {
        return words;
    }

    /** @return as {@link Words#t(String, Object...)} */
    public String t(String key, Object... args) {
        return words.t(key, args);
    }

    /** @return as {@link Words#t(String, Enum)} */
    public String t(String prefix, Enum<?> value) {
        return words.t(prefix, value);
    }

    /** @return the shared parts of forms and pages */
    public Ui ui() {
        return new Ui(this);
    }

    /**
     * @param path of the page that has the list
     * @return how the page's list is looked through
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@value ListSearch#PARAMETER}: more than {@value
     *     ListSearch#LONGEST} characters ({@code too-long}), or such as are no text ({@code control-characters})
     */
    public ListSearch search(String path) {
        return new ListSearch(this, path);
    }

    /**
     * @param path a path of the portal, such as {@code /tickets}
     * @return its address
     */
    public String url(String path) {
        return portal.base() + path;
    }

    /** @return the first value of a parameter as it came, or null */
    public String param(String name) {
        return request.getParameter(name);
    }

    /** @return the parameter, absent when it is missing or blank */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(param(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** @return all values of a parameter */
    public List<String> params(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /**
     * @param name a parameter
     * @return it as a number
     * @throws org.arrimo.platform.api.ProblemException INVALID on that field
     */
    public long number(String name) {
        try {
            return Long.parseLong(optional(name).orElse(""));
        } catch (NumberFormatException e) {
            throw Problem.invalid(name, "not-a-number", "must be a whole number")
                    .exception();
        }
    }

    /**
     * @return the page of a list that is asked for, by the parameters {@code limit} and {@code cursor}
     * @throws org.arrimo.platform.api.ProblemException INVALID
     */
    public PageRequest page() {
        return PageRequest.parse(
                optional("limit").orElse(null), optional("cursor").orElse(null));
    }

    /** @return the parts of the path that follow the page's own, such as {@code [INC-1042, messages]} */
    public List<String> tail() {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /**
     * @param index which of the {@linkplain #tail parts}
     * @return the id that stands there
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND when there is none
     */
    public long id(int index) {
        List<String> tail = tail();
        if (index >= tail.size() || !tail.get(index).matches("[1-9][0-9]{0,17}")) {
            throw Problem.notFound().exception();
        }
        return Long.parseLong(tail.get(index));
    }

    /** @return whether the request is a form that was sent */
    public boolean isPost() {
        return "POST".equals(request.getMethod());
    }

    /** @return the name of the form that was sent, as {@link Ui#form(String)} gave it; empty without a name */
    public String form() {
        return Optional.ofNullable(param(FORM)).orElse("");
    }

    /** @return why the form that is being printed is shown again, if it is */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem).filter(refused -> entered.equals(form()));
    }

    /** @return what was typed into the field when the form is shown again, else {@code current} */
    public String value(String name, String current) {
        if (problem().isEmpty()) {
            return current == null ? "" : current;
        }
        return Optional.ofNullable(param(name)).orElse("");
    }

    void refused(Problem why) {
        problem = why;
    }

    void enter(String form) {
        entered = form;
    }
}
