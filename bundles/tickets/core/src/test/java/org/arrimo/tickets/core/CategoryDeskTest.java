package org.arrimo.tickets.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Category;
import org.arrimo.tickets.api.Completion;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Categories in a tree, and the tickets that have them. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class CategoryDeskTest {
    private static final AtomicLong COUNT = new AtomicLong();

    private final Desk desk;
    private final String key = "c" + COUNT.incrementAndGet();

    CategoryDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void eachStandsBeforeThoseBelowIt() {
        add(key, null);
        add(key + "-b", key);
        add(key + "-a", key);
        add(key + "-a1", key + "-a");
        assertThat(keys(desk.agent)).containsSubsequence(key, key + "-a", key + "-a1", key + "-b");
        assertThat(keys(desk.requester)).contains(key);
        assertThat(refused(() -> desk.categories.list(desk.nobody))).isEqualTo("FORBIDDEN forbidden");
        assertThat(desk.categories.get(desk.requester, key).name().in(Locale.forLanguageTag("pt-BR")))
                .isEqualTo("Nome de " + key);
        assertThat(refused(() -> desk.categories.get(desk.agent, "none-such"))).isEqualTo("NOT_FOUND not-found");
    }

    @Test
    void whatIsNoCategoryIsRefusedAndChangesNothing() {
        int before = keys(desk.admin).size();
        assertThat(refused(() -> add("Upper", null))).isEqualTo("key no-key");
        assertThat(refused(() -> add("1x", null))).isEqualTo("key no-key");
        assertThat(refused(() -> add("x".repeat(41), null))).isEqualTo("key too-long");
        assertThat(refused(() -> add(null, null))).isEqualTo("key required");
        assertThat(refused(() -> add("none", null))).isEqualTo("key taken");
        assertThat(refused(() -> add(key, "none-such"))).isEqualTo("parent no-such-category");
        assertThat(refused(() -> add(key, null, Label.of(" ")))).isEqualTo("name required");
        assertThat(refused(() -> add(key, null, null))).isEqualTo("name required");
        assertThat(refused(() -> add(key, null, Label.of("x".repeat(101))))).isEqualTo("name too-long");
        assertThat(refused(() -> add(key, null, Label.of("a\u202Eb")))).isEqualTo("name control-characters");
        assertThat(refused(() -> add(key, null, new Label("a", Optional.of("\u0000"), Optional.empty()))))
                .isEqualTo("name control-characters");
        add(key, null);
        assertThat(refused(() -> add(key, null))).isEqualTo("key taken");
        assertThat(keys(desk.admin)).hasSize(before + 1);
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager, desk.requester, desk.partner)) {
            assertThat(refused(() -> desk.categories.add(actor, key + "x", Optional.empty(), Label.of("X"))))
                    .isEqualTo("FORBIDDEN forbidden");
            assertThat(refused(() -> desk.categories.change(
                            actor, key, OptionalLong.empty(), Optional.empty(), Label.of("X"), true)))
                    .isEqualTo("FORBIDDEN forbidden");
        }
    }

    @Test
    void itHasFiveLevelsAndNoLoop() {
        add(key, null);
        for (int level = 2; level <= Categories.DEEPEST; level++) {
            add(key + "-" + level, level == 2 ? key : key + "-" + (level - 1));
        }
        assertThat(refused(() -> add(key + "-6", key + "-5"))).isEqualTo("parent too-deep");
        assertThat(refused(() -> move(key, key + "-3"))).isEqualTo("parent loop");
        assertThat(refused(() -> move(key, key))).isEqualTo("parent loop");
        add(key + "-top", null);
        assertThat(refused(() -> move(key, key + "-top"))).isEqualTo("parent too-deep");
        move(key + "-3", key + "-top");
        move(key, key + "-top");
        assertThat(keys(desk.agent)).containsSubsequence(key + "-top", key + "-3", key + "-4", key + "-5");
    }

    @Test
    void aChangeNeedsTheVersionThatWasReadAndIsRecorded() {
        Category added = add(key, null);
        assertThat(refused(() -> desk.categories.change(
                        desk.admin, key, OptionalLong.of(9), Optional.empty(), Label.of("X"), false)))
                .isEqualTo("STALE stale");
        Category changed = desk.categories.change(
                desk.admin, key, OptionalLong.of(added.version()), Optional.empty(), Label.of("X"), true);
        assertThat(changed).isEqualTo(new Category(key, 2, Optional.empty(), Label.of("X"), true));
        assertThat(desk.journal
                        .history("category:" + key, true, PageRequest.first(10))
                        .items())
                .hasSize(2)
                .last()
                .satisfies(entry -> assertThat(entry.event().changes())
                        .contains(new Change("name", added.name().en(), "X"), new Change("retired", "false", "true")));
        assertThat(keys(desk.requester)).doesNotContain(key);
        assertThat(refused(() -> desk.categories.get(desk.partner, key))).isEqualTo("NOT_FOUND not-found");
        assertThat(keys(desk.manager)).contains(key);
    }

    @Test
    void aTicketIsOpenedWithOneAndGetsAnother() {
        add(key, null);
        add(key + "-b", null);
        TicketDraft draft = TicketDraft.of(Kind.INCIDENT, "Com categoria", "").withCategory(Optional.of(key));
        assertThat(refused(() -> desk.tickets.open(desk.requester, draft))).isEqualTo("category forbidden");
        assertThat(refused(() -> desk.tickets.open(desk.agent, draft.withCategory(Optional.of("none-such")))))
                .isEqualTo("category no-such-category");
        Ticket opened = desk.tickets.open(desk.agent, draft);
        assertThat(opened.category()).contains(key);
        assertThat(desk.get(opened.number()).category()).contains(key);
        Ticket changed = change(opened.number(), Optional.of(key + "-b"));
        assertThat(changed.category()).contains(key + "-b");
        assertThat(changed.version()).isEqualTo(2);
        assertThat(change(opened.number(), Optional.empty()).category()).isEmpty();
        assertThat(desk.history(desk.agent, opened.number()).stream()
                        .flatMap(entry -> entry.event().changes().stream())
                        .filter(change -> change.field().equals("category")))
                .containsExactly(
                        new Change("category", null, key),
                        new Change("category", key, key + "-b"),
                        new Change("category", key + "-b", null));
    }

    @Test
    void theDeskAloneSaysIt() {
        add(key, null);
        TicketNumber number = desk.handedOver();
        TicketPatch patch = TicketPatch.NONE.withCategory(Optional.of(key));
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.manager, desk.partner)) {
            assertThat(refused(() -> desk.change(actor, number, patch))).isEqualTo("category forbidden");
        }
        assertThat(refused(() -> desk.change(desk.stranger, number, patch))).isEqualTo("NOT_FOUND not-found");
        assertThat(desk.get(number).category()).isEmpty();
        desk.change(desk.agent, number, patch);
        assertThat(desk.tickets.get(desk.requester, number).category()).contains(key);
        assertThat(desk.tickets.get(desk.partner, number).category()).contains(key);
    }

    @Test
    void aRetiredOneStaysWhereItIsAndIsGivenNoMore() {
        add(key, null);
        TicketNumber number = desk.incident();
        change(number, Optional.of(key));
        desk.categories.change(desk.admin, key, OptionalLong.empty(), Optional.empty(), Label.of("X"), true);
        assertThat(refused(() -> change(desk.incident(), Optional.of(key)))).isEqualTo("category no-such-category");
        long version = desk.get(number).version();
        assertThat(change(number, Optional.of(key)).version()).isEqualTo(version);
        desk.change(desk.agent, number, TicketPatch.NONE.withSubject("Outro"));
        assertThat(desk.get(number).category()).contains(key);
    }

    @Test
    void whoSetsItAtOnceWithSomebodyElseIsToldWhatStandsThere() {
        add(key, null);
        add(key + "-b", null);
        TicketNumber number = desk.incident();
        change(number, Optional.of(key));
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> desk.tickets.change(
                        desk.agent,
                        number,
                        OptionalLong.of(1),
                        TicketPatch.NONE.withCategory(Optional.of(key + "-b"))));
        assertThat(refused.problem().conflicts())
                .containsExactly(new Problem.Conflict("category", Optional.of(key + "-b"), Optional.of(key)));
        desk.tickets.change(desk.agent, number, OptionalLong.of(1), TicketPatch.NONE.withSubject("Beide"));
        assertThat(desk.get(number).category()).contains(key);
    }

    @Test
    void aFilterFindsThoseOfACategoryAndBelowIt() {
        add(key, null);
        add(key + "-b", key);
        add(key + "-c", key + "-b");
        add(key + "-z", null);
        TicketNumber top = with(key);
        TicketNumber below = with(key + "-c");
        TicketNumber other = with(key + "-z");
        assertThat(found(desk.agent, "category:" + key)).containsExactlyInAnyOrder(top, below);
        assertThat(found(desk.agent, "category:" + key + "-b," + key + "-z")).containsExactlyInAnyOrder(below, other);
        assertThat(found(desk.agent, "-category:" + key)).contains(other).doesNotContain(top, below);
        TicketNumber none = desk.incident();
        assertThat(found(desk.agent, "category:none")).contains(none).doesNotContain(top);
        assertThat(found(desk.agent, "-category:none"))
                .contains(top, below, other)
                .doesNotContain(none);
        assertThat(found(desk.agent, "category:none," + key + "-z"))
                .contains(none, other)
                .doesNotContain(top);
        move(key + "-b", key + "-z");
        assertThat(found(desk.agent, "category:" + key)).containsExactly(top);
        assertThat(found(desk.agent, "category:" + key + "-z")).containsExactlyInAnyOrder(below, other);
        assertThat(found(desk.stranger, "category:" + key)).isEmpty();
        assertThat(refused(() -> found(desk.agent, "category:none-such"))).isEqualTo("q filter-unknown-value");
        assertThat(desk.filters.canonical(desk.agent, "category:" + key + "-z,none," + key))
                .isEqualTo("category:" + key + "," + key + "-z,none");
        assertThat(desk.filters.complete(desk.agent, "category:" + key, 9 + key.length()))
                .extracting(Completion::text)
                .contains(key);
    }

    @Test
    void thereAreTwoThousandOfThemAtMost() {
        run("insert into tickets_category (category_key, version, name_en, retired) values (?, 1, 'X', 0)");
        try {
            assertThat(refused(() -> add(key, null))).isEqualTo("CONFLICT too-many-categories");
        } finally {
            run("delete from tickets_category where category_key = ?");
        }
    }

    @Test
    void listsAreCutToCategoriesAndAllBelowThem() {
        add(key, null);
        add(key + "-b", key);
        TicketNumber top = with(key);
        TicketNumber below = with(key + "-b");
        TicketNumber none = desk.incident();
        assertThat(listed(Set.of(key))).contains(top, below).doesNotContain(none);
        assertThat(listed(Set.of(key + "-b"))).containsExactly(below);
        assertThat(listed(Set.of(TicketFilter.NO_CATEGORY))).contains(none).doesNotContain(top, below);
        assertThat(listed(Set.of(TicketFilter.NO_CATEGORY, key + "-b")))
                .contains(none, below)
                .doesNotContain(top);
        assertThat(listed(Set.of("none-such"))).isEmpty();
        TicketFilter wanted = TicketFilter.ALL.withCategories(Set.of(key));
        assertThat(desk.tickets.figures(desk.agent, wanted).tickets()).isEqualTo(2);
        assertThat(desk.tickets.figures(desk.stranger, wanted).tickets()).isZero();
        Set<String> many = IntStream.rangeClosed(0, TicketFilter.MOST_CATEGORIES)
                .mapToObj(i -> "k" + i)
                .collect(Collectors.toSet());
        assertThat(refused(() -> listed(many))).isEqualTo("category too-many");
    }

    @Test
    void manyTicketsGetACategoryAtOnceAndItIsTakenBack() {
        add(key, null);
        add(key + "-b", null);
        TicketNumber one = with(key);
        TicketNumber other = desk.incident();
        BulkJob job = desk.bulk.start(
                desk.agent,
                new BulkOrder(
                        List.of(one, other),
                        Optional.empty(),
                        TicketPatch.NONE.withCategory(Optional.of(key + "-b")),
                        Optional.empty()));
        assertThat(job.done()).isEqualTo(2);
        assertThat(desk.get(one).category()).contains(key + "-b");
        assertThat(desk.get(other).category()).contains(key + "-b");
        assertThat(desk.bulk.undo(desk.agent, job.id()).done()).isEqualTo(2);
        assertThat(desk.get(one).category()).contains(key);
        assertThat(desk.get(other).category()).isEmpty();
        BulkJob wrong = desk.bulk.start(
                desk.agent,
                new BulkOrder(
                        List.of(one),
                        Optional.empty(),
                        TicketPatch.NONE.withCategory(Optional.of("none-such")),
                        Optional.empty()));
        assertThat(wrong.refusals().get(0).problem().field()).contains("category");
    }

    @Test
    void aMacroSetsACategory() {
        add(key, null);
        Macro macro = desk.macros.add(desk.agent, macro(key));
        TicketNumber number = desk.incident();
        desk.macros.run(desk.agent, macro.id(), number, OptionalLong.empty());
        assertThat(desk.get(number).category()).contains(key);
        Macro away = desk.macros.add(desk.agent, macro("none"));
        desk.macros.run(desk.agent, away.id(), number, OptionalLong.empty());
        assertThat(desk.get(number).category()).isEmpty();
        assertThat(refused(() -> desk.macros.add(desk.agent, macro("none-such"))))
                .isEqualTo("category no-such-category");
    }

    private static MacroDraft macro(String category) {
        return new MacroDraft(
                Scope.PERSONAL,
                OptionalLong.empty(),
                "m",
                new MacroSteps(
                        Map.of("category", category), List.of(), List.of(), Optional.empty(), MacroSteps.Next.STAY));
    }

    private List<TicketNumber> listed(Set<String> categories) {
        return desk
                .tickets
                .list(desk.agent, TicketFilter.ALL.withCategories(categories), PageRequest.first(200))
                .items()
                .stream()
                .map(TicketRow::number)
                .toList();
    }

    private void run(String sql) {
        desk.database
                .transactions()
                .run(() -> Sql.prepared(desk.database.source(), sql, statement -> {
                    for (int i = 0; i < Categories.MOST; i++) {
                        statement.setString(1, "many-" + i);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                }));
    }

    private TicketNumber with(String category) {
        TicketNumber number = desk.incident();
        change(number, Optional.of(category));
        return number;
    }

    private Ticket change(TicketNumber number, Optional<String> category) {
        return desk.change(desk.agent, number, TicketPatch.NONE.withCategory(category));
    }

    private List<TicketNumber> found(Actor actor, String filter) {
        return desk.filters.find(actor, filter, TicketOrder.LAST_UPDATED_FIRST, PageRequest.first(200)).items().stream()
                .map(TicketRow::number)
                .toList();
    }

    private List<String> keys(Actor actor) {
        return desk.categories.list(actor).stream().map(Category::key).toList();
    }

    private Category add(String called, String parent) {
        Label name = new Label("Name of " + called, Optional.of("Nome de " + called), Optional.empty());
        return add(called, parent, name);
    }

    private Category add(String called, String parent, Label name) {
        return desk.categories.add(desk.admin, called, Optional.ofNullable(parent), name);
    }

    private void move(String called, String parent) {
        Category category = desk.categories.get(desk.admin, called);
        desk.categories.change(
                desk.admin, called, OptionalLong.empty(), Optional.of(parent), category.name(), category.retired());
    }

    private static String refused(Runnable work) {
        Problem problem =
                catchThrowableOfType(ProblemException.class, work::run).problem();
        return problem.field().orElse(problem.kind().name()) + " " + problem.code();
    }
}
