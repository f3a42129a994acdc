package org.arrimo.people.ws;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.arrimo.people.api.PersonDraft;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.ws.rest.Json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PersonPatchTest {
    private static final PersonDraft ANA = new PersonDraft(
            "ana",
            "Ana",
            Optional.of("ana@example.org"),
            Set.of(Role.AGENT, Role.LEAD),
            Set.of(3L),
            OptionalLong.of(5),
            true,
            Optional.of("pt-BR"),
            Optional.of("America/Sao_Paulo"),
            true,
            OptionalLong.of(6));

    private final ObjectMapper json = Json.mapper(1_000);

    @Test
    void whatIsNotMentionedStays() throws IOException {
        assertThat(patched("{}")).isEqualTo(ANA);
    }

    @Test
    void whatIsMentionedChanges() throws IOException {
        PersonDraft draft = patched("{\"name\":\"Anna\",\"roles\":[\"requester\"],\"teams\":[],\"active\":false}");
        assertThat(draft.name()).isEqualTo("Anna");
        assertThat(draft.roles()).containsExactly(Role.REQUESTER);
        assertThat(draft.teams()).isEmpty();
        assertThat(draft.active()).isFalse();
        assertThat(draft.email()).isEqualTo(ANA.email());
    }

    @Test
    void nullTakesAwayWhatAPersonCanBeWithout() throws IOException {
        PersonDraft draft = patched("{\"email\":null,\"organisation\":null,\"locale\":null}");
        assertThat(draft.email()).isEmpty();
        assertThat(draft.organisation()).isEmpty();
        assertThat(draft.locale()).isEmpty();
        assertThatThrownBy(() -> patched("{\"name\":null}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().field()).contains("name"));
    }

    @Test
    void whatAPersonDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> patched("{\"password\":\"x\"}")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> patched("{\"canSignIn\":true}")).isInstanceOf(IOException.class);
    }

    private PersonDraft patched(String patch) throws IOException {
        return json.readValue(patch, PersonPatch.class).on(FakeDesk.ANA);
    }
}
