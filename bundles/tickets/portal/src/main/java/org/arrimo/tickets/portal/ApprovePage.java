package org.arrimo.tickets.portal;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Approvals;

/**
 * {@code /approve/SECRET}: what is asked of whoever followed the link, signed in or not. Reading it answers nothing, since
 * programs that look through mail follow links too.
 */
public final class ApprovePage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/approve/";

    private final transient Approvals approvals;
    private final transient NameLookup names;

    public ApprovePage(Approvals approvals, People people, Groups groups) {
        super(Texts.beside(ApprovePage.class), Templates.beside(ApprovePage.class));
        this.approvals = approvals;
        this.names = new NameLookup(people, groups);
    }

    @Override
    protected View get(Exchange x) {
        String secret = secret(x);
        x.response().setHeader("Referrer-Policy", "no-referrer");
        x.response().setHeader("Cache-Control", "no-store");
        return ApprovalsPage.request(x, names, approvals.bySecret(secret), PATH + secret);
    }

    @Override
    protected View post(Exchange x) {
        String secret = secret(x);
        approvals.answerBySecret(secret, ApprovalsPage.verdict(x), ApprovalsPage.comment(x));
        return View.redirect(PATH + secret).flash(x.t("approval.thanks"));
    }

    private static String secret(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        return x.tail().get(0);
    }
}
