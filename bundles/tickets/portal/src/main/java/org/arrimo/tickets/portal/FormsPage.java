package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormDraft;
import org.arrimo.tickets.api.FormDrafts;
import org.arrimo.tickets.api.FormSheet;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.StagedFiles;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /tickets/forms}: the catalogue of forms, and each of them to be filled in. */
public final class FormsPage extends PageServlet {
    /** What the key of an item has before it in a form. */
    public static final String ANSWER = "answers.";

    private static final long serialVersionUID = 1L;

    private final transient Forms forms;
    private final transient PersonField requesters;
    private final transient Attachments attachments;
    private final transient FormDrafts drafts;
    private final transient StagedUploads uploads;

    public FormsPage(Forms forms, Attachments attachments, FormDrafts drafts, StagedFiles staged, People people) {
        super(Texts.beside(FormsPage.class), Templates.beside(FormsPage.class));
        this.forms = forms;
        this.requesters = new PersonField("requester", people);
        this.attachments = attachments;
        this.drafts = drafts;
        this.uploads = new StagedUploads(staged);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("forms.title");
    }

    @Override
    protected View get(Exchange x) {
        return switch (x.tail().size()) {
            case 0 -> catalogue(x);
            case 1 -> show(x);
            default -> throw Problem.notFound().exception();
        };
    }

    /** Without a script, what waits for an answer is shown after a press of 'next'; nothing is opened by that. */
    @Override
    protected View post(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        Set<Long> files = uploads.take(x);
        if (uploads.discards(x) || x.optional("next").isPresent()) {
            return show(x);
        }
        boolean desk = Standing.works(x.actor());
        TicketNumber number = forms.open(
                        x.actor(), x.tail().get(0), answers(x), desk ? requesters.read(x) : OptionalLong.empty(), files)
                .number();
        return View.redirect("/tickets/" + number).flash(x.t("new.opened", number.toString()));
    }

    private View catalogue(Exchange x) {
        ListSearch search = x.search("/tickets/forms");
        return View.page("intake/catalogue")
                .with("search", search)
                .with(
                        "forms",
                        search.among(
                                forms.catalogue(x.actor()),
                                form -> told(form, x.portal().locale())));
    }

    private static String told(Form form, Locale locale) {
        return form.name().in(locale) + " "
                + form.help().map(help -> help.in(locale)).orElse("");
    }

    private View show(Exchange x) {
        String key = x.tail().get(0);
        Optional<FormDraft> draft = drafts.get(x.actor(), key);
        Map<String, String> written = draft.map(FormDraft::answers).orElse(Map.of());
        FormSheet sheet = forms.sheet(x.actor(), key, x.isPost() ? answers(x) : written);
        Locale locale = x.portal().locale();
        return View.page("intake/fill")
                .with("sheet", sheet)
                .with("desk", Standing.works(x.actor()))
                .with("largest", attachments.largest())
                .with("files", StagedUploads.choices(x, List.of(), uploads.loose(x)))
                .with("draft", draft)
                .with("requester", written.getOrDefault("requester", ""))
                .title(sheet.form().name().in(locale))
                .withoutHeading();
    }

    private static Map<String, String> answers(Exchange x) {
        Map<String, String> answers = new HashMap<>();
        if (x.isPost()) {
            Enumeration<String> names = x.request().getParameterNames();
            List<String> sent = new ArrayList<>();
            names.asIterator().forEachRemaining(sent::add);
            sent.stream()
                    .filter(name -> name.startsWith(ANSWER))
                    .forEach(name -> answers.put(name.substring(ANSWER.length()), x.param(name)));
        }
        return answers;
    }
}
