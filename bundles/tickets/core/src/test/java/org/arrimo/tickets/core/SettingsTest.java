package org.arrimo.tickets.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {
    @Test
    void readsSizesAndCounts() {
        assertThat(Settings.size("k", "25 MiB")).isEqualTo(25L * 1024 * 1024);
        assertThat(Settings.size("k", "1GiB")).isEqualTo(1024L * 1024 * 1024);
        assertThat(Settings.size("k", " 100 B ")).isEqualTo(100);
        assertThat(Settings.count("k", " 200 ", 10_000)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "0 MiB", "-1 MiB", "25 MB", "1.5 MiB", "99999999999 B"})
    void refusesAWrongSizeWithTheKeysName(String value) {
        assertThatThrownBy(() -> Settings.size("attachment.max-size", value))
                .hasMessageContaining("attachment.max-size")
                .hasMessageContaining("'" + value + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "10001", "many"})
    void refusesAWrongCountWithTheKeysName(String value) {
        assertThatThrownBy(() -> Settings.count("attachment.max-count", value, 10_000))
                .hasMessageContaining("attachment.max-count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EURO", "eur", "XXQ"})
    void refusesACurrencyThereIsNotWithTheKeysName(String value) {
        assertThat(WorkSettings.of(" BRL ", "0", "0", "1").currency().getCurrencyCode())
                .isEqualTo("BRL");
        assertThatThrownBy(() -> WorkSettings.of(value, "0", "0", "1")).hasMessageContaining("time.currency");
    }
}
