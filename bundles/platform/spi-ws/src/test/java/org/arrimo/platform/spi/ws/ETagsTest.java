package org.arrimo.platform.spi.ws;

import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.platform.api.Problem.Kind;
import org.arrimo.platform.api.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ETagsTest {
    @Test
    void a_version_goes_out_and_comes_back() {
        assertThat(ETags.version('"' + ETags.of(7) + '"')).isEqualTo(OptionalLong.of(7));
    }

    @Test
    void a_star_stands_for_whatever_there_is() {
        assertThat(ETags.version("*")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'',PRECONDITION_REQUIRED",
                "7,INVALID",
                "'\"7\", \"8\"',INVALID",
                "'W/\"7\"',STALE",
                "'\"x\"',STALE",
                "'\"99999999999999999999\"',STALE"
            })
    void what_is_no_version_is_refused(String header, Kind kind) {
        assertThatThrownBy(() -> ETags.version(header)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().kind())
                .isEqualTo(kind));
    }

    @Test
    void a_missing_header_is_asked_for() {
        assertThatThrownBy(() -> ETags.version(null)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().kind())
                .isEqualTo(Kind.PRECONDITION_REQUIRED));
    }
}
