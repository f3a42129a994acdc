package org.arrimo.tickets.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.FormItem.TextCheck;
import org.arrimo.tickets.api.FormItem.When;
import org.arrimo.tickets.api.FormQuestion;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Forms of one test, their keys being its own. */
abstract class FormCase {
    private static final AtomicLong COUNT = new AtomicLong();

    final Desk desk;
    final String key = "w" + COUNT.incrementAndGet();

    FormCase(Desk desk) {
        this.desk = desk;
    }

    long count() {
        return desk.tickets.figures(desk.admin, TicketFilter.ALL).tickets();
    }

    List<String> catalogue(Actor actor) {
        return desk.forms.catalogue(actor).stream().map(Form::key).toList();
    }

    List<String> shown(Map<String, String> answers) {
        return desk.forms.sheet(desk.requester, key, answers).questions().stream()
                .filter(FormQuestion::shown)
                .map(question -> question.item().key().substring(key.length()))
                .toList();
    }

    Map<String, String> values(Actor actor, TicketNumber number) {
        Map<String, String> found = new HashMap<>();
        desk.ticketFields.of(actor, number).values().forEach(value -> value.value()
                .ifPresent(said -> found.put(value.field().key(), said)));
        return found;
    }

    Ticket open(Actor actor, Map<String, String> answers) {
        return desk.forms.open(actor, key, answers, OptionalLong.empty());
    }

    String refusedBy(String... answers) {
        return refused(() -> open(desk.requester, answers(answers)));
    }

    Map<String, String> answers(String... said) {
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < said.length; i += 2) {
            answers.put(key + said[i], said[i + 1]);
        }
        return answers;
    }

    void add(FormItem... items) {
        desk.forms.add(desk.admin, form(List.of(items), Set.of(), Set.of()));
    }

    Form named(String called, Label name) {
        return new Form(
                called,
                1,
                name,
                Optional.empty(),
                Kind.INCIDENT,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                false,
                List.of());
    }

    Form form(List<FormItem> items, Set<Role> roles, Set<Long> organisations) {
        return new Form(
                key,
                1,
                Label.of("Form " + key),
                Optional.empty(),
                Kind.INCIDENT,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                roles,
                organisations,
                false,
                items);
    }

    FormItem ask(String field, boolean required) {
        return ask(field, required, Optional.empty());
    }

    FormItem ask(String field, boolean required, Optional<When> when) {
        return new FormItem(
                ItemKind.FIELD,
                key + field,
                Optional.empty(),
                Optional.empty(),
                required,
                Optional.empty(),
                when,
                TextCheck.ANY,
                Optional.empty(),
                Optional.empty());
    }

    FormItem bounded(String field, TextCheck check, String least, String most) {
        return new FormItem(
                ItemKind.FIELD,
                key + field,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                check,
                Optional.of(least),
                Optional.of(most));
    }

    FormItem section(String called, Optional<When> when) {
        return new FormItem(
                ItemKind.SECTION,
                key + called,
                Optional.of(Label.of("Section")),
                Optional.empty(),
                false,
                Optional.empty(),
                when,
                TextCheck.ANY,
                Optional.empty(),
                Optional.empty());
    }

    Optional<When> when(String field, String... values) {
        return Optional.of(new When(key + field, Set.of(values)));
    }

    void field(String called, FieldType type, boolean open) {
        desk.fields.add(
                desk.admin, new CustomField(key + called, 1, type, Label.of("F " + called), List.of(), open, false));
    }

    void choice(String called, String... options) {
        List<FieldOption> all = List.of(options).stream()
                .map(option -> new FieldOption(option, Label.of(option)))
                .toList();
        desk.fields.add(
                desk.admin, new CustomField(key + called, 1, FieldType.CHOICE, Label.of(called), all, true, false));
    }

    static String refused(Runnable work) {
        Problem problem =
                catchThrowableOfType(ProblemException.class, work::run).problem();
        return problem.field().orElse(problem.kind().name()) + " " + problem.code();
    }
}
