package org.arrimo.tickets.core.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrailingOptionsTest {
    private final List<String> said = new ArrayList<>();

    @Test
    void optionsAreUnderstoodBehindTheArguments() {
        read("--dry-run", "--mapping", "jira");
        assertThat(said).containsExactly("dry", "jira");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> read("--dryrun")).hasMessageEndingWith("There is no option --dryrun");
        assertThatThrownBy(() -> read("--mapping")).hasMessageEndingWith("--mapping needs a value");
        TrailingOptions.read(null, Map.of(), Map.of());
        assertThat(said).isEmpty();
    }

    private void read(String... words) {
        TrailingOptions.read(
                List.of(words), Map.of("--dry-run", () -> said.add("dry")), Map.of("--mapping", said::add));
    }
}
