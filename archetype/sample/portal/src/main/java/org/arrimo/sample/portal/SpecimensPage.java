package org.arrimo.sample.portal;

import java.util.OptionalLong;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.sample.api.Specimen;
import org.arrimo.sample.api.SpecimenDraft;
import org.arrimo.sample.api.Specimens;

/** {@code /sample}: the specimens, and a form to add one; {@code /sample/7}: one of them, and a form to change it. */
public final class SpecimensPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/sample";

    private final transient Specimens specimens;

    public SpecimensPage(Specimens specimens) {
        super(Texts.beside(SpecimensPage.class), Templates.beside(SpecimensPage.class));
        this.specimens = specimens;
    }

    @Override
    protected View get(Exchange x) {
        return switch (x.tail().size()) {
            case 0 -> View.page("specimens")
                    .with("specimens", specimens.list(x.actor(), x.page()))
                    .with("changes", changes(x));
            case 1 -> one(x, specimens.get(x.actor(), x.id(0)));
            default -> throw Problem.notFound().exception();
        };
    }

    @Override
    protected View post(Exchange x) {
        var draft = SpecimenDraft.of(x.param("name"), x.param("note"));
        return switch (x.tail().size()) {
            case 0 -> {
                Specimen added = specimens.add(x.actor(), draft);
                yield View.redirect(PATH).flash(x.t("specimens.added", added.name()));
            }
            case 1 -> {
                var version = OptionalLong.of(x.number("version"));
                Specimen changed = specimens.change(x.actor(), x.id(0), version, draft);
                yield View.redirect(PATH + "/" + changed.id()).flash(x.t("specimens.saved", changed.name()));
            }
            default -> throw Problem.notFound().exception();
        };
    }

    private View one(Exchange x, Specimen specimen) {
        return View.page("specimen")
                .with("specimen", specimen)
                .with("changes", changes(x))
                .title(specimen.name())
                .pretitle(x.t("page.title"));
    }

    /** What is offered; what is allowed is decided by the module's core. */
    private static boolean changes(Exchange x) {
        return x.actor().is(Role.AGENT) || x.actor().is(Role.LEAD) || x.actor().is(Role.ADMIN);
    }
}
