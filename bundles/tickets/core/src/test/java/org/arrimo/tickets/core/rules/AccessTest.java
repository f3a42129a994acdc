package org.arrimo.tickets.core.rules;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;

import static org.arrimo.tickets.core.rules.Operation.*;
import static org.assertj.core.api.Assertions.assertThat;

/** Every operation, for every role, in every relation to the ticket. */
class AccessTest {
    private static final long ME = 7;
    private static final long MY_ORGANISATION = 70;
    private static final long MY_TEAM = 700;

    /** The ways somebody can stand to a ticket, and which relations hold then. */
    enum Standing {
        STRANGER(parties(1, OptionalLong.of(10), OptionalLong.of(100)), true, Set.of(Relation.DESK)),
        STRANGER_TO_AN_ORPHAN(parties(1, OptionalLong.empty(), OptionalLong.empty()), true, Set.of(Relation.DESK)),
        REQUESTER_OF_IT(
                parties(ME, OptionalLong.empty(), OptionalLong.of(100)), true, Set.of(Relation.DESK, Relation.OWN)),
        COLLEAGUE_WHO_SEES(
                parties(1, OptionalLong.of(MY_ORGANISATION), OptionalLong.empty()),
                true,
                Set.of(Relation.DESK, Relation.ORGANISATION)),
        COLLEAGUE_WHO_DOES_NOT(
                parties(1, OptionalLong.of(MY_ORGANISATION), OptionalLong.empty()), false, Set.of(Relation.DESK)),
        MEMBER_OF_ITS_TEAM(
                parties(1, OptionalLong.empty(), OptionalLong.of(MY_TEAM)), true, Set.of(Relation.DESK, Relation.TEAM)),
        COPIED_ON_IT(
                new Parties(1, OptionalLong.of(10), OptionalLong.of(100), Set.of(2L, ME)),
                true,
                Set.of(Relation.DESK, Relation.COPIED));

        final Parties ticket;
        final boolean seesOrganisation;
        final Set<Relation> relations;

        Standing(Parties ticket, boolean seesOrganisation, Set<Relation> relations) {
            this.ticket = ticket;
            this.seesOrganisation = seesOrganisation;
            this.relations = relations;
        }
    }

    record Cell(Role role, Standing standing, Operation operation, boolean allowed) {}

    static Stream<Cell> table() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Arrays.stream(Standing.values()).flatMap(standing -> Arrays.stream(Operation.values())
                        .map(operation -> new Cell(
                                role,
                                standing,
                                operation,
                                expected(role, standing).contains(operation)))));
    }

    /** Said a second time, in another way than the table under test: what is not named here is denied. */
    private static Set<Operation> expected(Role role, Standing standing) {
        return switch (role) {
            case AGENT -> EnumSet.complementOf(EnumSet.of(EDIT_NOTES, ADD_FOLLOWERS, RESTRICT, REPLY_TO_BREACH));
            case LEAD, ADMIN -> EnumSet.complementOf(EnumSet.of(REPLY_TO_BREACH));
            case MANAGER -> EnumSet.of(READ, READ_PRIVATE, READ_BREACH, MEET, READ_CHECKLIST, READ_TIME);
            case REQUESTER -> switch (standing) {
                case REQUESTER_OF_IT -> EnumSet.of(
                        OPEN, READ, REPLY, ATTACH, COPY, WITHDRAW, CONFIRM, REOPEN, READ_BREACH, REPLY_TO_BREACH);
                case COLLEAGUE_WHO_SEES -> EnumSet.of(READ);
                case COPIED_ON_IT -> EnumSet.of(READ, REPLY, ATTACH);
                default -> EnumSet.noneOf(Operation.class);
            };
            case PARTNER -> switch (standing) {
                case MEMBER_OF_ITS_TEAM -> EnumSet.of(
                        READ, REPLY, ATTACH, READ_CHECKLIST, CHECK, SPEND, HAND_BACK, ASSIGN, WORK, REOPEN);
                case COPIED_ON_IT -> EnumSet.of(READ, REPLY, ATTACH);
                case REQUESTER_OF_IT -> EnumSet.of(READ_BREACH, REPLY_TO_BREACH);
                default -> EnumSet.noneOf(Operation.class);
            };
        };
    }

    @ParameterizedTest
    @MethodSource("table")
    void allowsWhatTheTableSaysAndNothingElse(Cell cell) {
        Actor actor = actor(cell.standing.seesOrganisation, cell.role);
        assertThat(Access.may(actor, cell.operation, cell.standing.ticket)).isEqualTo(cell.allowed);
    }

    @ParameterizedTest
    @MethodSource("standings")
    void relationsHoldAsTheyAreNamed(Standing standing) {
        Actor actor = actor(standing.seesOrganisation, Role.REQUESTER);
        Set<Relation> held = EnumSet.noneOf(Relation.class);
        for (Relation relation : Relation.values()) {
            if (relation.holds(actor, standing.ticket)) {
                held.add(relation);
            }
        }
        assertThat(held).isEqualTo(standing.relations);
    }

    static Stream<Standing> standings() {
        return Arrays.stream(Standing.values());
    }

    @Test
    void whoHasNoRoleMayNothing() {
        for (Standing standing : Standing.values()) {
            for (Operation operation : Operation.values()) {
                assertThat(Access.may(actor(true), operation, standing.ticket)).isFalse();
            }
        }
    }

    @Test
    void rolesAddUp() {
        Actor both = actor(true, Role.MANAGER, Role.REQUESTER);
        assertThat(Access.may(both, READ_PRIVATE, Standing.STRANGER.ticket)).isTrue();
        assertThat(Access.may(both, OPEN, Standing.REQUESTER_OF_IT.ticket)).isTrue();
        assertThat(Access.may(both, REPLY, Standing.STRANGER.ticket)).isFalse();
    }

    private static Parties parties(long requester, OptionalLong organisation, OptionalLong team) {
        return new Parties(requester, organisation, team);
    }

    private static Actor actor(boolean seesOrganisation, Role... roles) {
        return new Actor(
                ME,
                "me",
                "Me",
                Set.copyOf(List.of(roles)),
                Set.of(MY_TEAM),
                OptionalLong.of(MY_ORGANISATION),
                seesOrganisation,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Actor.Via.REST);
    }
}
