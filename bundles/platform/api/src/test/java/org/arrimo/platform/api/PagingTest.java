package org.arrimo.platform.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagingTest {
    @Test
    void aCursorComesBackAsItWent() {
        Instant time = Instant.parse("2016-02-29T01:16:00.123Z");
        Cursor back = Cursor.parse(Cursor.of(time, 42L, "ção").text());
        assertThat(back.time(0)).isEqualTo(time);
        assertThat(back.number(1)).isEqualTo(42);
        assertThat(back.key(2)).isEqualTo("ção");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "_w", "####"})
    void aForgedCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text).number(0))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().field()).contains("cursor"));
    }

    @Test
    void aCursorWithTooFewKeysIsRefused() {
        assertThatThrownBy(() -> Cursor.of(1).time(1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void oneRowMoreThanAskedForMeansThereIsANextPage() {
        Page<Integer> page = Page.cut(List.of(1, 2, 3), 2, Cursor::of);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next().map(Cursor::text))
                .isEqualTo(Optional.of(Cursor.of(2).text()));
        assertThat(Page.cut(List.of(1, 2), 2, Cursor::of).next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "many", "99999999999"})
    void aLimitOutOfRangeIsRefused(String limit) {
        assertThatThrownBy(() -> PageRequest.parse(limit, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().field()).contains("limit"));
    }
}
