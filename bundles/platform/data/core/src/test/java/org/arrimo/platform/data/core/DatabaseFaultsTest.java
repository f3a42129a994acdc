package org.arrimo.platform.data.core;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.platform.data.core.DatabaseFaults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "40001, CONFLICT",
        "40P01, CONFLICT",
        "40XL1, CONFLICT",
        "X0Y84, CONFLICT",
        "23505, DUPLICATE",
        "08006, UNAVAILABLE",
        "53100, UNAVAILABLE",
        "57P01, UNAVAILABLE",
        "25502, UNAVAILABLE",
        "42X01, OTHER"
    })
    void theStateTellsWhatBecameOfTheWork(String state, Fault fault) {
        SQLException refusal = new SQLException("as the test wants", state);
        assertThat(new DatabaseFaults().classify(new IllegalStateException(refusal)))
                .isEqualTo(fault);
    }

    @Test
    void aPlanThatDerbyReplacedWhileItRanIsTriedAgain() {
        assertThat(classified("org.apache.derby.impl.sql.GenericPreparedStatement", "getSavedObject"))
                .isEqualTo(Fault.CONFLICT);
        assertThat(classified("org.apache.derby.impl.sql.GenericPreparedStatement", "execute"))
                .isEqualTo(Fault.OTHER);
        assertThat(classified("org.arrimo.platform.data.core.DatabaseFaultsTest", "getSavedObject"))
                .isEqualTo(Fault.OTHER);
    }

    private static Fault classified(String type, String method) {
        var broken = new ArrayIndexOutOfBoundsException("Index 25 out of bounds for length 25");
        broken.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, method, "Source.java", 1)});
        return new DatabaseFaults()
                .classify(new IllegalStateException(new SQLException("Java exception", "XJ001", broken)));
    }
}
