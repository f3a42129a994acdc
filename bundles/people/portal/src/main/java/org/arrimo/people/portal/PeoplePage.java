package org.arrimo.people.portal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Organisation;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.api.PersonalData;
import org.arrimo.people.api.Site;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** The people of the desk: staff look them up, administrators add and change them. */
public final class PeoplePage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/people";

    private final transient People people;
    private final transient Groups groups;
    private final transient PersonalData data;

    public PeoplePage(People people, Groups groups, PersonalData data) {
        super(Texts.beside(PeoplePage.class), Templates.beside(PeoplePage.class));
        this.people = people;
        this.groups = groups;
        this.data = data;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("people.title");
    }

    @Override
    protected View get(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            return list(x);
        }
        if (tail.size() > 1) {
            throw Problem.notFound().exception();
        }
        return tail.get(0).equals("new") ? blank(x) : person(x, people.get(x.actor(), x.id(0)));
    }

    @Override
    protected View post(Exchange x) {
        if (x.tail().equals(List.of("new"))) {
            Person added = people.add(x.actor(), PersonForm.read(x));
            return View.redirect(PATH + "/" + added.id()).flash(x.t("people.added", added.name()));
        }
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        long id = x.id(0);
        if (x.form().equals("password")) {
            Passwords.change(people, x, id, x.optional("current"));
            return View.redirect(PATH + "/" + id).flash(x.t("people.password-set"));
        }
        if (x.form().equals("erase")) {
            Person erased = data.erase(x.actor(), id, x.optional("login").orElse(""));
            return View.redirect(PATH + "/" + id).flash(x.t("people.erased", erased.name()));
        }
        Person changed = people.change(x.actor(), id, x.number("version"), PersonForm.read(x));
        return View.redirect(PATH + "/" + id).flash(x.t("people.saved", changed.name()));
    }

    private View list(Exchange x) {
        ListSearch search = x.search(PATH);
        Page<Person> page = search.among(
                people.list(x.actor(), search.words(), x.page()), () -> people.count(x.actor(), search.words()));
        Set<Long> teams = new HashSet<>();
        Set<Long> organisations = new HashSet<>();
        page.items().forEach(person -> {
            teams.addAll(person.teams());
            person.organisation().ifPresent(organisations::add);
        });
        var view = View.page("people")
                .with("search", search)
                .with("people", page)
                .with("teams", groups.teamNames(teams))
                .with("organisations", groups.organisationNames(organisations));
        return isAdministrator(x) ? view.actions(x.ui().primary(PATH + "/new", x.t("people.add"), "user-plus")) : view;
    }

    private View blank(Exchange x) {
        if (!isAdministrator(x)) {
            throw Problem.notFound().exception();
        }
        return form(x, PersonForm.empty()).title(x.t("people.add")).pretitle(x.t("people.title"));
    }

    private View person(Exchange x, Person person) {
        if (isAdministrator(x) && !data.erased(x.actor(), person.id())) {
            return form(x, PersonForm.of(person))
                    .with("person", person)
                    .title(person.name())
                    .pretitle(x.t("people.title"));
        }
        return View.page("person")
                .with("person", person)
                .with("teams", groups.teamNames(person.teams()).values())
                .with(
                        "organisations",
                        groups.organisationNames(organisations(person)).values())
                .with(
                        "sites",
                        groups.siteNames(person.site().stream().boxed().toList())
                                .values())
                .title(person.name())
                .pretitle(x.t("people.title"));
    }

    private View.Shown form(Exchange x, PersonDraft draft) {
        return View.page("personForm")
                .with("draft", draft)
                .with("teams", names(groups.teams(x.actor()), Team::id, Team::name))
                .with("organisations", names(groups.organisations(x.actor()), Organisation::id, Organisation::name))
                .with("sites", names(groups.sites(x.actor()), Site::id, Site::name));
    }

    private static Set<Long> organisations(Person person) {
        return person.organisation().isEmpty()
                ? Set.of()
                : Set.of(person.organisation().getAsLong());
    }

    private static <T> Map<Long, String> names(List<T> groups, ToLongFunction<T> id, Function<T, String> name) {
        Map<Long, String> names = new LinkedHashMap<>();
        groups.forEach(group -> names.put(id.applyAsLong(group), name.apply(group)));
        return names;
    }

    private static boolean isAdministrator(Exchange x) {
        return x.actor().is(Role.ADMIN);
    }
}
