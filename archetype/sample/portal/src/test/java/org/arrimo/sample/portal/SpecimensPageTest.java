package org.arrimo.sample.portal;

import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.PageCheck;
import org.arrimo.platform.testing.TextsCheck;
import org.arrimo.platform.testing.module.PlainRequest;
import org.arrimo.platform.testing.module.TestModule;
import org.arrimo.platform.testing.module.TestPortal;
import org.arrimo.sample.api.Specimen;
import org.arrimo.sample.api.SpecimenDraft;
import org.arrimo.sample.api.Specimens;
import org.arrimo.sample.core.SpecimenDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** The page and the panel, over the real service. */
class SpecimensPageTest {
    private static final Actor AGENT = TestModule.actor(Role.AGENT);
    private static final Actor MANAGER = TestModule.actor(Role.MANAGER);

    private Specimens specimens;
    private TestPortal portal;

    @BeforeEach
    void open() {
        TestModule module = TestModule.of("sample", Engine.DERBY);
        specimens = new SpecimenDesk(module.transactions(), module.unit(), module.journal(), module.clock());
        portal = new TestPortal("/sample", new SpecimensPage(specimens));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void oneIsAddedAndChangedByForms() {
        assertThat(portal.get(AGENT, "/sample").body()).contains("Nothing here yet");
        assertThat(portal.post(AGENT, "/sample", "name=First+%3Cb%3E&note=").statusCode())
                .isEqualTo(303);
        HttpResponse<String> list = portal.get(AGENT, "/sample");
        PageCheck.wellFormed(list.body());
        assertThat(list.body()).contains("First &lt;b&gt;");
        Specimen there = specimens.add(AGENT, new SpecimenDraft("Second", ""));
        String address = "/sample/" + there.id();
        PageCheck.wellFormed(portal.get(AGENT, address).body());
        String form = "name=Third&note=&version=" + there.version();
        assertThat(portal.post(AGENT, address, form).statusCode()).isEqualTo(303);
        assertThat(portal.post(AGENT, address, form + "&x").statusCode())
                .as("after somebody changed it")
                .isEqualTo(412);
    }

    @Test
    void aRefusedFormShowsWhatWasTypedAndTheReasonBesideItsField() {
        HttpResponse<String> answer = portal.post(AGENT, "/sample", "name=+&note=kept");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("kept", "id=\"f-name-problem\"");
        PageCheck.wellFormed(answer.body());
    }

    @Test
    void whoeverOnlyReadsGetsNoForm() {
        Specimen there = specimens.add(AGENT, new SpecimenDraft("First", "a note"));
        assertThat(portal.get(MANAGER, "/sample").body()).contains("First").doesNotContain("<form");
        assertThat(portal.get(MANAGER, "/sample/" + there.id()).body())
                .contains("a note")
                .doesNotContain("<form");
        assertThat(portal.post(MANAGER, "/sample", "name=Second").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(portal.get(AGENT, "/sample/4711").statusCode()).isEqualTo(404);
        assertThat(portal.get(AGENT, "/sample/none").statusCode()).isEqualTo(404);
    }

    @Test
    void thePanelShowsTheNewestAndNothingWhenThereAreNone() {
        SpecimensPanel panel = new SpecimensPanel(specimens);
        assertThat(panel.content(new PlainRequest(AGENT), "INC-1")).isEmpty();
        specimens.add(AGENT, new SpecimenDraft("First", ""));
        String html =
                Templates.text(panel.content(new PlainRequest(AGENT), "INC-1").orElseThrow());
        PageCheck.wellFormed(html);
        assertThat(html).contains("First");
    }

    @Test
    void theTextsAreCompleteInThreeLanguages() {
        TextsCheck.complete(Path.of(""));
    }
}
