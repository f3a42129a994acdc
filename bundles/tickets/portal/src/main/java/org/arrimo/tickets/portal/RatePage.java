package org.arrimo.tickets.portal;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Rating;
import org.arrimo.tickets.api.Satisfaction;

/**
 * {@code /rate/SECRET}: the question for whoever followed the link, signed in or not. Reading it answers nothing, whatever
 * the address says, since programs that look through mail follow links too.
 */
public final class RatePage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/rate/";

    private final transient Satisfaction satisfaction;

    public RatePage(Satisfaction satisfaction) {
        super(Texts.beside(RatePage.class), Templates.beside(RatePage.class));
        this.satisfaction = satisfaction;
    }

    @Override
    protected View get(Exchange x) {
        String secret = secret(x);
        x.response().setHeader("Referrer-Policy", "no-referrer");
        x.response().setHeader("Cache-Control", "no-store");
        Rating rating = satisfaction.bySecret(secret);
        return View.page("ratings/question")
                .with("rating", rating)
                .with("path", PATH + secret)
                .with("chosen", x.optional("verdict").orElse(""))
                .title(x.t("rating.of", rating.ticket()));
    }

    @Override
    protected View post(Exchange x) {
        String secret = secret(x);
        satisfaction.answerBySecret(secret, RatingsPage.verdict(x), RatingsPage.comment(x));
        return View.redirect(PATH + secret).flash(x.t("rating.thanks"));
    }

    private static String secret(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        return x.tail().get(0);
    }
}
