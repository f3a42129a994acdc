package org.arrimo.tickets.portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

class SpokenNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"INC-1042", "inc1042", " Inc 1042 ", "inc - 1042"})
    void isUnderstoodAsPeopleTypeIt(String words) {
        assertThat(SpokenNumber.candidates(words)).containsExactly(new TicketNumber(Kind.INCIDENT, 1042));
    }

    @Test
    void digitsAloneMayBeAnyKind() {
        assertThat(SpokenNumber.candidates("1042")).hasSize(Kind.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "printer 3", "xyz-1042", "0", "INC-", "1042 toner"})
    void wordsAreWords(String words) {
        assertThat(SpokenNumber.candidates(words)).isEmpty();
    }
}
