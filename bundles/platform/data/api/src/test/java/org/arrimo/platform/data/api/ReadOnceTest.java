package org.arrimo.platform.data.api;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a request reads again and again is read once, and no request knows of another's. */
class ReadOnceTest {
    private final AtomicInteger stored = new AtomicInteger();

    private int read() {
        return ReadOnce.of("one", stored::incrementAndGet);
    }

    @Test
    void withinARequestTheSameIsReadOnce() throws Exception {
        assertThat(ReadOnce.during(() -> read() + read() + ReadOnce.of("another", () -> 10)))
                .isEqualTo(12);
    }

    @Test
    void whatIsNotThereIsReadOnceToo() throws Exception {
        ReadOnce.during(() -> {
            ReadOnce.of("none", this::none);
            return ReadOnce.of("none", this::none);
        });
        assertThat(stored).hasValue(1);
    }

    @Test
    void theNextRequestReadsAnew() throws Exception {
        ReadOnce.during(this::read);
        assertThat(ReadOnce.during(this::read)).isEqualTo(2);
        assertThat(read() + read()).as("and so does what is no request").isEqualTo(7);
    }

    @Test
    void aRequestThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> ReadOnce.during(() -> {
                    read();
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void whatIsDoneApartKnowsOfNothingAndIsKnownAfterwards() throws Exception {
        ReadOnce.during(() -> {
            assertThat(read()).isEqualTo(1);
            assertThat(ReadOnce.apart(() -> read() * 10 + read())).isEqualTo(23);
            assertThat(read()).isEqualTo(4);
            assertThat(read()).isEqualTo(4);
            return null;
        });
    }

    private Object none() {
        stored.incrementAndGet();
        return null;
    }
}
