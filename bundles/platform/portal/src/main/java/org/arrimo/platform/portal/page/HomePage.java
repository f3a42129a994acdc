package org.arrimo.platform.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.platform.spi.portal.Widget;

/** The dashboard; whoever has no widgets is led to the first page of their work. */
public final class HomePage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_COLUMNS = 6;

    private final transient Shell shell;
    private final transient Navigation navigation;

    public HomePage(Texts texts, Templates templates, Shell shell, Navigation navigation) {
        super(texts, templates);
        this.shell = shell;
        this.navigation = navigation;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("home.title");
    }

    @Override
    protected View get(Exchange x) {
        List<Card> cards = cards(x);
        if (cards.isEmpty()) {
            Optional<String> first = navigation.first(x.portal());
            if (first.isPresent()) {
                return View.redirect(first.get());
            }
        }
        return View.page("home")
                .with("cards", cards)
                .title(title(x.portal().locale()))
                .withoutHeading();
    }

    private List<Card> cards(Exchange x) {
        List<Card> cards = new ArrayList<>();
        for (Contribution<Widget> widget : shell.widgets().of(x.actor())) {
            Content content = shell.guard().fragment(widget.service(), x.portal(), () -> widget.service()
                    .content(x.portal()));
            if (!content.isEmptyContent()) {
                cards.add(new Card(widget.number(Widget.COLUMNS, USUAL_COLUMNS), content));
            }
        }
        return cards;
    }

    /**
     * A widget on the dashboard.
     *
     * @param columns how many of twelve it takes
     * @param content what it shows
     */
    public record Card(int columns, Content content) {}
}
