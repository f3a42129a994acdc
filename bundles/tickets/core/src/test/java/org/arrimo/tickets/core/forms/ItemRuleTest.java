package org.arrimo.tickets.core.forms;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormItem.ItemKind;
import org.arrimo.tickets.api.FormItem.TextCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What texts must look like. */
class ItemRuleTest {
    @ParameterizedTest
    @CsvSource({
        "EMAIL, ana@example.org, true",
        "EMAIL, ana.b+c@sub.example.org, true",
        "EMAIL, ana, false",
        "EMAIL, ana@, false",
        "EMAIL, @example.org, false",
        "EMAIL, ana@example, false",
        "EMAIL, a b@example.org, false",
        "EMAIL, ana@exa mple.org, false",
        "EMAIL, ana@example..org, false",
        "EMAIL, ana@example.org., false",
        "EMAIL, a@b@example.org, false",
        "EMAIL, Ana <ana@example.org>, false",
        "PHONE, +55 (11) 91234-5678, true",
        "PHONE, 12345, true",
        "PHONE, 1234, false",
        "PHONE, 1234567890123456, false",
        "PHONE, 12a45, false",
        "PHONE, ()()().., false",
        "IP, 192.168.0.1, true",
        "IP, 255.255.255.255, true",
        "IP, 256.1.1.1, false",
        "IP, 1.2.3, false",
        "IP, 1.2.3.4., false",
        "IP, 01.2.3.4, false",
        "IP, 2001:db8::1, true",
        "IP, ::1, true",
        "IP, '::', true",
        "IP, 1:2:3:4:5:6:7:8, true",
        "IP, 1:2:3:4:5:6:7:8:9, false",
        "IP, 1:2:3:4:5:6:7::8, false",
        "IP, 1::2::3, false",
        "IP, 1:::2, false",
        "IP, 12345::1, false",
        "IP, g::1, false",
        "IP, 1:2, false",
        "IP, ':1:2:3:4:5:6:7', false",
        "ANY, whatever, true"
    })
    void aTextLooksLikeThatOrNot(TextCheck check, String said, boolean fits) {
        assertThat(fits(check, said)).isEqualTo(fits);
    }

    @Test
    void noTextTakesLong() {
        for (TextCheck check : TextCheck.values()) {
            for (String part : new String[] {"a", "1", ".", "a.", "-", "1.", ":", "@", "a@", "+"}) {
                String said = part.repeat(25_000) + "!";
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> fits(check, said));
            }
        }
    }

    private static boolean fits(TextCheck check, String said) {
        FormItem item = new FormItem(
                ItemKind.DESCRIPTION,
                "description",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                check,
                Optional.empty(),
                Optional.empty());
        try {
            new ItemRule("x", item, Optional.empty()).check(said);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}
