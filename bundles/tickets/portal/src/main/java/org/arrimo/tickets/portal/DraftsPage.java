package org.arrimo.tickets.portal;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Draft;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /tickets/drafts/INC-1042}: keeps what stands in the reply box while it is being written. */
public final class DraftsPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Drafts drafts;

    public DraftsPage(Drafts drafts) {
        super(Texts.beside(DraftsPage.class), Templates.beside(DraftsPage.class));
        this.drafts = drafts;
    }

    @Override
    protected View get(Exchange x) {
        throw Problem.notFound().exception();
    }

    @Override
    protected View post(Exchange x) {
        TicketNumber number = TicketNumber.of(x.tail().get(0));
        if (x.tail().size() == 1) {
            return save(x, number);
        }
        drafts.discard(x.actor(), number);
        return View.redirect("/tickets/" + number).flash(x.t("draft.discarded"));
    }

    /** The mark beside the box says why nothing was kept; the box itself stays as it is. */
    @Override
    protected View refused(Exchange x, Problem problem) {
        return mark(Optional.empty(), x.optional("revision").orElse("0"), false)
                .with("failure", Optional.of(x.words().problem(problem)));
    }

    private View save(Exchange x, TicketNumber number) {
        Set<Long> files = new HashSet<>();
        x.params("attachment").forEach(id -> files.add(TicketActions.id(id)));
        Drafts.Saved saved = drafts.save(
                x.actor(),
                number,
                OptionalLong.of(x.number("revision")),
                Wire.parse(Visibility.class, Parameters.typed(x.request(), "visibility"), "visibility"),
                Parameters.typed(x.request(), "body"),
                files);
        String revision =
                saved.draft().map(Draft::revision).map(String::valueOf).orElse("0");
        return mark(saved.draft(), revision, saved.overwrote());
    }

    private static View.Shown mark(Optional<Draft> draft, String revision, boolean overwrote) {
        return View.page("drafts/mark")
                .with("failure", Optional.empty())
                .with("draft", draft)
                .with("revision", revision)
                .with("overwrote", overwrote);
    }
}
