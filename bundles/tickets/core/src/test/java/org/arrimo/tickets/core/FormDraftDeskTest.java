package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.FormDraft;
import org.arrimo.tickets.api.FormDrafts;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** What people write into forms before they send them. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class FormDraftDeskTest extends FormCase {
    FormDraftDeskTest(Desk desk) {
        super(desk);
    }

    @Test
    void whatIsWrittenIsThereAgainUntilItIsSentInThePortal() {
        add();
        Actor writer = desk.requester("writer" + key, "Wanda Writer", desk.customer, false);
        assertThat(desk.formDrafts.get(writer, key)).isEmpty();
        FormDraft kept = desk.formDrafts
                .save(writer, key, Map.of("subject", "half a", "description", "two\nlines", "empty", " "))
                .orElseThrow();
        assertThat(kept.answers()).containsOnly(Map.entry("subject", "half a"), Map.entry("description", "two\nlines"));
        assertThat(kept.savedAt()).isEqualTo(desk.clock.instant());
        assertThat(desk.formDrafts.get(writer, key)).contains(kept);
        desk.formDrafts.save(writer, key, Map.of("subject", "half a sentence"));
        assertThat(desk.formDrafts.get(writer, key).orElseThrow().answers())
                .containsOnly(Map.entry("subject", "half a sentence"));
        desk.forms.open(writer.via(Actor.Via.REST), key, Map.of(), OptionalLong.empty());
        assertThat(desk.formDrafts.get(writer, key))
                .as("a program opens what it opens")
                .isPresent();
        desk.tickets.open(writer.via(Actor.Via.PORTAL), TicketDraft.of(Kind.INCIDENT, "Something else " + key, ""));
        assertThat(desk.formDrafts.get(writer, key)).isPresent();
        desk.forms.open(writer.via(Actor.Via.PORTAL), key, Map.of(), OptionalLong.empty());
        assertThat(desk.formDrafts.get(writer, key)).isEmpty();
    }

    @Test
    void thePageWithoutAFormHasADraftToo() {
        Actor writer = desk.requester("plain" + key, "Paul Plain", desk.customer, false);
        desk.formDrafts.save(writer, FormDrafts.NO_FORM, Map.of("subject", "half", "fields.place", "Sala 3"));
        assertThat(desk.formDrafts.get(writer, FormDrafts.NO_FORM)).isPresent();
        desk.tickets.open(writer.via(Actor.Via.PORTAL), TicketDraft.of(Kind.INCIDENT, "Whole " + key, ""));
        assertThat(desk.formDrafts.get(writer, FormDrafts.NO_FORM)).isEmpty();
    }

    @Test
    void itIsItsWritersAlone() {
        add();
        desk.formDrafts.save(desk.requester, key, Map.of("subject", "mine"));
        assertThat(desk.formDrafts.get(desk.colleague, key)).isEmpty();
        desk.formDrafts.save(desk.colleague, key, Map.of("subject", "another"));
        desk.formDrafts.discard(desk.colleague, key);
        assertThat(desk.formDrafts.get(desk.requester, key).orElseThrow().answers())
                .containsEntry("subject", "mine");
        assertThat(desk.formDrafts.save(desk.requester, key, Map.of("subject", "")))
                .as("nothing written")
                .isEmpty();
        assertThat(desk.formDrafts.get(desk.requester, key)).isEmpty();
    }

    @Test
    void whoMayNotUseAFormHasNoDraftOfIt() {
        desk.forms.add(desk.admin, form(List.of(), Set.of(Role.AGENT), Set.of()));
        assertThat(refused(() -> desk.formDrafts.save(desk.requester, key, Map.of("subject", "x"))))
                .isEqualTo("NOT_FOUND not-found");
        assertThat(refused(() -> desk.formDrafts.get(desk.requester, "none-such")))
                .isEqualTo("NOT_FOUND not-found");
        for (Actor actor : List.of(desk.manager, desk.partner, desk.nobody)) {
            assertThat(refused(() -> desk.formDrafts.save(actor, FormDrafts.NO_FORM, Map.of("subject", "x"))))
                    .isEqualTo("FORBIDDEN forbidden");
            assertThat(refused(() -> desk.formDrafts.get(actor, key))).isEqualTo("FORBIDDEN forbidden");
            assertThat(refused(() -> desk.formDrafts.discard(actor, key))).isEqualTo("FORBIDDEN forbidden");
        }
    }

    @Test
    void tooMuchIsRefusedAndWhatWasKeptStays() {
        add();
        desk.formDrafts.save(desk.second, FormDrafts.NO_FORM, Map.of("subject", "kept"));
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i <= 200; i++) {
            many.put("k" + i, "x");
        }
        assertThat(refused(() -> desk.formDrafts.save(desk.second, FormDrafts.NO_FORM, many)))
                .isEqualTo("answers too-many");
        assertThat(refused(() -> desk.formDrafts.save(
                        desk.second, FormDrafts.NO_FORM, Map.of("a", "x".repeat(FormDrafts.LONGEST + 1)))))
                .isEqualTo("answers too-long");
        assertThat(refused(() -> desk.formDrafts.save(desk.second, FormDrafts.NO_FORM, Map.of("a b", "x"))))
                .isEqualTo("answers unknown");
        assertThat(desk.formDrafts.get(desk.second, FormDrafts.NO_FORM).map(FormDraft::answers))
                .isEqualTo(Optional.of(Map.of("subject", "kept")));
    }

    @Test
    void itIsGoneAfterAMonth() {
        add();
        desk.formDrafts.save(desk.lead, FormDrafts.NO_FORM, Map.of("subject", "old"));
        desk.clock.advance(Duration.ofDays(10));
        desk.formDrafts.save(desk.lead, key, Map.of("subject", "younger"));
        desk.clock.advance(Duration.ofDays(FormDrafts.KEPT_DAYS - 10));
        desk.timers.round();
        assertThat(desk.formDrafts.get(desk.lead, key)).as("younger").isPresent();
        desk.clock.advance(Duration.ofDays(10));
        desk.timers.round();
        assertThat(desk.formDrafts.get(desk.lead, key)).isEmpty();
        assertThat(desk.formDrafts.get(desk.lead, FormDrafts.NO_FORM)).isEmpty();
    }
}
