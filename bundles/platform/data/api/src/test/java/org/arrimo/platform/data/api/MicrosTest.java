package org.arrimo.platform.data.api;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MicrosTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "0001-01-01T00:00:00Z",
                "2262-04-12T00:00:00Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void aTimeComesBackAsItWasStored(String time) {
        assertThat(Micros.instant(Micros.of(Instant.parse(time)))).isEqualTo(time);
    }
}
