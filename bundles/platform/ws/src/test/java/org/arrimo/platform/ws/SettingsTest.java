package org.arrimo.platform.ws;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.platform.ws.gate.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an administrator may write into the configuration. */
class SettingsTest {
    @Test
    void the_values_of_the_shipped_file_are_those_that_hold_without_it() {
        assertThat(Settings.of("1048576", "50331648", "31457280", "1074790400", "24", "5"))
                .isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "big,50331648,31457280,1074790400,24,5,body.limit",
        "1048576,-1,31457280,1074790400,24,5,soap.limit",
        "1048576,50331648,9999999999999999999,1074790400,24,5,upload.limit",
        "1048576,50331648,31457280,1,24,5,upload.large.limit",
        "1048576,50331648,31457280,1074790400,0,5,idempotency.hours",
        "1048576,50331648,31457280,1074790400,24,31,usernametoken.minutes"
    })
    void a_wrong_value_is_refused_with_its_key(
            String body, String soap, String upload, String large, String hours, String minutes, String key) {
        assertThatThrownBy(() -> Settings.of(body, soap, upload, large, hours, minutes))
                .hasMessageContaining(key)
                .hasMessageContaining("org.arrimo.platform.ws.cfg");
    }
}
