package org.arrimo.tickets.portal;

import java.util.List;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /tickets/join/INC-1042}: somebody has the same as that major incident, and says so. */
public final class JoinPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient MajorIncidents majors;
    private final transient PersonField requesters;

    public JoinPage(MajorIncidents majors, People people) {
        super(Texts.beside(JoinPage.class), Templates.beside(JoinPage.class));
        this.majors = majors;
        this.requesters = new PersonField("requester", people);
    }

    @Override
    protected View get(Exchange x) {
        return show(x);
    }

    @Override
    protected View post(Exchange x) {
        TicketDraft said = TicketDraft.of(
                Kind.INCIDENT, x.param("subject"), x.optional("description").orElse(""));
        TicketDraft draft = Standing.works(x.actor()) ? said.withRequester(requesters.read(x)) : said;
        TicketNumber opened = majors.join(x.actor(), number(x), draft).number();
        return View.redirect("/tickets/" + opened).flash(x.t("new.opened", opened.toString()));
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return show(x);
    }

    private View show(Exchange x) {
        MajorIncident major = majors.get(x.actor(), number(x));
        return View.page("majors/join")
                .with("number", major.number())
                .with("said", major.in(x.portal().locale()))
                .with("desk", Standing.works(x.actor()))
                .title(x.t("major.join"))
                .withoutHeading();
    }

    private static TicketNumber number(Exchange x) {
        List<String> tail = x.tail();
        if (tail.size() != 1) {
            throw Problem.notFound().exception();
        }
        return TicketNumber.of(tail.get(0));
    }
}
