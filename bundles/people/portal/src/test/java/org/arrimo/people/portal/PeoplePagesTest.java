package org.arrimo.people.portal;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.Site;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.testing.PageCheck;
import org.arrimo.platform.testing.TextsCheck;

import static org.assertj.core.api.Assertions.assertThat;

class PeoplePagesTest {
    private static PeopleDesk desk;
    private static Person admin;
    private static Person agent;
    private static Person requester;

    @BeforeAll
    static void open() {
        desk = new PeopleDesk();
        admin = desk.person("root", "Carla Díaz", Role.ADMIN);
        agent = desk.person("ana", "Ana <b>Souza</b>", Role.AGENT);
        requester = desk.person("bruno", "Bruno Lima", Role.REQUESTER);
        desk.groups.ensureTeams(PeopleDesk.SYSTEM, java.util.List.of("Network"));
        desk.groups.ensureOrganisations(PeopleDesk.SYSTEM, java.util.List.of("Aurora"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/profile",
                "/people",
                "/people/new",
                "/people/1",
                "/people?q=nobody",
                "/teams",
                "/teams/1",
                "/absences",
                "/absences/2",
                "/organisations",
                "/sites"
            })
    void everyPageIsWellFormed(String path) {
        HttpResponse<String> answer = desk.get(admin, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        PageCheck.wellFormed(answer.body());
    }

    @Test
    void groupsAreFoundByTheirNames() {
        assertThat(desk.get(agent, "/teams?q=NETW").body()).contains("Network", ">1 result<");
        assertThat(desk.get(agent, "/teams?q=nowhere").body())
                .contains("Nothing found")
                .doesNotContain("Network");
        assertThat(desk.get(admin, "/organisations?q=auró").body()).contains("Aurora");
    }

    @Test
    void anAdministratorAddsAndChangesAPerson() {
        HttpResponse<String> added = desk.post(
                admin,
                "/people/new",
                "form=person&name=Eva+Ruiz&login=eva&roles=agent&roles=lead&locale=es&zone=Europe/Madrid&active=true");
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(desk.last.flash).isEqualTo("Eva Ruiz was added.");
        Person eva = desk.people.byLogin(PeopleDesk.SYSTEM, "eva").orElseThrow();
        assertThat(eva.roles()).containsExactlyInAnyOrder(Role.AGENT, Role.LEAD);
        String path = added.headers().firstValue("Location").orElseThrow();
        assertThat(path).isEqualTo("/people/" + eva.id());
        String form =
                "form=person&version=" + eva.version() + "&name=Eva+R.&login=eva&roles=agent&zone=UTC&active=true";
        assertThat(desk.post(admin, path, form).statusCode()).isEqualTo(303);
        HttpResponse<String> stale = desk.post(admin, path, form);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Somebody else has changed this in the meantime.");
    }

    @Test
    void aSiteIsAddedChangedAndChosenForAPerson() {
        assertThat(desk.post(admin, "/sites", "form=add&name=Casa+%3Cb%3E&zone=Europe/Lisbon")
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.get(agent, "/sites").body())
                .contains("Casa &lt;b&gt;", "Europe/Lisbon")
                .doesNotContain("method=\"post\"");
        Site site = desk.groups.sites(PeopleDesk.SYSTEM).get(0);
        HttpResponse<String> taken = desk.post(admin, "/sites", "form=add&name=Casa+%3Cb%3E&zone=UTC");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("There is a site of this name already.");
        assertThat(desk.post(agent, "/sites/" + site.id(), "form=site-1&name=X&zone=UTC")
                        .statusCode())
                .isIn(403, 404);
        HttpResponse<String> wrong =
                desk.post(admin, "/sites/" + site.id(), "form=site-" + site.id() + "&name=&zone=UTC");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("<details class=\"mt-1\" open>");
        assertThat(desk.post(admin, "/sites/" + site.id(), "form=site-" + site.id() + "&name=Porto&zone=Europe/Lisbon")
                        .statusCode())
                .isEqualTo(303);
        String form = "form=person&name=Nuno&login=nuno&roles=requester&zone=&active=true&site=" + site.id();
        assertThat(desk.post(admin, "/people/new", form).statusCode()).isEqualTo(303);
        Person nuno = desk.people.byLogin(PeopleDesk.SYSTEM, "nuno").orElseThrow();
        assertThat(nuno.site()).hasValue(site.id());
        assertThat(nuno.zone().getId()).isEqualTo("Europe/Lisbon");
        assertThat(desk.get(agent, "/people/" + nuno.id()).body()).contains("Porto");
        assertThat(desk.get(admin, "/people/" + nuno.id()).body())
                .contains("<option value=\"" + site.id() + "\" selected>Porto");
        assertThat(desk.get(nuno, "/profile").body()).contains("Porto");
    }

    @Test
    void aRefusedFormShowsWhatWasTypedAndTheReasonBesideItsField() {
        HttpResponse<String> answer =
                desk.post(admin, "/people/new", "form=person&name=Zo%C3%AB&login=bad+login&roles=partner&zone=UTC");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("value=\"Zoë\"", "value=\"bad login\"")
                .contains("name=\"roles\" value=\"partner\" checked")
                .containsPattern("aria-invalid=\"true\" aria-describedby=\"f-login-problem f-login-hint\"")
                .contains("id=\"f-login-problem\">Letters, digits and . _ - @ only, please.");
        PageCheck.wellFormed(answer.body());
    }

    @Test
    void staffLookPeopleUpButDoNotChangeThem() {
        assertThat(desk.get(agent, "/people").body()).contains("Bruno Lima").doesNotContain("/people/new", "<b>Souza");
        assertThat(desk.get(agent, "/people/" + requester.id()).body())
                .contains("bruno")
                .doesNotContain("<form");
        assertThat(desk.get(agent, "/people/new").statusCode()).isEqualTo(404);
        assertThat(desk.post(agent, "/people/new", "form=person&name=X&login=x&zone=UTC")
                        .statusCode())
                .isIn(403, 404);
        assertThat(desk.people.byLogin(PeopleDesk.SYSTEM, "x")).isEmpty();
    }

    @Test
    void nobodySeesWhoIsNotThere() {
        assertThat(desk.get(admin, "/people/999999").statusCode()).isEqualTo(404);
        assertThat(desk.get(admin, "/people/abc").statusCode()).isEqualTo(404);
        assertThat(desk.get(requester, "/people/" + admin.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorSetsAPassword() {
        String path = "/people/" + requester.id();
        HttpResponse<String> different =
                desk.post(admin, path, "form=password&password=a+long+password&repeated=another+password");
        assertThat(different.statusCode()).isEqualTo(400);
        assertThat(different.body())
                .contains("This is not the same as the new password.")
                .doesNotContain("a long password");
        assertThat(desk.post(admin, path, "form=password&password=a+long+password&repeated=a+long+password")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void everybodyKeepsTheirOwnPreferencesAndPassword() {
        assertThat(desk.post(requester, "/profile", "form=preferences&locale=pt-BR&zone=America/Recife")
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.people.get(PeopleDesk.SYSTEM, requester.id()).zone().getId())
                .isEqualTo("America/Recife");
        HttpResponse<String> wrong = desk.post(
                agent, "/profile", "form=password&current=nonsense&password=a+long+password&repeated=a+long+password");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("This is not your password.")
                .contains("<option value=\"UTC\" selected>")
                .doesNotContain("nonsense");
    }

    @Test
    void aTokenIsShownOnceAndCanBeRevoked() {
        HttpResponse<String> issued = desk.post(agent, "/profile", "form=token&label=robot&expiresAt=2027-01-31");
        assertThat(issued.statusCode()).isEqualTo(200);
        PageCheck.wellFormed(issued.body());
        Matcher secret =
                Pattern.compile("<code class=\"secret\"[^>]*>([^<]+)</code>").matcher(issued.body());
        assertThat(secret.find()).isTrue();
        String later = desk.get(agent, "/profile").body();
        assertThat(later).contains("robot", "Jan 31, 2027").doesNotContain(secret.group(1));
        String id = later.replaceAll("(?s).*name=\"token\" value=\"(\\d+)\".*", "$1");
        assertThat(desk.post(requester, "/profile", "form=revoke&token=" + id).statusCode())
                .isEqualTo(404);
        assertThat(desk.post(agent, "/profile", "form=revoke&token=" + id).statusCode())
                .isEqualTo(303);
        assertThat(desk.get(agent, "/profile").body()).doesNotContain("robot");
    }

    @Test
    void aTokenIsForDigestOnlyIfThatWasTicked() {
        String form = desk.get(agent, "/profile").body();
        assertThat(form).contains("name=\"forDigest\"", "PasswordDigest").doesNotContain("(digest)");
        desk.post(agent, "/profile", "form=token&label=plain");
        assertThat(desk.get(agent, "/profile").body()).contains("plain").doesNotContain("(digest)");
        HttpResponse<String> issued = desk.post(agent, "/profile", "form=token&label=robot&forDigest=true");
        assertThat(issued.statusCode()).isEqualTo(200);
        PageCheck.wellFormed(issued.body());
        assertThat(desk.get(agent, "/profile").body()).contains("(digest)");
    }

    @Test
    void teamsAndOrganisationsAreAddedByAdministrators() {
        assertThat(desk.post(admin, "/teams", "name=Storage").statusCode()).isEqualTo(303);
        assertThat(desk.post(admin, "/organisations", "name=Andina").statusCode())
                .isEqualTo(303);
        assertThat(desk.get(agent, "/teams").body()).contains("Storage").doesNotContain("method=\"post\"");
        assertThat(desk.get(agent, "/organisations").body()).contains("Andina").doesNotContain("method=\"post\"");
        assertThat(desk.post(agent, "/teams", "name=Mine").statusCode()).isIn(403, 404);
        HttpResponse<String> blank = desk.post(admin, "/teams", "name=+");
        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(blank.body()).contains("This is needed.");
    }

    @Test
    void anAdministratorArrangesTeams() {
        var teams = desk.groups.ensureTeams(PeopleDesk.SYSTEM, java.util.List.of("Front", "Back"));
        String front = "/teams/" + teams.get("Front");
        assertThat(desk.post(admin, "/teams/" + teams.get("Back"), "level=2&above=")
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.post(admin, front, "level=1&above=" + teams.get("Back")).statusCode())
                .isEqualTo(303);
        assertThat(desk.get(agent, front).body()).contains("<dd>Back</dd>").doesNotContain("<form");
        HttpResponse<String> itself = desk.post(admin, front, "level=1&above=" + teams.get("Front"));
        assertThat(itself.statusCode()).isEqualTo(400);
        assertThat(itself.body()).contains("A team of a higher level, please.");
        assertThat(desk.post(agent, front, "level=3").statusCode()).isEqualTo(403);
    }

    @Test
    void everybodySaysWhenTheyAreAway() {
        String mine = "/absences/" + agent.id();
        assertThat(desk.get(agent, "/absences").body())
                .contains("name=\"from\"")
                .doesNotContain("name=\"skills\"");
        assertThat(desk.post(agent, mine, "form=absence&from=2999-01-04&until=2999-01-05&deputy=" + admin.id())
                        .statusCode())
                .isEqualTo(303);
        String page = desk.get(agent, "/absences").body();
        assertThat(page).contains("Jan 4, 2999", "Jan 6, 2999", "Carla Díaz");
        assertThat(desk.post(agent, mine, "form=absence&from=2999-01-05&until=2999-01-04")
                        .body())
                .contains("A day that is not before the first, please.");
        assertThat(desk.post(agent, mine, "form=absence&from=soon&until=2999-01-04")
                        .body())
                .contains("A date, please.");
        String id = page.replaceAll("(?s).*name=\"absence\" value=\"(\\d+)\".*", "$1");
        assertThat(desk.post(agent, mine, "form=remove&absence=" + id).statusCode())
                .isEqualTo(303);
        assertThat(desk.get(agent, "/absences").body()).doesNotContain("2999");
        assertThat(desk.post(agent, "/absences/" + admin.id(), "form=absence&from=2999-01-04&until=2999-01-05")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorSaysWhatSomebodyIsGoodAt() {
        String path = "/absences/" + agent.id();
        assertThat(desk.post(admin, path, "form=skills&skills=SAP%0D%0AOracle").statusCode())
                .isEqualTo(303);
        assertThat(desk.get(agent, path).body()).contains("oracle, sap");
        assertThat(desk.post(admin, path, "form=skills&skills=a%2Cb").body())
                .contains("Words without a comma, please.");
        assertThat(desk.post(agent, path, "form=skills&skills=x").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsKeptIsTakenAwayByThePersonAndAdministrators() {
        assertThat(desk.get(requester, "/profile").body()).contains("href=\"/people/data/" + requester.id() + "\"");
        for (Person who : java.util.List.of(requester, admin)) {
            HttpResponse<String> taken = desk.get(who, "/data/" + requester.id());
            assertThat(taken.body()).contains("\"login\":\"bruno\"");
            assertThat(taken.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"person-" + requester.id() + ".json\"");
        }
        assertThat(desk.get(agent, "/data/" + requester.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyIsErasedUntilTheirLoginIsTyped() {
        Person gone = desk.person("gone", "Gustavo Gone", Role.REQUESTER);
        String path = "/people/" + gone.id();
        assertThat(desk.get(admin, path).body()).contains("To erase, type the login name: gone");
        assertThat(desk.post(admin, path, "form=erase&login=gon").body())
                .contains("This is not the login name of this person.");
        assertThat(desk.people.get(PeopleDesk.SYSTEM, gone.id()).name()).isEqualTo("Gustavo Gone");
        assertThat(desk.post(admin, path, "form=erase&login=gone").statusCode()).isEqualTo(303);
        assertThat(desk.get(admin, path).body())
                .contains("erased-" + gone.id())
                .doesNotContain("Gustavo", "form=erase", "value=\"erase\"");
    }

    @Test
    void theListIsPagedAndKeepsTheSearch() {
        for (int i = 0; i < 3; i++) {
            desk.person("many" + i, "Many " + i, Role.REQUESTER);
        }
        String first = desk.get(admin, "/people?q=many&limit=2").body();
        assertThat(first).contains("Many 0", "Many 1", ">3 results<").doesNotContain("Many 2");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(next).contains("q=many").contains("limit=2");
        assertThat(desk.get(admin, "/people" + next).body()).contains("Many 2").doesNotContain("Many 0");
        assertThat(desk.people
                        .list(PeopleDesk.SYSTEM, Optional.of("many"), PageRequest.first(10))
                        .items())
                .hasSize(3);
    }

    @Test
    void everyPageDeclaresForWhomItIs() throws IOException {
        String blueprint = Files.readString(Path.of("src/main/resources/OSGI-INF/blueprint/blueprint.xml"));
        Matcher services = Pattern.compile("(?s)<service [^>]*PortalPage\">(.*?)</service>")
                .matcher(blueprint);
        int count = 0;
        while (services.find()) {
            assertThat(services.group(1)).contains("arrimo.portal.path", "arrimo.portal.roles");
            count++;
        }
        assertThat(count).isEqualTo(7);
    }

    @Test
    void theTextsAreCompleteInThreeLanguages() {
        TextsCheck.complete(Path.of(""));
    }
}
