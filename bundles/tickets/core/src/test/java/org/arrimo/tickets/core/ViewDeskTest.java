package org.arrimo.tickets.core;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.Sharing;
import org.arrimo.tickets.api.Tally;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.ViewColumn;
import org.arrimo.tickets.api.ViewDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The views people keep. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class ViewDeskTest {
    private final Desk desk;

    ViewDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aViewIsKeptInItsCanonicalFormAndStandsInItsPlace() {
        ViewDraft wanted = new ViewDraft(
                " Mine ",
                "STATE:open  assignee:me",
                List.of(ViewColumn.UPDATED, ViewColumn.NUMBER),
                TicketOrder.parse("priority"),
                Sharing.PERSONAL,
                OptionalLong.of(desk.network),
                7);
        SavedView kept = desk.views.add(desk.second, wanted);
        SavedView first = desk.views.add(desk.second, draft("First", "vpn", Sharing.PERSONAL));
        assertThat(kept.content())
                .isEqualTo(new ViewDraft(
                        "Mine",
                        "state:open assignee:me",
                        wanted.columns(),
                        wanted.order(),
                        Sharing.PERSONAL,
                        OptionalLong.empty(),
                        7));
        assertThat(desk.views.get(desk.second, kept.id())).isEqualTo(kept);
        assertThat(desk.views.list(desk.second)).containsSubsequence(first, kept);
        SavedView changed = desk.views.change(
                desk.second, kept.id(), OptionalLong.of(1), draft("Renamed", "fax", Sharing.PERSONAL));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(refusal(() -> desk.views.change(
                        desk.second, kept.id(), OptionalLong.of(1), draft("Late", "", Sharing.PERSONAL))))
                .isEqualTo(Problem.Kind.STALE);
        desk.views.remove(desk.second, kept.id());
        assertThat(refusal(() -> desk.views.get(desk.second, kept.id()))).isEqualTo(Problem.Kind.NOT_FOUND);
    }

    @Test
    void eachHasWhatIsTheirsTheirTeamsAndTheDesks() {
        long own =
                desk.views.add(desk.agent, draft("Own", "", Sharing.PERSONAL)).id();
        long teams = desk.views.add(desk.lead, draft("Team", "", Sharing.TEAM)).id();
        long all = desk.views.add(desk.admin, draft("Desk", "", Sharing.DESK)).id();
        assertThat(ids(desk.agent)).contains(own, all).doesNotContain(teams);
        assertThat(ids(desk.second)).contains(teams, all).doesNotContain(own);
        assertThat(ids(desk.manager)).contains(all).doesNotContain(own, teams);
        assertThat(ids(desk.admin)).contains(teams, all).doesNotContain(own);
        assertThat(ids(desk.partner)).doesNotContain(own, teams, all);
        for (Actor actor : List.of(desk.requester, desk.nobody)) {
            assertThat(refusal(() -> desk.views.list(actor))).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refusal(() -> desk.views.get(actor, all))).isEqualTo(Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(desk.second, desk.admin, desk.partner)) {
            assertThat(refusal(() -> desk.views.remove(actor, own))).isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(refusal(() -> desk.views.remove(desk.second, teams))).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refusal(() -> desk.views.remove(desk.manager, all))).isEqualTo(Problem.Kind.FORBIDDEN);
        desk.views.remove(desk.lead, all);
    }

    @Test
    void leadsShareWithTheirTeamsAndTheDeskAndAdministratorsWithAll() {
        for (Sharing sharing : List.of(Sharing.TEAM, Sharing.DESK)) {
            for (Actor actor : List.of(desk.second, desk.manager)) {
                assertThat(refusal(() -> desk.views.add(actor, draft("No", "", sharing))))
                        .isEqualTo(Problem.Kind.FORBIDDEN);
            }
        }
        ViewDraft providers = shared(desk.provider);
        assertThat(refusal(() -> desk.views.add(desk.lead, providers))).isEqualTo(Problem.Kind.FORBIDDEN);
        long id = desk.views.add(desk.admin, providers).id();
        assertThat(ids(desk.partner)).contains(id);
        assertThat(refusal(() -> desk.views.add(desk.admin, shared(99_999)))).isEqualTo(Problem.Kind.INVALID);
    }

    @Test
    void aViewThatIsNotUnderstoodAnyMoreSaysSo() {
        long id = desk.views
                .add(desk.admin, draft("Rui", "requester:rui", Sharing.DESK))
                .id();
        desk.database
                .transactions()
                .run(() -> org.arrimo.platform.data.api.Sql.prepared(
                        desk.database.source(),
                        "update tickets_view set wanted = 'requester:gone' where id = " + id,
                        java.sql.PreparedStatement::executeUpdate));
        SavedView broken = desk.views.get(desk.agent, id);
        assertThat(broken.problem().orElseThrow().code()).isEqualTo("filter-unknown-value");
        assertThat(desk.views.counts(desk.agent)).doesNotContainKey(id);
        desk.views.remove(desk.admin, id);
    }

    @Test
    void whatAViewHoldsIsCountedForWhoeverLooks() {
        long id = desk.views
                .add(
                        desk.admin,
                        new ViewDraft(
                                "Counted",
                                "\"counted in a view\"",
                                ViewDraft.COLUMNS,
                                TicketOrder.LAST_UPDATED_FIRST,
                                Sharing.TEAM,
                                OptionalLong.of(desk.provider),
                                0))
                .id();
        for (int i = 0; i < 3; i++) {
            desk.change(desk.agent, desk.incident(), TicketPatch.NONE.withSubject("Counted in a view " + i));
        }
        desk.change(desk.agent, desk.handedOver(), TicketPatch.NONE.withSubject("Counted in a view"));
        assertThat(desk.views.counts(desk.admin)).containsEntry(id, new Tally(4, false));
        assertThat(desk.views.counts(desk.partner)).containsEntry(id, new Tally(1, false));
    }

    @Test
    void whatIsWrongIsNamed() {
        ViewDraft good = draft("Good", "", Sharing.PERSONAL);
        assertThat(field(new ViewDraft("", "", good.columns(), good.order(), good.sharing(), good.team(), 0)))
                .isEqualTo("name");
        assertThat(field(draft("x", "colour:red", Sharing.PERSONAL))).isEqualTo("q");
        assertThat(field(new ViewDraft("x", "", List.of(), good.order(), good.sharing(), good.team(), 0)))
                .isEqualTo("columns");
        assertThat(field(new ViewDraft(
                        "x",
                        "",
                        List.of(ViewColumn.TEAM, ViewColumn.TEAM),
                        good.order(),
                        good.sharing(),
                        good.team(),
                        0)))
                .isEqualTo("columns");
        assertThat(field(new ViewDraft("x", "", good.columns(), good.order(), good.sharing(), good.team(), 1_000)))
                .isEqualTo("position");
        assertThat(field(new ViewDraft("x", "", good.columns(), good.order(), Sharing.TEAM, OptionalLong.empty(), 0)))
                .isEqualTo("team");
    }

    private String field(ViewDraft draft) {
        return catchThrowableOfType(ProblemException.class, () -> desk.views.add(desk.admin, draft))
                .problem()
                .field()
                .orElseThrow();
    }

    private List<Long> ids(Actor actor) {
        assertThat(actor.roles()).doesNotContain(Role.REQUESTER);
        return desk.views.list(actor).stream().map(SavedView::id).toList();
    }

    private static Problem.Kind refusal(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run).problem().kind();
    }

    private ViewDraft draft(String name, String filter, Sharing sharing) {
        return new ViewDraft(
                name,
                filter,
                ViewDraft.COLUMNS,
                TicketOrder.LAST_UPDATED_FIRST,
                sharing,
                OptionalLong.of(desk.network),
                0);
    }

    private static ViewDraft shared(long team) {
        return new ViewDraft(
                "Shared",
                "",
                ViewDraft.COLUMNS,
                TicketOrder.LAST_UPDATED_FIRST,
                Sharing.TEAM,
                OptionalLong.of(team),
                0);
    }
}
