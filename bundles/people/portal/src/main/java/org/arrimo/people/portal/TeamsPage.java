package org.arrimo.people.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;

/** The teams and who is in them. */
public final class TeamsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/teams";

    private final transient Groups groups;

    public TeamsPage(Groups groups) {
        super(Texts.beside(TeamsPage.class), Templates.beside(TeamsPage.class));
        this.groups = groups;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, java.time.ZoneOffset.UTC).t("teams.title");
    }

    @Override
    protected View get(Exchange x) {
        List<Team> teams = groups.teams(x.actor());
        if (x.tail().isEmpty()) {
            Map<Long, String> names = new LinkedHashMap<>();
            teams.forEach(team -> names.put(team.id(), team.name()));
            return NamedGroups.view(x, "teams", names);
        }
        Team team = teams.stream()
                .filter(one -> x.tail().equals(List.of("" + one.id())))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception());
        Map<Long, String> higher = new LinkedHashMap<>();
        teams.stream().filter(one -> one.id() != team.id()).forEach(one -> higher.put(one.id(), one.name()));
        return View.page("team")
                .with("team", team)
                .with("higher", higher)
                .with(
                        "above",
                        team.above().isPresent()
                                ? higher.getOrDefault(team.above().getAsLong(), "")
                                : "")
                .with("mayArrange", x.actor().is(Role.ADMIN))
                .with("members", groups.members(x.actor(), team.id()))
                .title(team.name())
                .pretitle(x.t("teams.title"));
    }

    @Override
    protected View post(Exchange x) {
        if (x.tail().size() == 1) {
            OptionalLong above =
                    x.optional("above").isEmpty() ? OptionalLong.empty() : OptionalLong.of(x.number("above"));
            Team team = groups.arrange(x.actor(), x.id(0), Math.toIntExact(x.number("level")), above);
            return View.redirect(PATH + "/" + team.id()).flash(x.t("team.arranged", team.name()));
        }
        if (!x.tail().isEmpty()) {
            throw Problem.notFound().exception();
        }
        String name = Text.line("name", x.param("name"), 200);
        groups.ensureTeams(x.actor(), List.of(name));
        return View.redirect(PATH).flash(x.t("teams.added", name));
    }
}
