package org.arrimo.people.core.signin;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignInLimitsTest {
    @Test
    void whatIsConfiguredIsTaken() {
        assertThat(SignInLimits.of("3", " 20 ", "60")).isEqualTo(new SignInLimits(3, 20, Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many", "1.5", "99999999999"})
    void aWrongValueIsRefusedWithItsKey(String wrong) {
        assertThatThrownBy(() -> SignInLimits.of(wrong, "50", "900")).hasMessageContaining("signin.freePerLogin");
        assertThatThrownBy(() -> SignInLimits.of("5", wrong, "900")).hasMessageContaining("signin.freePerPlace");
        assertThatThrownBy(() -> SignInLimits.of("5", "50", wrong)).hasMessageContaining("signin.longestWaitSeconds");
    }
}
