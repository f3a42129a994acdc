package org.arrimo.platform.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextTest {
    @Test
    void aLineIsTrimmedAndKeepsWhatPeopleWrite() {
        assertThat(Text.line("subject", "  não imprime 打印机 🖨  ", 50)).isEqualTo("não imprime 打印机 🖨");
    }

    @Test
    void aBlockKeepsItsLines() {
        assertThat(Text.block("body", "one\n\ttwo\r\nthree", 50)).isEqualTo("one\n\ttwo\r\nthree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "a\u001bb", "a\u202eb", "a\u2066b", "a\ud800b"})
    void aLineRefusesWhatIsNotSeenOrTurnsWhatIs(String line) {
        assertThatThrownBy(() -> Text.line("subject", line, 50)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("control-characters");
            assertThat(e.problem().field()).contains("subject");
        });
    }

    @Test
    void theLimitIsTheLastLengthAllowed() {
        assertThat(Text.line("subject", "x".repeat(200), 200)).hasSize(200);
        assertThatThrownBy(() -> Text.line("subject", "x".repeat(201), 200))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().args()).containsExactly("200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothingIsAbsentOrRequired(String nothing) {
        assertThat(Text.optionalLine("subject", nothing, 9)).isEmpty();
        assertThatThrownBy(() -> Text.line("subject", nothing, 9))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("required"));
    }
}
