package org.arrimo.sample.core;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.module.TestModule;
import org.arrimo.sample.api.Specimen;
import org.arrimo.sample.api.SpecimenDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What can be done with specimens, by whom, and what is recorded of it. */
@ParameterizedClass
@EnumSource(Engine.class)
class SpecimenDeskTest {
    private static final Actor AGENT = TestModule.actor(Role.AGENT);
    private static final Actor REQUESTER = TestModule.actor(Role.REQUESTER);

    private final TestModule module;
    private final SpecimenDesk desk;

    SpecimenDeskTest(Engine engine) {
        module = TestModule.of("sample", engine);
        desk = new SpecimenDesk(module.transactions(), module.unit(), module.journal(), module.clock());
    }

    @Test
    void whatIsAddedIsReadAgainAndRecorded() {
        Specimen added = desk.add(AGENT, new SpecimenDraft("  First ", "two\nlines"));
        assertThat(desk.get(AGENT, added.id())).isEqualTo(added);
        assertThat(added.name()).isEqualTo("First");
        assertThat(added.addedAt()).isEqualTo(module.clock().instant());
        assertThat(module.history("specimen:" + added.id()))
                .extracting(entry -> entry.event().type(), Entry::actorId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sample.specimen-added", AGENT.personId()));
    }

    @Test
    void aChangeRaisesTheVersionAndRecordsWhatDiffers() {
        Specimen added = desk.add(AGENT, new SpecimenDraft("First", ""));
        SpecimenDraft renamed = new SpecimenDraft("Second", "");
        Specimen changed = desk.change(AGENT, added.id(), OptionalLong.of(added.version()), renamed);
        assertThat(changed.version()).isGreaterThan(added.version());
        assertThat(desk.get(AGENT, added.id())).isEqualTo(changed);
        List<Entry> history = module.history("specimen:" + added.id());
        assertThat(history.get(1).event().changes()).containsExactly(new Change("name", "First", "Second"));
        desk.change(AGENT, added.id(), OptionalLong.empty(), renamed);
        assertThat(module.history("specimen:" + added.id())).as("after nothing changed").hasSize(2);
    }

    @Test
    void whoeverReadAnOldVersionIsTold() {
        Specimen added = desk.add(AGENT, new SpecimenDraft("First", ""));
        desk.change(AGENT, added.id(), OptionalLong.of(added.version()), new SpecimenDraft("Second", ""));
        assertThat(refused(() -> desk.change(
                        AGENT, added.id(), OptionalLong.of(added.version()), new SpecimenDraft("Third", ""))))
                .isEqualTo(Problem.Kind.STALE);
        assertThat(desk.get(AGENT, added.id()).name()).isEqualTo("Second");
    }

    @Test
    void aListGoesOnWhereItsPageEnded() {
        for (int i = 1; i <= 5; i++) {
            desk.add(AGENT, new SpecimenDraft("Number " + i, ""));
        }
        Page<Specimen> first = desk.list(AGENT, PageRequest.first(3));
        Page<Specimen> second = desk.list(AGENT, new PageRequest(3, first.next()));
        assertThat(first.items()).extracting(Specimen::name).containsExactly("Number 5", "Number 4", "Number 3");
        assertThat(second.items()).extracting(Specimen::name).containsExactly("Number 2", "Number 1");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void badInputNamesItsFieldAndChangesNothing() {
        ProblemException nameless = catchThrowableOfType(
                ProblemException.class, () -> desk.add(AGENT, new SpecimenDraft(" ", "")));
        assertThat(nameless.problem().field()).contains("name");
        ProblemException endless = catchThrowableOfType(
                ProblemException.class,
                () -> desk.add(AGENT, new SpecimenDraft("First", "x".repeat(SpecimenDraft.MAX_NOTE + 1))));
        assertThat(endless.problem().field()).contains("note");
        assertThat(desk.list(AGENT, PageRequest.first(10)).items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoMayDoWhat(Role role) {
        Specimen there = desk.add(AGENT, new SpecimenDraft("First", ""));
        Actor actor = TestModule.actor(role);
        boolean sees = actor.isStaff();
        boolean changes = sees && role != Role.MANAGER;
        assertThat(desk.list(actor, PageRequest.first(10)).items()).hasSize(sees ? 1 : 0);
        assertThat(refused(() -> desk.get(actor, there.id()))).isEqualTo(sees ? null : Problem.Kind.NOT_FOUND);
        assertThat(refused(() -> desk.add(actor, new SpecimenDraft("Second", ""))))
                .isEqualTo(changes ? null : Problem.Kind.FORBIDDEN);
        assertThat(refused(() -> desk.change(
                        actor, there.id(), OptionalLong.empty(), new SpecimenDraft("Third", ""))))
                .isEqualTo(changes ? null : sees ? Problem.Kind.FORBIDDEN : Problem.Kind.NOT_FOUND);
    }

    @Test
    void whatIsNotThereAnswersAsWhatMayNotBeSeen() {
        Specimen there = desk.add(AGENT, new SpecimenDraft("First", ""));
        assertThat(refused(() -> desk.get(AGENT, there.id() + 1)))
                .isEqualTo(refused(() -> desk.get(REQUESTER, there.id())))
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    /** @return why it was refused, or null */
    private static Problem.Kind refused(Runnable action) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, action::run);
        return problem == null ? null : problem.problem().kind();
    }
}
