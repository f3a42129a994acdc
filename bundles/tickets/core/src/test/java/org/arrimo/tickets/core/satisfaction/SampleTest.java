package org.arrimo.tickets.core.satisfaction;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose requesters are asked. */
class SampleTest {
    private static final int TICKETS = 100_000;

    @Test
    void aboutSoManyOfAHundredAreAsked() {
        for (int percent : new int[] {1, 10, 50, 99}) {
            long asked = count(new Sample(percent));
            assertThat(asked / (TICKETS / 100.0)).as(percent + " %").isBetween(percent - 0.5, percent + 0.5);
        }
        assertThat(count(new Sample(0))).isZero();
        assertThat(count(new Sample(100))).isEqualTo(TICKETS);
    }

    @Test
    void whoIsAskedOfFewIsAskedOfMore() {
        Sample few = new Sample(10);
        Sample more = new Sample(20);
        assertThat(LongStream.range(0, TICKETS).filter(few::has)).allMatch(more::has);
    }

    @Test
    void itIsTheSameOnEachNodeAndInEachYear() {
        assertThat(LongStream.rangeClosed(1001, 1040).filter(new Sample(10)::has))
                .containsExactly(1031L, 1038L);
    }

    private static long count(Sample sample) {
        return LongStream.range(0, TICKETS).filter(sample::has).count();
    }
}
