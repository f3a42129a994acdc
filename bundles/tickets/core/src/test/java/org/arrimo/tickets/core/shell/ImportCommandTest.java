package org.arrimo.tickets.core.shell;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportCommandTest {
    private final ImportCommand command = new ImportCommand();

    ImportCommandTest() {
        command.what = "tickets";
        command.file = "a file that is not there";
        command.shellActor = () -> {
            throw new IllegalStateException("as far as the test goes");
        };
    }

    @Test
    void optionsBehindTheFileCountAsThoseBefore() {
        command.behind = List.of("--mapping", "other", "--dry-run", "--background");
        assertThatThrownBy(command::execute).hasMessage("as far as the test goes");
        assertThat(command.mapping).isEqualTo("other");
        assertThat(command.dryRun).isTrue();
        assertThat(command.background).isTrue();
    }

    @Test
    void aWordNobodyKnowsIsRefusedBeforeAnythingIsDone() {
        command.behind = List.of("--dry-rum");
        assertThatThrownBy(command::execute).hasMessageContaining("--dry-rum");
    }
}
