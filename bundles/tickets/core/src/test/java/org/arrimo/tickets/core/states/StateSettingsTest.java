package org.arrimo.tickets.core.states;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.tickets.core.states.StateSettings.ClosedReply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateSettingsTest {
    @Test
    void readsWhatTheFileSays() {
        StateSettings read = StateSettings.of(" America/Sao_Paulo", "0", "refuse", "365", "2", "48");
        assertThat(read.zone().getId()).isEqualTo("America/Sao_Paulo");
        assertThat(read.closeDays()).isZero();
        assertThat(read.closedReply()).isEqualTo(ClosedReply.REFUSE);
        assertThat(read.reopenDays()).isEqualTo(365);
        assertThat(read.remindDays()).isEqualTo(2);
        assertThat(read.silentHours()).isEqualTo(48);
    }

    @ParameterizedTest
    @CsvSource({
        "Brasília, 5, reopen, 14, 3, 0, desk.zone",
        "UTC, -1, reopen, 14, 3, 0, close.after-days",
        "UTC, 5, maybe, 14, 3, 0, closed.reply",
        "UTC, 5, new, 366, 3, 0, closed.reopen-days",
        "UTC, 5, new, 14, three, 0, waiting.remind-days",
        "UTC, 5, new, 14, 3, 8761, assigned.silent-hours",
        "UTC, 5, new, 14, 3, soon, assigned.silent-hours"
    })
    void refusesAWrongValueWithTheKeysName(
            String zone, String close, String reply, String reopen, String remind, String silent, String key) {
        assertThatThrownBy(() -> StateSettings.of(zone, close, reply, reopen, remind, silent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.arrimo.tickets: " + key);
    }
}
