package org.arrimo.tickets.core.routing;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** 2026-11-23 is a Monday. */
class WithinWeekTest {
    @ParameterizedTest
    @CsvSource({
        "mon-fri 08:00-18:00, 2026-11-23T07:59:59, false",
        "mon-fri 08:00-18:00, 2026-11-23T08:00, true",
        "mon-fri 08:00-18:00, 2026-11-27T17:59:59, true",
        "mon-fri 08:00-18:00, 2026-11-27T18:00, false",
        "mon-fri 08:00-18:00, 2026-11-28T12:00, false",
        "'sat,sun 00:00-24:00', 2026-11-28T00:00, true",
        "'sat,sun 00:00-24:00', 2026-11-29T23:59:59, true",
        "'sat,sun 00:00-24:00', 2026-11-30T00:00, false",
        "fri 22:00-06:00, 2026-11-27T21:59, false",
        "fri 22:00-06:00, 2026-11-27T22:00, true",
        "fri 22:00-06:00, 2026-11-28T05:59, true",
        "fri 22:00-06:00, 2026-11-28T06:00, false",
        "fri 22:00-06:00, 2026-11-27T05:00, false",
        "sun 22:00-06:00, 2026-11-23T05:00, true",
        "sat-mon 08:00-09:00, 2026-11-29T08:30, true",
        "sat-mon 08:00-09:00, 2026-11-27T08:30, false"
    })
    void holdsByTheClockOnTheWall(String value, LocalDateTime at, boolean holds) {
        WithinWeek week = WithinWeek.read(value).orElseThrow();
        assertThat(week.holds(at(at.atZone(ZoneId.of("America/Sao_Paulo"))))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "mon-fri 08:00-18:00, mon-fri 08:00-18:00",
        "'SUN,mon,tue 08:00-24:00', 'mon-tue,sun 08:00-24:00'",
        "sat-mon 22:00-06:00, 'mon,sat-sun 22:00-06:00'",
        "' wed 00:00-00:01 ', wed 00:00-00:01"
    })
    void isWrittenInOneWay(String value, String written) {
        WithinWeek week = WithinWeek.read(value).orElseThrow();
        assertThat(week.written()).isEqualTo(written);
        assertThat(WithinWeek.read(written)).contains(week);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mon",
                "08:00-18:00",
                "mon 8:00-18:00",
                "mon 08:00-08:00",
                "mon 24:00-08:00",
                "mon 08:00-24:01",
                "mon 08:60-09:00",
                "mon 29:00-08:00",
                "day 08:00-18:00",
                "mon- 08:00-18:00",
                "mon-tue-wed 08:00-18:00",
                "mon,,tue 08:00-18:00",
                "mon 08:00-18:00 x"
            })
    void whatIsNoTimeOfWeekIsNotRead(String value) {
        assertThat(WithinWeek.read(value)).isEmpty();
    }

    private static Circumstances at(ZonedDateTime at) {
        return new Circumstances(
                Kind.INCIDENT,
                "x",
                Contact.PORTAL,
                OptionalLong.empty(),
                OptionalLong::empty,
                Optional::empty,
                Set.of(),
                Optional.empty(),
                Map.of(),
                at);
    }
}
