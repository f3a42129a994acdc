package org.arrimo.tickets.core;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Ticker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.tickets.api.Completion;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.categories.CategoryDesk;
import org.arrimo.tickets.core.fields.FieldDesk;
import org.arrimo.tickets.core.filter.Condition;
import org.arrimo.tickets.core.filter.Field;
import org.arrimo.tickets.core.filter.Oracle;
import org.arrimo.tickets.core.filter.Printer;
import org.arrimo.tickets.core.filter.RandomConditions;
import org.arrimo.tickets.core.find.FilterDesk;
import org.arrimo.tickets.core.query.Filtering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tickets found by filters as people write them. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class FilterDeskTest {
    private static final List<String> WORDS = List.of("vpn", "Impressão lenta", "fax 3", "lenta", "nothing");
    private static final Map<Desk, List<TicketNumber>> MADE = new java.util.IdentityHashMap<>();

    private final Map<Actor, Set<TicketNumber>> seenBy = new java.util.HashMap<>();
    private final Desk desk;

    FilterDeskTest(Desk desk) {
        this.desk = desk;
        MADE.computeIfAbsent(desk, key -> make());
    }

    @Test
    void everyFilterFindsWhatItSaysInEveryOrderForEverybody() {
        List<Actor> actors = List.of(
                desk.agent, desk.manager, desk.requester, desk.colleague, desk.stranger, desk.partner, desk.nobody);
        RandomConditions conditions = new RandomConditions(
                7,
                Map.of(
                        Field.TEAM, Map.of("Service Desk", desk.serviceDesk, "Network", desk.network),
                        Field.ASSIGNEE, Map.of("agent", desk.agent.personId()),
                        Field.REQUESTER, Map.of("rui", desk.requester.personId()),
                        Field.ORGANISATION, Map.of("Customer", desk.customer)),
                WORDS);
        Filters ofMany = ofMany();
        Map<TicketNumber, Ticket> made = new java.util.HashMap<>();
        MADE.get(desk).forEach(number -> made.put(number, desk.get(number)));
        for (int i = 0; i < 60; i++) {
            Condition condition = conditions.next(i % 4);
            String filter = named(Printer.print(condition));
            Actor actor = actors.get(i % 3 == 0 ? i / 3 % actors.size() : 0);
            for (TicketOrder order : orders()) {
                boolean onlyOpen = i % 2 == 0 || order.key() == TicketOrder.Key.PRIORITY || !ordersAll(order);
                String wanted = onlyOpen ? (filter.isEmpty() ? "state:open" : "state:open (" + filter + ")") : filter;
                List<TicketNumber> expected = expected(made, actor, condition, onlyOpen, order);
                assertThat(found(actor, wanted, order))
                        .as("%s, %s, for %s", wanted, order, actor.login())
                        .containsExactlyElementsOf(expected);
                assertThat(found(ofMany, actor, wanted, order))
                        .as("along an index: %s, %s, for %s", wanted, order, actor.login())
                        .containsExactlyElementsOf(expected);
            }
            assertThat(desk.filters.count(actor, filter).count())
                    .as("counted %s for %s", filter, actor.login())
                    .isEqualTo(expected(made, actor, condition, false, TicketOrder.LAST_UPDATED_FIRST)
                            .size());
        }
    }

    @Test
    void daysAreThoseOfTheActorsZone() {
        TicketNumber number = desk.incident();
        MADE.get(desk).add(number);
        String day = desk.clock
                .instant()
                .atZone(ZoneId.of("Pacific/Kiritimati"))
                .toLocalDate()
                .toString();
        Actor far = in(desk.agent, "Pacific/Kiritimati");
        String filter = "opened:" + day + " number:" + number;
        assertThat(found(far, filter, TicketOrder.LAST_UPDATED_FIRST)).containsExactly(number);
        assertThat(found(far, "opened:today number:" + number, TicketOrder.LAST_UPDATED_FIRST))
                .containsExactly(number);
        boolean sameDay = desk.clock
                .instant()
                .atZone(ZoneId.of("Pacific/Pago_Pago"))
                .toLocalDate()
                .toString()
                .equals(day);
        assertThat(sameDay).isFalse();
        assertThat(found(in(desk.agent, "Pacific/Pago_Pago"), filter, TicketOrder.LAST_UPDATED_FIRST))
                .isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> desk.filters.canonical(desk.agent, "team:Netwrok"))
                .hasMessageContaining("q has 'Netwrok', which is none of team at character 6", "Network");
        assertThatThrownBy(() -> desk.filters.count(desk.requester, "team:Network"))
                .as("a team the requester does not see")
                .hasMessageContaining("known there: mine, none, …");
        assertThatThrownBy(() -> desk.filters.canonical(desk.requester, "assignee:agent"))
                .hasMessageContaining("known there: me, none, …");
        assertThat(desk.filters.canonical(desk.requester, "requester:RUI")).isEqualTo("requester:RUI");
    }

    @Test
    void doneTicketsAreNotSortedByWhatCanNotBeCheap() {
        TicketOrder pressing = TicketOrder.parse("priority");
        desk.filters.find(desk.agent, "state:open", pressing, PageRequest.first(5));
        desk.filters.find(desk.agent, "team:Network", pressing, PageRequest.first(5));
        assertThatThrownBy(() -> desk.filters.find(desk.agent, "contact:api", pressing, PageRequest.first(5)))
                .hasMessageContaining("sort can be priority where only open tickets are wanted");
        assertThatThrownBy(() -> TicketOrder.parse("subject")).hasMessageContaining("updated, -updated, opened");
    }

    @Test
    void whatIsSuggestedIsWhatTheActorMaySee() {
        assertThat(next(desk.agent, "team:")).contains("mine", "none", "Network", "\"Service Desk\"");
        assertThat(next(desk.partner, "team:")).containsExactly("mine", "none", "Provider");
        assertThat(next(desk.requester, "team:")).containsExactly("mine", "none");
        assertThat(next(desk.agent, "requester:ru")).containsExactly("rui");
        assertThat(next(desk.agent, "assignee:ru")).isEmpty();
        assertThat(next(desk.agent, "assignee:an")).containsExactly("agent");
        assertThat(next(desk.requester, "requester:")).containsExactly("me");
        assertThat(next(desk.requester, "organisation:")).containsExactly("none", "Customer");
    }

    private List<String> next(Actor actor, String text) {
        return desk.filters.complete(actor, text, text.length()).stream()
                .map(Completion::text)
                .toList();
    }

    private static Actor in(Actor actor, String zone) {
        return new Actor(
                actor.personId(),
                actor.login(),
                actor.name(),
                actor.roles(),
                actor.teams(),
                actor.organisation(),
                actor.seesOrganisation(),
                actor.locale(),
                ZoneId.of(zone),
                actor.via());
    }

    /** Some may not name whom the tree names; an id needs no sight of anybody. */
    private String named(String filter) {
        return filter.replace("\"Service Desk\"", "#" + desk.serviceDesk)
                .replace("Network", "#" + desk.network)
                .replace("Customer", "#" + desk.customer)
                .replace("rui", "#" + desk.requester.personId())
                .replace("agent", "#" + desk.agent.personId());
    }

    private static List<TicketOrder> orders() {
        List<TicketOrder> orders = new ArrayList<>();
        for (TicketOrder.Key key : TicketOrder.Key.values()) {
            orders.add(new TicketOrder(key, true));
            orders.add(new TicketOrder(key, false));
        }
        return orders;
    }

    private static boolean ordersAll(TicketOrder order) {
        return order.key() == TicketOrder.Key.NUMBER || order.key() != TicketOrder.Key.PRIORITY && order.descending();
    }

    /** @return filters to which more than two tickets are many */
    private Filters ofMany() {
        var transactions = desk.database.transactions();
        var source = desk.database.source();
        var categories = new CategoryDesk(transactions, source, desk.journal, desk.clock, Ticker.systemTicker());
        var fields = new FieldDesk(transactions, source, desk.journal, desk.clock, Ticker.systemTicker());
        var filtering = new Filtering(source, desk.clock, 2);
        return new FilterDesk(transactions, filtering, desk.people, desk.groups, categories::current, fields::current);
    }

    private List<TicketNumber> found(Actor actor, String filter, TicketOrder order) {
        return found(desk.filters, actor, filter, order);
    }

    private static List<TicketNumber> found(Filters filters, Actor actor, String filter, TicketOrder order) {
        List<TicketNumber> numbers = new ArrayList<>();
        Optional<PageRequest> wanted = Optional.of(PageRequest.first(7));
        while (wanted.isPresent()) {
            Page<TicketRow> page = filters.find(actor, filter, order, wanted.get());
            page.items().forEach(row -> numbers.add(row.number()));
            wanted = page.next().map(cursor -> new PageRequest(7, Optional.of(cursor)));
        }
        return numbers;
    }

    private List<TicketNumber> expected(
            Map<TicketNumber, Ticket> made, Actor actor, Condition condition, boolean onlyOpen, TicketOrder order) {
        Oracle oracle = new Oracle(actor, desk.clock.instant().atZone(actor.zone()));
        Comparator<Ticket> value =
                switch (order.key()) {
                    case UPDATED -> Comparator.comparing(Ticket::updatedAt);
                    case OPENED -> Comparator.comparing(Ticket::openedAt);
                    case PRIORITY -> Comparator.comparing(Ticket::priority);
                    case NUMBER -> Comparator.comparing(
                            ticket -> ticket.number().id());
                };
        Comparator<Ticket> ascending =
                value.thenComparing(ticket -> ticket.number().id());
        return MADE.get(desk).stream()
                .filter(number -> seen(actor).contains(number))
                .map(made::get)
                .filter(ticket -> !onlyOpen || ticket.state().isOpen())
                .filter(ticket -> oracle.lets(condition, ticket))
                .sorted(order.descending() ? ascending.reversed() : ascending)
                .map(Ticket::number)
                .toList();
    }

    private Set<TicketNumber> seen(Actor actor) {
        return seenBy.computeIfAbsent(actor, key -> MADE.get(desk).stream()
                .filter(number -> sees(actor, number))
                .collect(Collectors.toSet()));
    }

    private boolean sees(Actor actor, TicketNumber number) {
        try {
            desk.tickets.get(actor, number);
            return true;
        } catch (org.arrimo.platform.api.ProblemException e) {
            return false;
        }
    }

    private List<TicketNumber> make() {
        Random random = new Random(3);
        List<TicketNumber> numbers = new ArrayList<>();
        List<Actor> requesters = List.of(desk.requester, desk.blindColleague, desk.stranger);
        List<Long> teams = List.of(desk.serviceDesk, desk.network, desk.provider);
        for (int i = 0; i < 60; i++) {
            desk.clock.advance(Duration.ofHours(random.nextInt(60)));
            TicketDraft draft = new TicketDraft(
                    Kind.values()[random.nextInt(3)],
                    WORDS.get(random.nextInt(4)) + " " + i,
                    "",
                    OptionalLong.of(requesters.get(random.nextInt(3)).personId()),
                    Optional.of(Priority.values()[random.nextInt(4)]),
                    Optional.of(Level.values()[random.nextInt(3)]),
                    Optional.of(Level.values()[random.nextInt(3)]),
                    random.nextBoolean() ? OptionalLong.of(teams.get(random.nextInt(3))) : OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.of(Contact.values()[random.nextInt(6)]));
            TicketNumber number = desk.tickets.open(desk.agent, draft).number();
            numbers.add(number);
            if (random.nextBoolean()) {
                TicketPatch patch = random.nextBoolean()
                        ? TicketPatch.NONE
                                .withTeam(OptionalLong.of(desk.serviceDesk))
                                .withAssignee(OptionalLong.of(desk.agent.personId()))
                        : TicketPatch.NONE.resolved(ResolutionCode.SOLVED, "Feito");
                desk.change(desk.agent, number, patch);
            }
            if (desk.get(number).state() == State.RESOLVED && random.nextBoolean()) {
                State next = random.nextBoolean() ? State.CLOSED : State.IN_PROGRESS;
                desk.change(desk.agent, number, Desk.to(next));
            }
        }
        return numbers;
    }
}
