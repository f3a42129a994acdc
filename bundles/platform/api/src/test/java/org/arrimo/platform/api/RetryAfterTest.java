package org.arrimo.platform.api;

import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Problem.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {
    @Test
    void isWhatTheProblemSaysOrAStatedDefault() {
        assertThat(Problem.of(Kind.TOO_MANY, "wait", "Wait.", "120").retryAfter())
                .hasValue(120);
        assertThat(Problem.of(Kind.TOO_MANY, "wait", "Wait.", "-1").retryAfter())
                .hasValue(30);
        assertThat(Problem.of(Kind.UNAVAILABLE, "away", "Away.").retryAfter()).hasValue(5);
        assertThat(Problem.notFound().retryAfter()).isEmpty();
    }
}
