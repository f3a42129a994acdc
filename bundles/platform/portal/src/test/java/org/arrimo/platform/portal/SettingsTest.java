package org.arrimo.platform.portal;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.platform.portal.http.LocalPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {
    @Test
    void areReadFromTheirTexts() {
        var settings = PortalSettings.of("PT8H", "P7D", "https://desk.example.org", "64", "30", "1025");
        assertThat(settings.idle()).isEqualTo(Duration.ofHours(8));
        assertThat(settings.publicTls()).isTrue();
        assertThat(settings.uploadLimit()).isEqualTo(30L * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource({
        "session.idle,     8 hours, P7D,  '',                    64, 30, 1025",
        "session.idle,     P8D,     P7D,  '',                    64, 30, 1025",
        "session.absolute, PT8H,    P99D, '',                    64, 30, 1025",
        "public.address,   PT8H,    P7D,  desk.example.org,      64, 30, 1025",
        "public.address,   PT8H,    P7D,  https://desk/portal,   64, 30, 1025",
        "form.limit.kib,   PT8H,    P7D,  '',                    many, 30, 1025",
        "upload.limit.mib, PT8H,    P7D,  '',                    64, 0, 1025",
        "upload.large.limit.mib, PT8H, P7D,  '',                    64, 30, big"
    })
    void aWrongOneIsRefusedByItsKey(
            String key, String idle, String absolute, String address, String form, String file, String large) {
        assertThatThrownBy(() -> PortalSettings.of(idle, absolute, address, form, file, large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "queue",
                "/signin",
                "/signout",
                "/a\r\nSet-Cookie: x",
                "/a/../b",
                "/%zz",
                "/a b",
                ""
            })
    void leadsNowhereElse(String next) {
        assertThat(LocalPath.of(next)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queue", "/tickets/INC-1042?tab=history&x=%20", "/tickets?q=a//b"})
    void leadsWithinThePortal(String next) {
        assertThat(LocalPath.of(next)).contains(next);
    }
}
