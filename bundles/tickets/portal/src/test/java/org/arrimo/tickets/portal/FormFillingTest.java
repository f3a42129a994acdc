package org.arrimo.tickets.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormDrafts;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** A form as it is filled in: nothing that was written or chosen is lost on the way. */
class FormFillingTest {
    private static final String FORM = "/tickets/forms/damage";
    private static final String DRAFT = "/tickets/form-drafts/damage";
    private static final String PLAIN = "/tickets/form-drafts/-";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        desk.real
                .intake()
                .forms()
                .add(
                        desk.actor("ada"),
                        new Form(
                                "damage",
                                1,
                                Label.of("Damage"),
                                Optional.empty(),
                                Kind.INCIDENT,
                                Optional.empty(),
                                OptionalLong.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of(),
                                Set.of(),
                                false,
                                List.of(
                                        FormItem.of(ItemKind.SUBJECT, "subject", true),
                                        FormItem.of(ItemKind.ATTACHMENTS, "attachments", true))));
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void aPhotographThatIsRequiredComesWithTheForm() {
        assertThat(page("rita", FORM))
                .contains("type=\"file\"", "data-tk-files=\"form-file\"", "data-tk-largest=\"")
                .doesNotContain("(optional)");
        HttpResponse<String> none = portal.browser.post("rita", FORM, Map.of("answers.subject", "Broken"));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("is-invalid", "value=\"Broken\"");
        HttpResponse<String> opened =
                portal.browser.upload("rita", FORM, Map.of("answers.subject", "Broken"), "photo.txt", "it is broken");
        assertThat(opened.statusCode()).isEqualTo(303);
        TicketNumber number = TicketNumber.of(
                opened.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        assertThat(desk.real.filing().attachments().list(desk.actor("ana"), number))
                .extracting(Attachment::name)
                .containsExactly("photo.txt");
        assertThat(staged("rita")).isEmpty();
    }

    @Test
    void aFileThatCameWithARefusedFormIsKeptForTheNextTry() {
        HttpResponse<String> refused =
                portal.browser.upload("chef", FORM, Map.of("answers.subject", ""), "a <b>.txt", "kept");
        assertThat(refused.statusCode()).isEqualTo(400);
        StagedFile file = staged("chef").get(0);
        assertThat(refused.body()).contains("a &lt;b&gt;.txt", "name=\"staged\" value=\"" + file.id() + "\" checked");
        HttpResponse<String> discarded = portal.browser.post(
                "chef", FORM, Map.of("answers.subject", "half", "discard", String.valueOf(file.id())));
        assertThat(discarded.statusCode()).isEqualTo(200);
        assertThat(discarded.body()).contains("value=\"half\"").doesNotContain("name=\"staged\"");
        assertThat(staged("chef")).isEmpty();
        HttpResponse<String> next = portal.browser.upload("chef", FORM, Map.of("next", "true"), "b.txt", "kept too");
        assertThat(next.statusCode()).isEqualTo(200);
        String id = String.valueOf(staged("chef").get(0).id());
        assertThat(portal.browser
                        .post("chef", FORM, Map.of("answers.subject", "Whole", "staged", id))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatWasWrittenStandsInTheFormAgainUntilItIsSent() {
        assertThat(page("stan", FORM))
                .contains("data-hx-post=\"" + DRAFT + "\"")
                .doesNotContain("Draft saved");
        HttpResponse<String> kept = portal.browser.post("stan", DRAFT, Map.of("answers.subject", "half <written"));
        assertThat(kept.body()).contains("Draft saved", "Discard the draft").doesNotContain("<html");
        assertThat(page("stan", FORM)).contains("half &lt;written", "Draft saved");
        assertThat(page("rita", FORM)).doesNotContain("half &lt;written");
        assertThat(portal.browser.post("stan", DRAFT + "/discard", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(page("stan", FORM)).doesNotContain("half &lt;written");
        portal.browser.post("stan", DRAFT, Map.of("answers.subject", "again"));
        assertThat(portal.browser
                        .upload("stan", FORM, Map.of("answers.subject", "again and sent"), "x.txt", "x")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("stan", FORM)).doesNotContain("again");
        assertThat(portal.browser
                        .post("stan", "/tickets/form-drafts/none-such", Map.of("answers.subject", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(portal.browser
                        .post("stan", DRAFT, Map.of("answers.subject", "x".repeat(FormDrafts.LONGEST + 1)))
                        .body())
                .contains("The draft was not saved.");
    }

    @Test
    void thePageWithoutAFormKeepsWhatIsWrittenToo() {
        Map<String, String> written = Map.of(
                "kind",
                "service-request",
                "subject",
                "A <new> one",
                "description",
                "with\ntwo",
                "impact",
                "high",
                "csrf",
                "x");
        assertThat(portal.browser.post("ana", PLAIN, written).body()).contains("Draft saved");
        assertThat(page("ana", "/tickets/new"))
                .contains("A &lt;new&gt; one", "with\ntwo", "value=\"service-request\" checked")
                .contains("value=\"high\" selected");
        assertThat(portal.browser
                        .post("ana", "/tickets/new", Map.of("kind", "incident", "subject", "Sent"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("ana", "/tickets/new")).doesNotContain("A &lt;new&gt; one", "Draft saved");
        assertThat(portal.browser.post("max", PLAIN, written).statusCode()).isEqualTo(403);
        assertThat(portal.browser.get("max", "/tickets/new").statusCode()).isEqualTo(200);
    }

    private static String page(String login, String path) {
        return portal.browser.get(login, path).body();
    }

    private static List<StagedFile> staged(String login) {
        return desk.real.filing().staged().mine(desk.actor(login));
    }
}
