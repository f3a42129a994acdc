package org.arrimo.platform.releases.internal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonTest {
    @Test
    void ofALongChainOfWhatDoesNotResolveTheLastLinkIsTold() {
        var thrown = new IllegalStateException("Unable to resolve root: missing requirement [root] osgi.identity;"
                + " osgi.identity=arrimo-x; type=karaf.feature; filter:=\"(&(osgi.identity=arrimo-x))\" [caused by: Unable"
                + " to resolve x/1.0.2: missing requirement [x/1.0.2] osgi.wiring.package;"
                + " filter:=\"(osgi.wiring.package=no.such)\"]");
        assertThat(Reason.of(thrown))
                .isEqualTo("x/1.0.2 does not resolve: nothing here offers osgi.wiring.package"
                        + " (osgi.wiring.package=no.such).");
    }

    @Test
    void itIsOneLineWithAnEndAndOfTheInnermostCause() {
        assertThat(Reason.of(new IllegalStateException("outer", new RuntimeException("no\n  way"))))
                .isEqualTo("no way.");
        assertThat(Reason.of(new NullPointerException())).isEqualTo("NullPointerException.");
    }
}
