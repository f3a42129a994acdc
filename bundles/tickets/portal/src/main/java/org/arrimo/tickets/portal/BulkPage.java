package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.CustomFields;

/**
 * {@code /tickets/bulk}: many tickets changed at once, chosen in the queue or found by a filter; {@code /tickets/bulk/7}
 * shows how far a change is, and takes it back.
 */
public final class BulkPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/bulk/";
    private static final String CHECK = "check";

    private final transient Bulk bulk;
    private final transient BulkForm form;

    public BulkPage(Bulk bulk, People people, Groups groups, Categories categories, CustomFields fields) {
        super(Texts.beside(BulkPage.class), Templates.beside(BulkPage.class));
        this.bulk = bulk;
        this.form = new BulkForm(people, groups, categories, fields);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("bulk.title");
    }

    @Override
    protected View get(Exchange x) {
        return x.tail().isEmpty() ? form(x, Optional.empty()) : job(x);
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            BulkOrder order = form.order(x);
            if (CHECK.equals(x.param("do"))) {
                return form(x, Optional.of(bulk.tryOut(x.actor(), order)));
            }
            return View.redirect(PATH + bulk.start(x.actor(), order).id());
        }
        if (tail.size() != 2) {
            throw Problem.notFound().exception();
        }
        return switch (tail.get(1)) {
            case "undo" -> View.redirect(PATH + bulk.undo(x.actor(), x.id(0)).id());
            case "cancel" -> View.redirect(
                    PATH + bulk.cancel(x.actor(), x.id(0)).id());
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return x.tail().isEmpty() ? form(x, Optional.empty()) : job(x);
    }

    private View form(Exchange x, Optional<BulkJob> tried) {
        boolean bad =
                x.problem().flatMap(Problem::field).filter("numbers"::equals).isPresent();
        return View.page("bulk/form")
                .with("numbers", bad ? List.of() : BulkForm.numbers(x))
                .with("q", Optional.ofNullable(x.param("q")).orElse(""))
                .with("fields", form.fields(x))
                .with("custom", form.custom(x))
                .with("grounds", form.grounds(x))
                .with("tried", tried);
    }

    private View job(Exchange x) {
        BulkJob job = bulk.get(x.actor(), x.id(0));
        String title = job.undoes().isPresent() ? x.t("bulk.undo.title") : x.t("bulk.title");
        return View.page("bulk/job").with("job", job).title(title);
    }
}
