package org.arrimo.tickets.core.imports;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoginsTest {
    @ParameterizedTest
    @CsvSource({
        "Caller 2403, caller-2403",
        "'Opened by  8', opened-by-8",
        "Ana.Lima@example.com, ana.lima@example.com",
        "João Conceição, joao-conceicao",
        "' --O''Neil-- ', o-neil",
    })
    void aNameMakesALogin(String name, String login) {
        assertThat(Logins.of(name)).isEqualTo(login);
    }

    @Test
    void namesThatLoseLettersNeverShareALogin() {
        assertThat(Logins.of("山田 2")).isNotEqualTo(Logins.of("鈴木 2")).matches("2-[0-9a-f]{8}");
        assertThat(Logins.of("山田")).matches("person-[0-9a-f]{8}").isEqualTo(Logins.of("山田"));
        assertThat(Logins.of("---")).matches("person-[0-9a-f]{8}");
    }

    @ParameterizedTest
    @CsvSource({"1042", "Me", "none"})
    void aNameThatWouldBeUnderstoodAsSomethingElseIsNoLogin(String name) {
        assertThat(Logins.of(name)).startsWith(name.toLowerCase(Locale.ROOT) + "-");
    }

    @Test
    void aLongNameMakesALoginOfAtMostAHundredCharacters() {
        assertThat(Logins.of("x".repeat(200))).hasSize(100).isNotEqualTo(Logins.of("x".repeat(199)));
    }
}
