package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import org.arrimo.people.api.Absence;
import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.OpenWork;

/** {@code /tickets/open-work}: all that somebody has in hand goes over in one step; one's own without a number. */
public final class OpenWorkPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/open-work";

    private final transient OpenWork work;
    private final transient People people;
    private final transient Groups groups;
    private final transient Absences absences;

    public OpenWorkPage(OpenWork work, People people, Groups groups, Absences absences) {
        super(Texts.beside(OpenWorkPage.class), Templates.beside(OpenWorkPage.class));
        this.work = work;
        this.people = people;
        this.groups = groups;
        this.absences = absences;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("open-work.title");
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().size() > 1) {
            throw Problem.notFound().exception();
        }
        Actor actor = x.actor();
        Person person = people.get(actor, x.tail().isEmpty() ? actor.personId() : x.id(0));
        return View.page("levels/open-work")
                .with("person", person)
                .with("count", work.count(actor, person.id()))
                .with("colleagues", colleagues(actor, person))
                .with("deputy", deputy(actor, person))
                .title(x.t("open-work.title"))
                .pretitle(person.name());
    }

    @Override
    protected View post(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        OptionalLong to = x.optional("to").isEmpty() ? OptionalLong.empty() : OptionalLong.of(x.number("to"));
        BulkJob job = work.handOver(x.actor(), x.id(0), to, x.optional("note"));
        return View.redirect("/tickets/bulk/" + job.id());
    }

    private Map<Long, String> colleagues(Actor actor, Person person) {
        Map<Long, String> colleagues = new LinkedHashMap<>();
        if (actor.isStaff()) {
            colleagues.putAll(people.workers(actor));
        } else {
            actor.teams().forEach(team -> colleagues.putAll(groups.crew(actor, team)));
        }
        colleagues.remove(person.id());
        return colleagues;
    }

    /** @return who takes the person's place, now or next time they are away */
    private String deputy(Actor actor, Person person) {
        return absences.of(actor, person.id()).stream()
                .map(Absence::deputy)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .map(id -> String.valueOf(id.getAsLong()))
                .orElse("");
    }
}
