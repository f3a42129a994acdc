package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** {@code /tickets/requesters}: people whose login or name has what was typed, as options; for the desk alone. */
public final class SuggestionsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int AT_MOST = 10;

    private final transient People people;

    public SuggestionsPage(People people) {
        super(Texts.beside(SuggestionsPage.class), Templates.beside(SuggestionsPage.class));
        this.people = people;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("new.requester");
    }

    @Override
    protected View get(Exchange x) {
        Optional<String> typed = Text.optionalLine("requester", x.param("requester"), 200);
        List<Person> found = typed.isEmpty()
                ? List.of()
                : people.list(x.actor(), typed, PageRequest.first(AT_MOST)).items();
        return View.page("suggestions").with("people", found);
    }
}
