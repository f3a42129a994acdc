package org.arrimo.people.core;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Erasing goes in steps: what breaks off goes on, and whoever is away is waited for. */
@ParameterizedClass
@EnumSource(Engine.class)
class ErasureStepsTest {
    private final Desk desk;
    private final Garden garden;

    ErasureStepsTest(Engine engine) {
        desk = Desk.on(engine);
        garden = new Garden(desk);
    }

    @AfterEach
    void clear() {
        desk.clear();
        desk.sql("delete from journal_entry");
    }

    @Test
    void whatBreaksOffGoesOnWhereItWas() {
        Person root = desk.person("root", Role.ADMIN);
        Actor ana = desk.signedIn("ana", Role.REQUESTER);
        garden.append(ana, "garden:1", new Change("note", null, "I like roses"));
        garden.breaksAt = 3;
        desk.others.add(garden);
        assertThatThrownBy(() -> desk.personalData.erase(desk.actor(root), ana.personId(), "ana"))
                .hasMessage("as the test wants");
        assertThat(desk.personalData.erased(desk.actor(root), ana.personId())).isTrue();
        assertThat(problem(() -> desk.signIn.password("ana", Desk.PASSWORD, "here", Actor.Via.REST)))
                .as("nobody signs in while it is under way")
                .isNotNull();
        assertThat(garden.told()).contains("step 2", "I like roses").doesNotContain("step 3", "people.erased");
        desk.personalData.resume();
        assertThat(garden.steps).containsExactly("", "1", "2", "2");
        assertThat(garden.told()).contains("step 3", "people.erased").doesNotContain("I like roses", "Name of ana");
        assertThat(left()).isZero();
        desk.personalData.resume();
        assertThat(garden.told()).containsOnlyOnce("people.erased");
    }

    @Test
    void whatBrokeOffIsFinishedByWhoeverAsksForItAgain() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.REQUESTER);
        garden.breaksAt = 1;
        desk.others.add(garden);
        assertThatThrownBy(() -> desk.personalData.erase(desk.actor(root), ana.id(), "ana"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(problem(() -> desk.personalData.erase(desk.actor(root), ana.id(), "bea"))
                        .code())
                .isEqualTo("not-the-login");
        desk.personalData.erase(desk.actor(root), ana.id(), "ana");
        assertThat(garden.told())
                .contains("step 3")
                .containsOnlyOnce("people.erased")
                .doesNotContain("Name of ana");
        assertThat(left()).isZero();
    }

    @Test
    void aModuleThatIsAwayIsWaitedFor() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.REQUESTER);
        garden.append(Desk.SYSTEM, "garden:1", new Change("owner", null, "Name of ana"));
        garden.breaksAt = 1;
        desk.others.add(garden);
        assertThatThrownBy(() -> desk.personalData.erase(desk.actor(root), ana.id(), "ana"))
                .isInstanceOf(IllegalStateException.class);
        desk.others.clear();
        desk.personalData.resume();
        assertThat(garden.told()).contains("Name of ana").doesNotContain("people.erased");
        desk.others.add(garden);
        desk.personalData.resume();
        assertThat(garden.told()).contains("people.erased", "step 3").doesNotContain("Name of ana");
    }

    @Test
    void whoeverHasATransactionWaitsForNothing() {
        Person root = desk.person("root", Role.ADMIN);
        Person ana = desk.person("ana", Role.REQUESTER);
        desk.others.add(garden);
        Person erased = desk.database.transactions().required(() -> {
            Person now = desk.personalData.erase(desk.actor(root), ana.id(), "ana");
            assertThat(garden.steps).isEmpty();
            return now;
        });
        assertThat(erased.active()).isFalse();
        assertThat(garden.steps).containsExactly("", "1", "2");
        assertThat(garden.told()).contains("people.erased");
    }

    private long left() {
        return List.of("erasure", "erasure_name", "erasure_part").stream()
                .mapToLong(table -> Long.parseLong(desk.sql("select count(*) from people_" + table)))
                .sum();
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
