package org.arrimo.platform.features;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.releases.Change;
import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.Preview;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** What is installed and what can be: first what a change will touch, then its progress, then whether all is well. */
public final class FeaturesPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/features";
    private static final int LONGEST = 1000;
    private static final int LATEST = 10;
    private static final String AGAIN_SECONDS = "2";

    private final transient Control control;

    public FeaturesPage(Control control) {
        super(Texts.beside(FeaturesPage.class), Templates.beside(FeaturesPage.class));
        this.control = control;
    }

    @Override
    protected View get(Exchange x) {
        if (x.optional("change").isPresent()) {
            return progress(x, control.change(x.actor(), x.param("change")));
        }
        if (x.isPost() || order(x).isEmpty()) {
            return list(x);
        }
        return preview(x, order(x).get());
    }

    /** The change waits until this request has left: its answer is sent first. */
    @Override
    protected View post(Exchange x) {
        Order order = order(x).orElseThrow(() ->
                Problem.invalid("feature", "required", "is needed").exception());
        return View.redirect(PATH + "?change=" + control.begin(x.actor(), order).id());
    }

    private View list(Exchange x) {
        List<Change> latest = control.changes(x.actor()).stream().limit(LATEST).toList();
        return View.page("features")
                .with("releases", control.releases(x.actor()))
                .with("changes", latest);
    }

    private View preview(Exchange x, Order order) {
        Optional<Preview> preview = Optional.empty();
        Optional<Problem> refused = Optional.empty();
        try {
            preview = Optional.of(control.preview(x.actor(), order));
        } catch (ProblemException e) {
            refused = Optional.of(e.problem());
        }
        return View.page("preview")
                .with("preview", preview)
                .with("refused", refused)
                .title(x.t("preview.title"))
                .pretitle(x.t("page.title"));
    }

    /** Asked for again by the browser until nothing will follow; the state is not this bundle's, which may go itself. */
    private static View progress(Exchange x, Change change) {
        if (!change.stage().isLast()) {
            x.response().setHeader("Refresh", AGAIN_SECONDS);
        }
        return View.page("progress")
                .with("change", change)
                .title(x.t("progress.title"))
                .pretitle(x.t("page.title"));
    }

    private static Optional<Order> order(Exchange x) {
        if (x.optional("remove").isPresent()) {
            return Optional.of(new Order.Remove(Text.line("remove", x.param("remove"), LONGEST)));
        }
        if (x.optional("file").isPresent()) {
            String file = Text.line("file", x.param("file"), LONGEST);
            return Optional.of(file.endsWith(".xml") ? new Order.Add(Path.of(file)) : new Order.Replace(Path.of(file)));
        }
        if (x.optional("feature").isPresent()) {
            return Optional.of(new Order.Install(
                    Text.line("feature", x.param("feature"), LONGEST),
                    Text.line("version", x.param("version"), LONGEST)));
        }
        return Optional.empty();
    }
}
