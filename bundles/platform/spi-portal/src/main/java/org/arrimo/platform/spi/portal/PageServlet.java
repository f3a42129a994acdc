package org.arrimo.platform.spi.portal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;

/** A page that answers with templates. */
public abstract class PageServlet extends HttpServlet implements PortalPage {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Templates templates;

    /**
     * @param texts the page's texts, see {@link Texts#beside}
     * @param templates the page's templates, see {@link Templates#beside}
     */
    protected PageServlet(Texts texts, Templates templates) {
        this.texts = texts;
        this.templates = templates;
    }

    /**
     * Shows the page.
     *
     * @throws ProblemException shown as a page of its own: NOT_FOUND, FORBIDDEN …
     */
    protected abstract View get(Exchange x);

    /**
     * Takes a form and redirects. A {@link ProblemException} shows the form again, see {@link #refused}.
     *
     * @throws ProblemException whatever the module's API throws
     */
    protected View post(Exchange x) {
        throw Problem.of(Kind.METHOD_NOT_ALLOWED, "method-not-allowed", "This page takes no forms.")
                .exception();
    }

    /**
     * What is shown when {@link #post} refused: {@link #get} again, where {@link Exchange#problem} is the reason and
     * {@link Exchange#value} what had been typed. To be overridden by a page whose forms are not all on its first view.
     */
    protected View refused(Exchange x, Problem problem) {
        return get(x);
    }

    /** {@inheritDoc} By default the text {@code page.title}. */
    @Override
    public String title(Locale locale) {
        return texts.in(locale, java.time.ZoneOffset.UTC).t("page.title");
    }

    /** {@inheritDoc} By default the page's text of that key. */
    @Override
    public String about(Locale locale, String key) {
        var words = texts.in(locale, java.time.ZoneOffset.UTC);
        return words.has(key) ? words.t(key) : "";
    }

    /** @return the page's texts */
    protected final Texts texts() {
        return texts;
    }

    /** @return the page's templates */
    protected final Templates templates() {
        return templates;
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var x = new Exchange(request, response, texts);
        answer(x, get(x));
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var x = new Exchange(request, response, texts);
        answer(x, posted(x));
    }

    private View posted(Exchange x) {
        try {
            return post(x);
        } catch (ProblemException e) {
            if (!isAboutTheForm(e.problem().kind())) {
                throw e;
            }
            x.refused(e.problem());
            x.response().setStatus(e.problem().kind().status());
            return refused(x, e.problem());
        }
    }

    private static boolean isAboutTheForm(Kind kind) {
        return switch (kind) {
            case INVALID, CONFLICT, STALE, FORBIDDEN, UNPROCESSABLE, TOO_LARGE, UNSUPPORTED, TOO_MANY -> true;
            default -> false;
        };
    }

    private void answer(Exchange x, View view) throws IOException {
        if (view instanceof View.Redirect redirect) {
            redirect.message().ifPresent(text -> redirect.undo()
                    .ifPresentOrElse(undo -> x.portal().flash(text, undo), () -> x.portal()
                            .flash(text)));
            redirect(x, x.url(redirect.path()));
        } else if (view instanceof View.Shown shown) {
            show(x, shown);
        }
    }

    private static void redirect(Exchange x, String address) {
        if (x.portal().isFragment()) {
            x.response().setHeader("HX-Redirect", address);
            x.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            x.response().setHeader("Location", address);
            x.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    private void show(Exchange x, View.Shown shown) throws IOException {
        Map<String, Object> params = new HashMap<>(shown.params());
        params.put("x", x);
        String title = shown.title().orElseGet(() -> title(x.portal().locale()));
        x.portal()
                .heading(new PortalRequest.Heading(
                        title, shown.pretitle(), shown.actions().orElse(null), shown.heading()));
        x.response().setContentType("text/html; charset=UTF-8");
        x.response().getOutputStream().write(templates.bytes(shown.template(), params));
    }
}
