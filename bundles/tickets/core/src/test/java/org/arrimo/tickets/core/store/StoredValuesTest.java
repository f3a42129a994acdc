package org.arrimo.tickets.core.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.platform.data.api.Micros;

import static org.assertj.core.api.Assertions.assertThat;

class StoredValuesTest {
    /** The second one is in the hour that summer time leaves out in São Paulo, the third before 1970. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04T09:00:00.123456Z", "2017-10-15T03:30:00Z", "1969-12-31T23:59:59.999999Z"})
    void aTimeComesBackAsItWas(String time) {
        assertThat(Micros.instant(Micros.of(Instant.parse(time)))).isEqualTo(Instant.parse(time));
    }

    @Test
    void wordsAreLowerCaseWithoutAccentsAndSigns() {
        assertThat(Words.of("Impressão: E-mail, VPN_2 (ação)!"))
                .containsExactly("impressao", "e", "mail", "vpn", "2", "acao");
        assertThat(Words.of("%% __ !")).isEmpty();
        assertThat(Words.column("Caiu a VPN")).isEqualTo(" caiu a vpn");
        assertThat(Words.column("ﷺ".repeat(200))).hasSize(400);
    }

    @Test
    void factsComeBackInTheirOrder() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("location", "Location \"143\"");
        facts.put("category", "ção\n😀");
        assertThat(Facts.of(Facts.column(facts))).containsExactlyEntriesOf(facts);
        assertThat(Facts.column(Map.of())).isNull();
        assertThat(Facts.of(null)).isEmpty();
    }
}
