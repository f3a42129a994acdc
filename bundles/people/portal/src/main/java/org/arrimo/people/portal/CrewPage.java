package org.arrimo.people.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.people.api.Absence;
import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.Skills;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** {@code /absences}: when somebody who works on tickets is away, and what they are good at; one's own without a number. */
public final class CrewPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/absences";

    private final transient People people;
    private final transient Groups groups;
    private final transient Skills skills;
    private final transient Absences absences;

    public CrewPage(People people, Groups groups, Skills skills, Absences absences) {
        super(Texts.beside(CrewPage.class), Templates.beside(CrewPage.class));
        this.people = people;
        this.groups = groups;
        this.skills = skills;
        this.absences = absences;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("absences.title");
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().size() > 1) {
            throw Problem.notFound().exception();
        }
        Actor actor = x.actor();
        Person person = people.get(actor, x.tail().isEmpty() ? actor.personId() : x.id(0));
        List<Absence> all = absences.of(actor, person.id());
        return View.page("crew")
                .with("person", person)
                .with("skills", skills.of(actor, person.id()))
                .with("absences", all)
                .with("names", names(all))
                .with("deputies", deputies(actor, person))
                .with("leads", leads(actor, person))
                .with("may", leads(actor, person) || actor.personId() == person.id() && works(actor))
                .title(person.name())
                .pretitle(x.t("absences.title"));
    }

    @Override
    protected View post(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        long person = x.id(0);
        switch (x.form()) {
            case "skills" -> skills.set(x.actor(), person, words(x));
            case "absence" -> absences.add(x.actor(), person, day(x, "from", 0), day(x, "until", 1), deputy(x));
            case "remove" -> absences.remove(x.actor(), person, x.number("absence"));
            default -> throw Problem.notFound().exception();
        }
        return View.redirect(PATH + "/" + person).flash(x.t("absences.saved"));
    }

    private Map<Long, String> names(List<Absence> all) {
        Set<Long> ids = new HashSet<>();
        all.forEach(absence -> absence.deputy().ifPresent(ids::add));
        return people.names(ids);
    }

    /** Who sees the whole desk chooses out of it, others among their own. */
    private Map<Long, String> deputies(Actor actor, Person person) {
        Map<Long, String> deputies = new LinkedHashMap<>();
        if (actor.isStaff()) {
            deputies.putAll(people.workers(actor));
        } else {
            actor.teams().forEach(team -> deputies.putAll(groups.members(actor, team)));
        }
        deputies.remove(person.id());
        return deputies;
    }

    private static boolean works(Actor actor) {
        return actor.is(Role.AGENT) || actor.is(Role.LEAD) || actor.is(Role.ADMIN) || actor.is(Role.PARTNER);
    }

    private static boolean leads(Actor actor, Person person) {
        boolean theirs = actor.is(Role.LEAD) && person.teams().stream().anyMatch(actor.teams()::contains);
        return theirs || actor.is(Role.ADMIN);
    }

    private static List<String> words(Exchange x) {
        return x.optional("skills").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static OptionalLong deputy(Exchange x) {
        return x.optional("deputy").isEmpty() ? OptionalLong.empty() : OptionalLong.of(x.number("deputy"));
    }

    /** Whole days, in the zone of whoever says it: the last one is one of them. */
    private static Instant day(Exchange x, String field, int after) {
        try {
            return LocalDate.parse(x.param(field))
                    .plusDays(after)
                    .atStartOfDay(x.portal().zone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "bad-date", "must be a date such as 2026-12-31")
                    .exception();
        }
    }
}
