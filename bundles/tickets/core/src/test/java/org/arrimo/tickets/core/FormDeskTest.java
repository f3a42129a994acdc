package org.arrimo.tickets.core;

import java.util.ArrayList;
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
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.TextCheck;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms as administrators write them, whom they are for, and what they make of the answers. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class FormDeskTest extends FormCase {
    FormDeskTest(Desk desk) {
        super(desk);
    }

    @Test
    void aTicketIsOpenedByAFormThatSaysWhatItsRequesterMayNot() {
        desk.categories.add(desk.admin, key, Optional.empty(), Label.of("Hardware"));
        field("-place", FieldType.TEXT, true);
        field("-cost", FieldType.NUMBER, false);
        Form form = new Form(
                key,
                1,
                new Label("A new laptop", Optional.of("Um laptop novo"), Optional.empty()),
                Optional.empty(),
                Kind.SERVICE_REQUEST,
                Optional.of(key),
                OptionalLong.of(desk.network),
                Optional.of(Level.HIGH),
                Optional.of(Level.HIGH),
                Set.of(),
                Set.of(),
                false,
                List.of(ask("-place", true), ask("-cost", false)));
        desk.forms.add(desk.admin, form);
        Ticket opened = open(desk.requester, Map.of(key + "-place", "Sala 3", key + "-cost", "1000.50"));
        assertThat(opened.number().kind()).isEqualTo(Kind.SERVICE_REQUEST);
        assertThat(opened.subject()).isEqualTo("A new laptop");
        assertThat(opened.category()).contains(key);
        assertThat(opened.team()).hasValue(desk.network);
        assertThat(opened.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(opened.requester()).isEqualTo(desk.requester.personId());
        assertThat(values(desk.requester, opened.number())).containsOnly(Map.entry(key + "-place", "Sala 3"));
        assertThat(values(desk.agent, opened.number()))
                .containsEntry(key + "-cost", "1000.5")
                .containsEntry(key + "-place", "Sala 3");
        assertThat(desk.forms.of(desk.requester, opened.number()).map(Form::key))
                .contains(key);
        assertThat(opened.form().orElseThrow().name().en()).isEqualTo("A new laptop");
        assertThat(desk.tickets.get(desk.requester, opened.number()))
                .returns(opened.form(), Ticket::form)
                .returns(opened.fields(), Ticket::fields);
        assertThat(opened.fields()).isNotEmpty();
        assertThat(refused(() -> desk.forms.of(desk.stranger, opened.number()))).isEqualTo("NOT_FOUND not-found");
        assertThat(desk.history(desk.requester, opened.number()).toString())
                .contains("tickets.form-filled")
                .doesNotContain("1000.5");
        assertThat(desk.forms.of(desk.agent, desk.incident())).isEmpty();
        Ticket other = desk.forms.open(
                desk.agent, key, Map.of(key + "-place", "x"), OptionalLong.of(desk.stranger.personId()));
        assertThat(other.requester()).isEqualTo(desk.stranger.personId());
        assertThat(refused(() -> desk.forms.open(
                        desk.requester, key, Map.of(key + "-place", "x"), OptionalLong.of(desk.stranger.personId()))))
                .isEqualTo("requester forbidden");
    }

    @Test
    void aFormThatWaitsForItselfByWhateverWayIsRefused() {
        field("-a", FieldType.YES_NO, true);
        field("-b", FieldType.YES_NO, true);
        assertThat(refused(() -> add(ask("-a", false, when("-a", "true")))))
                .isEqualTo("items." + key + "-a condition-order");
        assertThat(refused(() -> add(ask("-a", false, when("-b", "true")), ask("-b", false, when("-a", "true")))))
                .isEqualTo("items." + key + "-a condition-order");
        assertThat(refused(() -> add(ask("-a", false), ask("-b", false, when("-a", "maybe")))))
                .isEqualTo("items." + key + "-b not-one-of");
        assertThat(refused(() -> add(ask("-a", false), ask("-b", false, when("-a")))))
                .isEqualTo("items." + key + "-b condition-values");
        assertThat(refused(() -> add(ask("-a", false), ask("-a", false)))).isEqualTo("items." + key + "-a twice");
        assertThat(refused(() -> add(ask("-none", false)))).isEqualTo("items." + key + "-none unknown");
        assertThat(desk.forms.all(desk.admin)).noneMatch(form -> form.key().equals(key));
    }

    @Test
    void whoMayNotUseAFormFindsNone() {
        desk.forms.add(desk.admin, form(List.of(), Set.of(Role.AGENT), Set.of(desk.customer)));
        for (Actor actor : List.of(desk.agent, desk.requester, desk.colleague)) {
            assertThat(catalogue(actor)).contains(key);
            assertThat(desk.forms.sheet(actor, key, Map.of()).form().organisations())
                    .isEmpty();
        }
        for (Actor actor : List.of(desk.stranger, desk.lead, desk.admin)) {
            assertThat(catalogue(actor)).doesNotContain(key);
            assertThat(refused(() -> desk.forms.sheet(actor, key, Map.of()))).isEqualTo("NOT_FOUND not-found");
            assertThat(refused(() -> open(actor, Map.of()))).isEqualTo("NOT_FOUND not-found");
            assertThat(refused(() -> desk.forms.sheet(actor, "none-such", Map.of())))
                    .isEqualTo("NOT_FOUND not-found");
        }
        for (Actor actor : List.of(desk.manager, desk.partner, desk.nobody)) {
            assertThat(refused(() -> desk.forms.catalogue(actor))).isEqualTo("FORBIDDEN forbidden");
            assertThat(refused(() -> open(actor, Map.of()))).isEqualTo("FORBIDDEN forbidden");
        }
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager, desk.requester, desk.partner)) {
            assertThat(refused(() -> desk.forms.all(actor))).isEqualTo("FORBIDDEN forbidden");
            assertThat(refused(() -> desk.forms.get(actor, key))).isEqualTo("FORBIDDEN forbidden");
            assertThat(refused(() -> desk.forms.add(actor, form(List.of(), Set.of(), Set.of()))))
                    .isEqualTo("FORBIDDEN forbidden");
            assertThat(refused(
                            () -> desk.forms.change(actor, OptionalLong.empty(), form(List.of(), Set.of(), Set.of()))))
                    .isEqualTo("FORBIDDEN forbidden");
        }
    }

    @Test
    void aChangedFormLeavesWhatWasAnsweredByIt() {
        field("-a", FieldType.TEXT, true);
        field("-b", FieldType.TEXT, true);
        add(ask("-a", true));
        TicketNumber number = open(desk.requester, answers("-a", "x")).number();
        Form changed = form(List.of(ask("-b", true)), Set.of(), Set.of());
        assertThat(refused(() -> desk.forms.change(desk.admin, OptionalLong.of(9), changed)))
                .isEqualTo("STALE stale");
        assertThat(desk.forms.change(desk.admin, OptionalLong.of(1), changed).version())
                .isEqualTo(2);
        Form then = desk.forms.of(desk.agent, number).orElseThrow();
        assertThat(then.version()).isEqualTo(1);
        assertThat(then.items()).extracting(FormItem::key).containsExactly(key + "-a");
        assertThat(desk.forms.get(desk.admin, key).items())
                .extracting(FormItem::key)
                .containsExactly(key + "-b");
        assertThat(values(desk.agent, number)).containsEntry(key + "-a", "x");
        assertThat(refusedBy("-a", "x")).isEqualTo("answers." + key + "-a unknown");
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertThat(refused(() -> desk.forms.add(desk.admin, named("No Key", Label.of("X")))))
                .isEqualTo("key no-key");
        assertThat(refused(() -> desk.forms.add(desk.admin, named(key, Label.of("\u2067x")))))
                .isEqualTo("name control-characters");
        assertThat(refused(() -> desk.forms.add(desk.admin, named(key, Label.of(" ")))))
                .isEqualTo("name required");
        List<FormItem> many = new ArrayList<>();
        for (int i = 0; i <= Forms.MOST_ITEMS; i++) {
            many.add(section("-s" + i, Optional.empty()));
        }
        assertThat(refused(() -> add(many.toArray(FormItem[]::new)))).isEqualTo("items too-many");
        field("-n", FieldType.NUMBER, true);
        assertThat(refused(() -> add(bounded("-n", TextCheck.ANY, "low", "10"))))
                .isEqualTo("items." + key + "-n no-bound");
        assertThat(refused(() -> add(bounded("-n", TextCheck.ANY, "11", "10"))))
                .isEqualTo("items." + key + "-n no-bound");
        assertThat(refused(() -> add(section("", Optional.empty()), section("", Optional.empty()))))
                .isEqualTo("items." + key + " twice");
        assertThat(refused(() -> add(FormItem.of(null, key, false)))).isEqualTo("items required");
        Form astray = form(List.of(), Set.of(), Set.of());
        assertThat(refused(() -> desk.forms.add(
                        desk.admin,
                        new Form(
                                astray.key(),
                                1,
                                astray.name(),
                                astray.help(),
                                astray.kind(),
                                astray.category(),
                                OptionalLong.of(999_999),
                                astray.impact(),
                                astray.urgency(),
                                Set.of(),
                                Set.of(),
                                false,
                                List.of()))))
                .isEqualTo("team no-such-team");
        add();
        assertThat(refused(() -> add())).isEqualTo("key taken");
    }
}
