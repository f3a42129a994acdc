package org.arrimo.people.portal;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.testing.PageCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists of people, teams, organisations and sites, looked through by words. */
class ListSearchTest {
    private static PeopleDesk desk;
    private static Person admin;

    @BeforeAll
    static void open() {
        desk = new PeopleDesk();
        admin = desk.person("root", "Carla Rivas", Role.ADMIN);
        desk.person("ana", "Ana Souza", Role.AGENT);
        desk.groups.ensureTeams(PeopleDesk.SYSTEM, List.of("Impressão e cópia", "100 % remote"));
        desk.groups.ensureOrganisations(PeopleDesk.SYSTEM, List.of("Universität Süd", "Aurora"));
        desk.groups.addSite(PeopleDesk.SYSTEM, "São Paulo", "America/Sao_Paulo");
        desk.groups.addSite(PeopleDesk.SYSTEM, "Torre", "Europe/Madrid");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/people, SOUZA, Ana Souza, Carla Rivas</a>",
        "/teams, copia%20impress%C3%83O, Impressão, remote",
        "/teams, %25, 100 % remote, Impressão",
        "/organisations, sud, Universität Süd, Aurora",
        "/sites, sao, São Paulo, Torre",
        "/sites, europe%2Fmad, Torre, São Paulo"
    })
    void theRowThatHasTheWordsIsShownAlone(String path, String words, String there, String away) {
        assertThat(page(path))
                .contains(there, away, "role=\"search\"", "name=\"q\"")
                .doesNotContain(" result");
        String found = page(path + "?q=" + words);
        PageCheck.wellFormed(found);
        assertThat(found).contains(there, "role=\"status\">1 result</p>").doesNotContain(away);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/teams", "/organisations", "/sites"})
    void whereNothingHasThemThatIsSaidWithAWayBack(String path) {
        String found = page(path + "?q=%3Cb%3Enowhere");
        PageCheck.wellFormed(found);
        assertThat(found)
                .contains("No results", "Nothing here has “&lt;b&gt;nowhere”.", "value=\"&lt;b&gt;nowhere\"")
                .contains("<a class=\"btn\" href=\"" + path + "\">Show all</a>");
        assertThat(page(path + "?q=%20%20")).doesNotContain("result");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/teams", "/organisations", "/sites"})
    void wordsThatAreNoneOrTooLongAreRefused(String path) {
        HttpResponse<String> longer = desk.get(admin, path + "?q=" + "a".repeat(201));
        assertThat(longer.statusCode()).isEqualTo(400);
        assertThat(desk.get(admin, path + "?q=a%00b").statusCode()).isEqualTo(400);
        assertThat(desk.get(admin, path + "?q=" + "a".repeat(200)).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormThatIsSentIsNoSearch() {
        HttpResponse<String> refused = desk.post(admin, "/teams", "name=+&q=aurora");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Impressão", "remote").doesNotContain(" result");
    }

    private static String page(String path) {
        HttpResponse<String> answer = desk.get(admin, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
