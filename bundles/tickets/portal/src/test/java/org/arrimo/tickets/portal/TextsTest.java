package org.arrimo.tickets.portal;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.arrimo.platform.testing.TextsCheck;

class TextsTest {
    @Test
    void everyTextThatIsUsedIsThereInEveryLanguage() {
        TextsCheck.complete(Path.of(""));
    }
}
