package org.arrimo.tickets.core.states;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Monday to Friday by the desk's clock on the wall. */
class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-03-04T09:00:00Z, 1, 2026-03-05T09:00:00Z",
        "UTC, 2026-03-04T09:00:00Z, 5, 2026-03-11T09:00:00Z",
        "UTC, 2026-03-06T17:00:00Z, 1, 2026-03-09T17:00:00Z",
        "UTC, 2026-03-07T10:00:00Z, 1, 2026-03-09T10:00:00Z",
        "UTC, 2026-03-08T10:00:00Z, 5, 2026-03-13T10:00:00Z",
        // Friday evening there is Saturday in Greenwich
        "America/Sao_Paulo, 2026-03-07T01:00:00Z, 1, 2026-03-10T01:00:00Z",
        // the clocks go forward on that Sunday
        "America/New_York, 2026-03-06T14:00:00Z, 1, 2026-03-09T13:00:00Z"
    })
    void areCountedAtTheSameTimeOfDay(String zone, String start, int days, String end) {
        assertThat(new WorkingDays(ZoneId.of(zone)).after(Instant.parse(start), days))
                .isEqualTo(Instant.parse(end));
    }
}
