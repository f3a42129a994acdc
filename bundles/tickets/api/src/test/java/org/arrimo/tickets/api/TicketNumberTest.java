package org.arrimo.tickets.api;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TicketNumberTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void isReadAsItIsWritten(Kind kind) {
        TicketNumber number = new TicketNumber(kind, 1042);
        assertThat(TicketNumber.of(number.toString())).isEqualTo(number);
        assertThat(TicketNumber.of(number.toString().toLowerCase(Locale.ROOT))).isEqualTo(number);
    }

    @Test
    void looksAsAPersonSaysIt() {
        assertThat(new TicketNumber(Kind.INCIDENT, 1042)).hasToString("INC-1042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1042",
                "INC",
                "INC-",
                "INC-0",
                "INC-01",
                "INC1042",
                "ABC-1",
                "INC-1 ",
                "INC--1",
                "INC-1234567890123456789"
            })
    void whatIsNoNumberIsNotFound(String text) {
        assertThat(TicketNumber.parse(text)).isEmpty();
        assertThat(catchThrowableOfType(ProblemException.class, () -> TicketNumber.of(text))
                        .problem()
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }
}
