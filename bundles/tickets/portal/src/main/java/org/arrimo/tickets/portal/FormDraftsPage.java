package org.arrimo.tickets.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.FormDraft;
import org.arrimo.tickets.api.FormDrafts;

/** {@code /tickets/form-drafts}: keeps what is being written into the page of a new ticket or a form. */
public final class FormDraftsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> NO_ANSWERS = Set.of("csrf", "form", "file", "staged", "discard", "next");

    private final transient FormDrafts drafts;

    public FormDraftsPage(FormDrafts drafts) {
        super(Texts.beside(FormDraftsPage.class), Templates.beside(FormDraftsPage.class));
        this.drafts = drafts;
    }

    @Override
    protected View get(Exchange x) {
        throw Problem.notFound().exception();
    }

    @Override
    protected View post(Exchange x) {
        String form = x.tail().get(0);
        if (x.tail().size() == 1) {
            return mark(drafts.save(x.actor(), form, answers(x)), Optional.empty());
        }
        drafts.discard(x.actor(), form);
        String path = form.equals(FormDrafts.NO_FORM) ? "/tickets/new" : "/tickets/forms/" + form;
        return View.redirect(path).flash(x.t("draft.discarded"));
    }

    /** The mark below the form says why nothing was kept; the form itself stays as it is. */
    @Override
    protected View refused(Exchange x, Problem problem) {
        return mark(Optional.empty(), Optional.of(x.words().problem(problem)));
    }

    private static View mark(Optional<FormDraft> draft, Optional<String> failure) {
        return View.page("drafts/form").with("draft", draft).with("failure", failure);
    }

    private static Map<String, String> answers(Exchange x) {
        Map<String, String> answers = new HashMap<>();
        x.request().getParameterNames().asIterator().forEachRemaining(name -> {
            if (!NO_ANSWERS.contains(name)) {
                String key = name.startsWith(FormsPage.ANSWER) ? name.substring(FormsPage.ANSWER.length()) : name;
                answers.put(key, x.param(name));
            }
        });
        return answers;
    }
}
