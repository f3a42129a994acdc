package org.arrimo.platform.api;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How enumerated values are written. */
class WireTest {
    private enum Course {
        ON_HOLD,
        DONE {
            @Override
            boolean over() {
                return true;
            }
        };

        private final String word = Wire.name(this);

        boolean over() {
            return false;
        }
    }

    @Test
    void aValueKnowsItsNameBeforeItsClassIsWhole() {
        assertThat(Course.ON_HOLD.word).isEqualTo("on-hold");
        assertThat(Course.DONE.word).isEqualTo("done");
    }

    @Test
    void aNameLeadsBackToItsValue() {
        for (Course course : Course.values()) {
            assertThat(Wire.parse(Course.class, Wire.name(course), "course")).isSameAs(course);
        }
    }

    @Test
    void anythingElseIsRefusedWithTheWordsThereAre() {
        for (String word : new String[] {"ON_HOLD", "on_hold", "", null, "none"}) {
            assertThatThrownBy(() -> Wire.parse(Course.class, word, "course"))
                    .isInstanceOfSatisfying(ProblemException.class, e -> {
                        assertThat(e.problem().field()).contains("course");
                        assertThat(e.problem().detail()).contains("on-hold, done");
                    });
        }
    }
}
