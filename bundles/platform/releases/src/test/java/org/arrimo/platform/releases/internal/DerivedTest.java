package org.arrimo.platform.releases.internal;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

import static org.assertj.core.api.Assertions.assertThat;

class DerivedTest {
    @Test
    void theFirstAndTheNextOfAVersion() {
        assertThat(Derived.next("1.0.2", List.of("1.0.2", "1.0.1001"))).isEqualTo("1.0.3001");
        assertThat(Derived.next("1.0.3001", List.of("1.0.2", "1.0.3001"))).isEqualTo("1.0.3002");
    }

    @Test
    void whatWasReplacedInAVersionMakesItNoNewerThanTheNextRelease() {
        assertThat(Derived.base("1.0.1007")).isEqualTo(new Version(1, 0, 0)).isLessThan(Derived.base("1.0.1"));
        assertThat(Derived.base("1.0.1")).isEqualTo(new Version(1, 0, 1));
    }
}
