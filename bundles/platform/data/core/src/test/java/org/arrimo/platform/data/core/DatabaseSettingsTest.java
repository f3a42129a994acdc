package org.arrimo.platform.data.core;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseSettingsTest {
    @Test
    void aWrongValueIsRefusedWithItsKeysName() {
        assertThatThrownBy(() -> DatabaseSettings.of("jdbc:mysql://h/db", "", "", "32", "derby"))
                .hasMessageContaining("url");
        assertThatThrownBy(() -> DatabaseSettings.of("", "", "", "many", "derby"))
                .hasMessageContaining("connections");
        assertThatThrownBy(() -> DatabaseSettings.of("", "", "", "1", "derby")).hasMessageContaining("connections");
    }

    @Test
    void anAddressThatHoldsAPasswordIsRefusedWithoutSayingIt() {
        assertThatThrownBy(
                        () -> DatabaseSettings.of("jdbc:postgresql://h/db?user=a&password=s3cret", "", "", "32", "d"))
                .hasMessageContaining("PGPASSWORD")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void thePasswordIsNeverShown() {
        DatabaseSettings settings = DatabaseSettings.of("jdbc:postgresql://h/db", "arrimo", "s3cret", "32", "derby");
        assertThat(settings).hasToString("jdbc:postgresql://h/db as arrimo");
    }
}
