package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.testing.PageCheck;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingCondition;
import org.arrimo.tickets.api.RoutingField;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Every list of what the desk has set, looked through by words. */
class ListSearchTest {
    private static final String REPLIES = "/tickets/replies";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        Actor ada = desk.actor("ada");
        var administration = new Administration(desk);
        TicketNumber number = desk.incident("Looked through");
        for (String name : List.of("Impressão", "Netz")) {
            String key = name.equals("Netz") ? "netz" : "print";
            desk.tags.add(ada, number, name);
            desk.replies.add(ada, reply(name));
            desk.macros.add(ada, administration.macro(Scope.GLOBAL, name));
            desk.real.definitions().categories().add(ada, key, Optional.empty(), Label.of(name));
            desk.real
                    .definitions()
                    .fields()
                    .add(ada, new CustomField(key, 1, FieldType.TEXT, Label.of(name), List.of(), true, false));
            desk.real.intake().forms().add(ada, form(key, name));
            desk.activities.add(ada, name, 100);
            desk.checklistTemplates.add(ada, name, List.of("Look at it"));
            desk.real.pending().plans().add(ada, administration.plan(name, "Change the tape"));
            desk.routing.add(ada, rule(name));
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tickets/replies",
                "/tickets/macros",
                "/tickets/tags",
                "/tickets/categories",
                "/tickets/custom-fields",
                "/tickets/form-designs",
                "/tickets/forms",
                "/tickets/routing",
                "/tickets/activities",
                "/tickets/checklist-templates",
                "/tickets/plans"
            })
    void eachIsLookedThroughInTheSameWay(String path) {
        String all = page(path);
        PageCheck.wellFormed(all);
        assertThat(all)
                .contains(">Impressão<", ">Netz<", "role=\"search\"", "data-hx-get=\"" + path + "\"", "data-key=\"/\"")
                .doesNotContain(" result");
        String found = page(path + "?q=IMPRESSAO");
        PageCheck.wellFormed(found);
        assertThat(found).contains("value=\"IMPRESSAO\"", "role=\"status\">1 result</p>");
        assertThat(rows(found)).contains(">Impressão<").doesNotContain(">Netz<");
        String none = page(path + "?q=%22%3E%3Cb%3Enothing");
        PageCheck.wellFormed(none);
        assertThat(none)
                .contains("No results", "Nothing here has “&#34;&gt;&lt;b&gt;nothing”.")
                .contains("href=\"" + path + "\">Show all</a>")
                .doesNotContain("<b>nothing");
        assertThat(rows(none)).doesNotContain(">Netz<");
        assertThat(answer(path + "?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
        assertThat(answer(path + "?q=a%00b").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, Buscar nesta lista, 1 resultado, Mostrar tudo",
        "es, Buscar en esta lista, 1 resultado, Mostrar todo"
    })
    void itSpeaksThreeLanguages(String language, String box, String number, String back) {
        var browser = portal.browser.in(language);
        assertThat(browser.get("ada", "/tickets/macros?q=netz").body()).contains(box, number);
        assertThat(browser.get("ada", "/tickets/macros?q=nothing").body()).contains(back);
    }

    @Test
    void whoOpensARowThatWasFoundStillSeesWhatWasFound() {
        assertThat(page("/tickets/categories?q=netz")).contains("href=\"/tickets/categories/netz?q=netz\"");
        String opened = page("/tickets/categories/netz?q=netz");
        assertThat(opened).contains("action=\"/tickets/categories/netz\" role=\"search\"");
        assertThat(rows(opened)).contains(">Netz<").doesNotContain(">Impressão<");
    }

    @Test
    void rulesAreNotMovedAmongThoseFound() {
        assertThat(page("/tickets/routing")).contains("/move\"");
        assertThat(page("/tickets/routing?q=queue")).doesNotContain("/move\"");
        assertThat(rows(page("/tickets/routing?q=network+problem+netz")))
                .contains(">Netz<")
                .doesNotContain(">Impressão<");
    }

    @Test
    void theSearchForATicketsAnswerStaysAtTheTicket() {
        TicketNumber number = desk.incident("Way back");
        assertThat(page(REPLIES + "?for=" + number + "&q=nothing"))
                .contains(
                        "name=\"for\" value=\"" + number + "\"",
                        "href=\"" + REPLIES + "?for=" + number + "\">Show all");
    }

    @Test
    void theNumberFoundIsThatOfAllPages() {
        for (int i = 0; i < 3; i++) {
            desk.tags.add(desk.actor("ana"), desk.incident("Many " + i), "paged " + i);
            desk.replies.add(desk.actor("ada"), reply("Paged " + i));
        }
        assertThat(page("/tickets/tags?q=paged&limit=2"))
                .contains(">3 results<", "q=paged")
                .doesNotContain(">paged 2<");
        assertThat(page("/tickets/replies?q=paged&limit=2"))
                .contains(">3 results<", "q=paged")
                .doesNotContain(">Paged 2<");
    }

    private static SavedReplyDraft reply(String title) {
        return new SavedReplyDraft(
                Scope.GLOBAL, OptionalLong.empty(), title, "Look at it", Optional.empty(), Optional.empty());
    }

    private static RoutingRuleDraft rule(String name) {
        return new RoutingRuleDraft(
                name,
                List.of(new RoutingCondition(RoutingField.KIND, "problem")),
                desk.network,
                RoutingChoice.QUEUE,
                Optional.empty());
    }

    private static Form form(String key, String name) {
        return new Form(
                key,
                1,
                Label.of(name),
                Optional.empty(),
                Kind.SERVICE_REQUEST,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                false,
                List.of());
    }

    /** What is shown of the list, without what stands beside it. */
    private static String rows(String page) {
        return page.substring(page.indexOf("<div id=\"found\">")).split("<div class=\"col-12 col-lg-", 2)[0];
    }

    private static HttpResponse<String> answer(String path) {
        return portal.browser.get("ada", path);
    }

    private static String page(String path) {
        HttpResponse<String> answer = answer(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
