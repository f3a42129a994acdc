package org.arrimo.people.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonDraft;
import org.arrimo.people.core.store.Sought;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.testing.Engine;

import static org.assertj.core.api.Assertions.assertThat;

/** People looked for by words, whatever their case and accents. */
@ParameterizedClass
@EnumSource(Engine.class)
class SoughtTest {
    private final Desk desk;

    SoughtTest(Engine engine) {
        desk = Desk.on(engine);
    }

    @AfterEach
    void clear() {
        desk.clear();
    }

    @Test
    void accentsMakeNoDifference() {
        add("joao", "João Conceição");
        add("muller", "Jürgen MÜLLER");
        assertThat(found("conceicao")).containsExactly("joao");
        assertThat(found("JOÃO conceiçao")).containsExactly("joao");
        assertThat(found("joao joão")).containsExactly("joao");
        assertThat(found("jurgen muller")).containsExactly("muller");
        assertThat(found("müll")).containsExactly("muller");
        assertThat(found("jürgen conceicao")).isEmpty();
        assertThat(desk.people.count(Desk.SYSTEM, Optional.of("CONCEICAO"))).isEqualTo(1);
    }

    @Test
    void whoIsOfATimeBeforeIsFoundAsWrittenAndAfterAStartWithoutAccents() {
        add("jose", "José Peña");
        long version = desk.people.byLogin(Desk.SYSTEM, "jose").orElseThrow().version();
        desk.sql("update people_person set words = 'jose josé peña' where login = 'jose'");
        assertThat(found("peña")).containsExactly("jose");
        assertThat(found("pena")).isEmpty();
        var database = desk.database();
        new SoughtFilling(database.transactions(), database.source()).fill();
        assertThat(found("pena")).containsExactly("jose");
        assertThat(desk.people.byLogin(Desk.SYSTEM, "jose").orElseThrow().version())
                .isEqualTo(version);
    }

    @Test
    void theLongestNameStillFitsItsColumn() {
        assertThat(Sought.words("l".repeat(100), "é".repeat(200))).hasSize(310).startsWith("l".repeat(100) + " é");
    }

    private void add(String login, String name) {
        desk.people.add(Desk.SYSTEM, PersonDraft.of(login, name, Set.of(Role.REQUESTER)));
    }

    private List<String> found(String words) {
        return desk.people.list(Desk.SYSTEM, Optional.of(words), PageRequest.first(9)).items().stream()
                .map(Person::login)
                .toList();
    }
}
