package org.arrimo.tickets.core;

import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is to be done about a ticket, and the templates of it. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ChecklistDeskTest {
    private static final long NOWHERE = 999_999;

    private final Desk desk;

    ChecklistDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void itemsKeepTheirOrderAndAreMovedWithinIt() {
        TicketNumber ticket = desk.incident();
        long first = add(ticket, "one");
        long second = add(ticket, "  two ");
        long third = add(ticket, "three");
        assertThat(texts(ticket)).containsExactly("one", "two", "three");
        assertThat(desk.checklists.move(desk.agent, ticket, third, 1))
                .extracting(ChecklistItem::text)
                .containsExactly("three", "one", "two");
        desk.checklists.move(desk.agent, ticket, first, 700);
        assertThat(texts(ticket)).containsExactly("three", "two", "one");
        desk.checklists.remove(desk.agent, ticket, second);
        add(ticket, "four");
        assertThat(texts(ticket)).containsExactly("three", "one", "four");
        assertThat(refused(() -> desk.checklists.move(desk.agent, ticket, first, 0))
                        .field())
                .contains("place");
    }

    @Test
    void whoTickedAnItemOffAndWhenIsKeptUntilItIsTakenBack() {
        TicketNumber ticket = desk.incident();
        long item = add(ticket, "Call back");
        assertThat(desk.checklists.list(desk.agent, ticket).get(0).done()).isFalse();
        ChecklistItem ticked = desk.checklists.tick(desk.agent, ticket, item, true);
        assertThat(ticked.tickedBy()).hasValue(desk.agent.personId());
        assertThat(ticked.tickedAt()).contains(desk.clock.instant());
        desk.checklists.tick(desk.second, ticket, item, true);
        assertThat(desk.checklists.list(desk.agent, ticket)).containsExactly(ticked);
        ChecklistItem reworded = desk.checklists.reword(desk.agent, ticket, item, "Call her back");
        assertThat(reworded.tickedBy()).isEqualTo(ticked.tickedBy());
        desk.checklists.tick(desk.second, ticket, item, false);
        assertThat(desk.checklists.list(desk.agent, ticket).get(0).done()).isFalse();
        assertThat(desk.checklists.list(desk.agent, ticket).get(0).tickedAt()).isEmpty();
    }

    @Test
    void aPartnerTicksOffWhatItsTeamHasAndWritesNone() {
        TicketNumber ticket = desk.handedOver();
        long item = add(ticket, "Exchange the disk");
        assertThat(desk.checklists.list(desk.partner, ticket)).hasSize(1);
        desk.checklists.tick(desk.partner, ticket, item, true);
        assertThat(desk.checklists.list(desk.agent, ticket).get(0).tickedBy()).hasValue(desk.partner.personId());
        assertThat(changesRefused(desk.partner, ticket, item)).containsOnly(Problem.Kind.FORBIDDEN);
        TicketNumber other = desk.incident();
        long hidden = add(other, "x");
        assertThat(changesRefused(desk.partner, other, hidden)).containsOnly(Problem.Kind.NOT_FOUND);
        assertThat(refused(() -> desk.checklists.tick(desk.partner, other, hidden, true))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void forRequestersThereIsNoChecklistAndAManagerReadsIt() {
        TicketNumber ticket = desk.incident();
        long item = add(ticket, "Ask the vendor");
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.stranger, desk.nobody)) {
            assertThat(refused(() -> desk.checklists.list(actor, ticket)).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(changesRefused(actor, ticket, item)).containsOnly(Problem.Kind.NOT_FOUND);
        }
        assertThat(desk.checklists.list(desk.manager, ticket)).hasSize(1);
        assertThat(changesRefused(desk.manager, ticket, item)).containsOnly(Problem.Kind.FORBIDDEN);
        assertThat(refused(() -> desk.checklists.tick(desk.manager, ticket, item, true))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void anItemOfAnotherTicketIsNotThere() {
        TicketNumber ticket = desk.incident();
        long elsewhere = add(desk.incident(), "elsewhere");
        for (long item : List.of(elsewhere, NOWHERE)) {
            assertThat(refused(() -> desk.checklists.tick(desk.agent, ticket, item, true))
                            .kind())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(refused(() -> desk.checklists.remove(desk.agent, ticket, item))
                            .kind())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(refused(() -> desk.checklists.reword(desk.agent, ticket, item, "x"))
                            .kind())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
    }

    @Test
    void textsAreBoundedAndAHundredItemsAreTheMost() {
        TicketNumber ticket = desk.incident();
        for (String text : List.of("", "  ", "two\nlines", "a\u202eb", "x".repeat(Checklists.LONGEST + 1))) {
            assertThat(refused(() -> add(ticket, text)).field()).as(text).contains("text");
        }
        add(ticket, "x".repeat(Checklists.LONGEST));
        ChecklistTemplate most = template("Most " + ticket, Collections.nCopies(Checklists.MOST, "item"));
        assertThat(refused(() -> desk.checklists.apply(desk.agent, ticket, most.id()))
                        .code())
                .isEqualTo("too-many-items");
        assertThat(texts(ticket)).hasSize(1);
        desk.checklists.remove(
                desk.agent,
                ticket,
                desk.checklists.list(desk.agent, ticket).get(0).id());
        desk.checklists.apply(desk.agent, ticket, most.id());
        assertThat(refused(() -> add(ticket, "one more")).kind()).isEqualTo(Problem.Kind.CONFLICT);
    }

    @Test
    void theHistoryTellsTheDeskAloneAndTheTicketsVersionStays() {
        TicketNumber ticket = desk.incident();
        long version = desk.get(ticket).version();
        long item = add(ticket, "one");
        long other = add(ticket, "two");
        desk.checklists.tick(desk.agent, ticket, item, true);
        desk.checklists.tick(desk.agent, ticket, item, true);
        desk.checklists.tick(desk.agent, ticket, item, false);
        desk.checklists.reword(desk.agent, ticket, item, "first");
        desk.checklists.reword(desk.agent, ticket, item, "first");
        desk.checklists.move(desk.agent, ticket, other, 1);
        desk.checklists.move(desk.agent, ticket, other, 1);
        desk.checklists.remove(desk.agent, ticket, other);
        List<Change> told = desk.history(desk.agent, ticket).stream()
                .map(Entry::event)
                .filter(event -> event.type().equals("tickets.checklist"))
                .map(Event::changes)
                .flatMap(List::stream)
                .toList();
        assertThat(told)
                .containsExactly(
                        new Change("checklist.item", null, "one"),
                        new Change("checklist.item", null, "two"),
                        new Change("checklist.done", null, "one"),
                        new Change("checklist.done", "one", null),
                        new Change("checklist.item", "one", "first"),
                        new Change("checklist.place", "2. two", "1. two"),
                        new Change("checklist.item", "two", null));
        assertThat(desk.history(desk.requester, ticket)).hasSize(1);
        assertThat(desk.get(ticket).version()).isEqualTo(version);
    }

    @Test
    void aTemplateIsPutOnATicketAndWhatBecomesOfItLaterChangesNoTicket() {
        TicketNumber ticket = desk.incident();
        add(ticket, "before");
        ChecklistTemplate template = template("New laptop " + ticket, List.of("Order", "Install"));
        assertThat(desk.checklists.apply(desk.agent, ticket, template.id()))
                .extracting(ChecklistItem::text)
                .containsExactly("before", "Order", "Install");
        ChecklistTemplate changed = desk.checklistTemplates.change(
                desk.lead, template.id(), OptionalLong.of(template.version()), template.name(), List.of("Buy"));
        assertThat(changed.version()).isGreaterThan(template.version());
        assertThat(desk.checklistTemplates.get(desk.agent, template.id())).isEqualTo(changed);
        desk.checklistTemplates.remove(desk.admin, template.id());
        assertThat(texts(ticket)).containsExactly("before", "Order", "Install");
        assertThat(refused(() -> desk.checklists.apply(desk.agent, ticket, template.id()))
                        .field())
                .contains("template");
        assertThat(refused(() -> desk.checklistTemplates.get(desk.agent, template.id()))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void templatesAreWrittenByLeadsAndAdministratorsAndReadByStaff() {
        ChecklistTemplate template = template("Mine " + desk.incident(), List.of("a"));
        for (Actor actor : List.of(desk.agent, desk.manager, desk.partner, desk.requester)) {
            assertThat(refused(() -> desk.checklistTemplates.add(actor, "x", List.of("y")))
                            .kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused(() -> desk.checklistTemplates.remove(actor, template.id()))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(desk.checklistTemplates.list(desk.manager)).contains(template);
        for (Actor actor : List.of(desk.partner, desk.requester)) {
            assertThat(refused(() -> desk.checklistTemplates.list(actor)).kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
    }

    @Test
    void aTemplateThatIsNotAllowedChangesNothing() {
        String name = "Known " + desk.incident();
        ChecklistTemplate template = template(name, List.of("a", "b"));
        int before = desk.checklistTemplates.list(desk.lead).size();
        assertThat(refused(() -> template(name, List.of("c"))).code()).isEqualTo("taken");
        assertThat(refused(() -> template(" ", List.of("c"))).field()).contains("name");
        assertThat(refused(() -> template("New", List.of())).field()).contains("items");
        assertThat(refused(() -> template("New", List.of("a", ""))).field()).contains("items");
        assertThat(refused(() -> template("New", Collections.nCopies(Checklists.MOST + 1, "a")))
                        .code())
                .isEqualTo("too-many-items");
        assertThat(refused(() -> desk.checklistTemplates.change(
                                desk.lead, template.id(), OptionalLong.of(9), name, List.of("c")))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
        assertThat(desk.checklistTemplates.get(desk.lead, template.id())).isEqualTo(template);
        assertThat(desk.checklistTemplates.list(desk.lead)).hasSize(before);
    }

    private long add(TicketNumber ticket, String text) {
        return desk.checklists.add(desk.agent, ticket, text).id();
    }

    private ChecklistTemplate template(String name, List<String> items) {
        return desk.checklistTemplates.add(desk.lead, name, items);
    }

    private List<String> texts(TicketNumber ticket) {
        return desk.checklists.list(desk.agent, ticket).stream()
                .map(ChecklistItem::text)
                .toList();
    }

    private List<Problem.Kind> changesRefused(Actor actor, TicketNumber ticket, long item) {
        return List.of(
                refused(() -> desk.checklists.add(actor, ticket, "x")).kind(),
                refused(() -> desk.checklists.reword(actor, ticket, item, "x")).kind(),
                refused(() -> desk.checklists.move(actor, ticket, item, 1)).kind(),
                refused(() -> desk.checklists.remove(actor, ticket, item)).kind(),
                refused(() -> desk.checklists.apply(actor, ticket, 1)).kind());
    }

    private static Problem refused(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
