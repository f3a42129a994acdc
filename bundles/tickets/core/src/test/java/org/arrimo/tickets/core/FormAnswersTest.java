package org.arrimo.tickets.core;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.FormItem.TextCheck;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** What a form asks for, when, and what it takes for an answer. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class FormAnswersTest extends FormCase {
    FormAnswersTest(Desk desk) {
        super(desk);
    }

    @Test
    void whatIsHiddenIsNeitherRequiredNorTaken() {
        choice("-what", "phone", "laptop");
        choice("-size", "small", "large");
        field("-ports", FieldType.NUMBER, true);
        add(
                ask("-what", true),
                ask("-size", true, when("-what", "laptop")),
                ask("-ports", true, when("-size", "large", "small")));
        TicketNumber phone = open(
                        desk.requester, answers("-what", "phone", "-size", "large", "-ports", "not even a number"))
                .number();
        assertThat(values(desk.agent, phone)).containsOnly(Map.entry(key + "-what", "phone"));
        assertThat(refusedBy("-what", "laptop")).isEqualTo("answers." + key + "-size required");
        assertThat(refusedBy("-what", "laptop", "-size", "large")).isEqualTo("answers." + key + "-ports required");
        TicketNumber laptop = open(desk.requester, answers("-what", "laptop", "-size", "large", "-ports", "4"))
                .number();
        assertThat(values(desk.agent, laptop)).hasSize(3);
        assertThat(shown(answers())).containsExactly("-what");
        assertThat(shown(answers("-size", "large"))).containsExactly("-what");
        assertThat(shown(answers("-what", "laptop"))).containsExactly("-what", "-size");
        assertThat(shown(answers("-what", "laptop", "-size", "large"))).containsExactly("-what", "-size", "-ports");
        assertThat(shown(answers("-what", "rubbish", "-size", "large"))).containsExactly("-what");
    }

    @Test
    void aSectionHidesAllThatFollowsUpToTheNext() {
        field("-vip", FieldType.YES_NO, true);
        field("-a", FieldType.TEXT, true);
        field("-b", FieldType.TEXT, true);
        add(
                ask("-vip", true),
                section("-first", when("-vip", "true")),
                ask("-a", true),
                section("-second", Optional.empty()),
                ask("-b", false));
        assertThat(shown(answers("-vip", "false"))).containsExactly("-vip", "-second", "-b");
        assertThat(shown(answers("-vip", "true"))).containsExactly("-vip", "-first", "-a", "-second", "-b");
        open(desk.requester, answers("-vip", "false", "-a", "not taken"));
        assertThat(refusedBy("-vip", "true")).isEqualTo("answers." + key + "-a required");
    }

    @Test
    void answersAreCheckedAsTheFormSays() {
        field("-t", FieldType.TEXT, true);
        field("-n", FieldType.NUMBER, true);
        field("-d", FieldType.DATE, true);
        add(
                bounded("-t", TextCheck.ANY, "2", "5"),
                bounded("-n", TextCheck.ANY, "-1.5", "10"),
                bounded("-d", TextCheck.ANY, "2026-01-01", "2026-12-31"),
                FormItem.of(ItemKind.SUBJECT, "subject", true),
                FormItem.of(ItemKind.DESCRIPTION, "description", false),
                FormItem.of(ItemKind.ATTACHMENTS, "attachments", false));
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("-t=x", "too-short");
        wrong.put("-t=xxxxxx", "too-long");
        wrong.put("-n=-1.51", "too-low");
        wrong.put("-n=10.0001", "too-high");
        wrong.put("-n=ten", "not-decimal");
        wrong.put("-d=2025-12-31", "too-low");
        wrong.put("-d=2027-01-01", "too-high");
        wrong.put("-d=soon", "not-a-date");
        wrong.forEach((said, code) -> {
            String[] sides = said.split("=");
            Map<String, String> answers = new HashMap<>(answers(sides[0], sides[1]));
            answers.put("subject", "S");
            assertThat(refused(() -> open(desk.requester, answers)))
                    .as(said)
                    .isEqualTo("answers." + key + sides[0] + " " + code);
        });
        Map<String, String> good =
                new HashMap<>(answers("-t", "\uD83D\uDE00\uD83D\uDE00", "-n", "10", "-d", "2026-12-31"));
        assertThat(refused(() -> open(desk.requester, good))).isEqualTo("answers.subject required");
        good.put("subject", "word ".repeat(10_000));
        assertThat(refused(() -> open(desk.requester, good))).isEqualTo("answers.subject too-long");
        good.put("subject", "a\u0000b");
        assertThat(refused(() -> open(desk.requester, good))).isEqualTo("answers.subject control-characters");
        good.put("subject", "a\u202Eb");
        assertThat(refused(() -> open(desk.requester, good))).isEqualTo("answers.subject control-characters");
        good.put("subject", "Bom");
        good.put("description", "x".repeat(50_001));
        assertThat(refused(() -> open(desk.requester, good))).isEqualTo("answers.description too-long");
        good.put("description", "linha\noutra");
        good.put("nothing", "x");
        assertThat(refused(() -> open(desk.requester, good))).isEqualTo("answers.nothing unknown");
        good.remove("nothing");
        assertThat(open(desk.requester, good).description()).isEqualTo("linha\noutra");
    }

    @Test
    void aPresetHoldsUntilSomebodyAnswers() {
        field("-n", FieldType.NUMBER, true);
        FormItem item = new FormItem(
                ItemKind.FIELD,
                key + "-n",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of("07"),
                Optional.empty(),
                TextCheck.ANY,
                Optional.empty(),
                Optional.empty());
        add(item);
        assertThat(values(desk.agent, open(desk.requester, Map.of()).number())).containsEntry(key + "-n", "7");
        assertThat(values(desk.agent, open(desk.requester, answers("-n", "")).number()))
                .isEmpty();
        assertThat(values(desk.agent, open(desk.requester, answers("-n", "8")).number()))
                .containsEntry(key + "-n", "8");
        FormItem wrong = new FormItem(
                ItemKind.FIELD,
                key + "-n",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of("seven"),
                Optional.empty(),
                TextCheck.ANY,
                Optional.empty(),
                Optional.empty());
        assertThat(refused(() ->
                        desk.forms.change(desk.admin, OptionalLong.empty(), form(List.of(wrong), Set.of(), Set.of()))))
                .isEqualTo("items." + key + "-n not-decimal");
    }

    @Test
    void whoAnswersOtherwiseDoesNotMeanTheSameTicket() {
        field("-a", FieldType.TEXT, true);
        add(ask("-a", true));
        Actor inThePortal = desk.requester.via(Actor.Via.PORTAL);
        open(inThePortal, answers("-a", "one"));
        open(inThePortal, answers("-a", "two"));
        assertThat(refused(() -> open(inThePortal, answers("-a", "two")))).isEqualTo("CONFLICT duplicate");
    }

    @Test
    void aRefusedFormOpensNothing() {
        field("-a", FieldType.TEXT, true);
        add(ask("-a", true));
        long before = count();
        assertThat(refusedBy()).isEqualTo("answers." + key + "-a required");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aRetiredFieldOrCategoryIsAskedForNoMore() {
        desk.categories.add(desk.admin, key, Optional.empty(), Label.of("C"));
        field("-a", FieldType.TEXT, true);
        Form form = new Form(
                key,
                1,
                Label.of("F"),
                Optional.empty(),
                Kind.INCIDENT,
                Optional.of(key),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                false,
                List.of(ask("-a", true)));
        desk.forms.add(desk.admin, form);
        desk.categories.change(desk.admin, key, OptionalLong.empty(), Optional.empty(), Label.of("C"), true);
        desk.fields.change(
                desk.admin,
                OptionalLong.empty(),
                new CustomField(key + "-a", 1, FieldType.TEXT, Label.of("A"), List.of(), true, true));
        assertThat(open(desk.requester, Map.of()).category()).isEmpty();
        assertThat(shown(answers())).isEmpty();
    }
}
