package org.arrimo.people.core.signin;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesTest {
    @Test
    void anIpv6NetworkIsOnePlace() {
        assertThat(Places.of("2001:db8:1:2:aaaa::1")).isEqualTo(Places.of("2001:db8:1:2:bbbb::2"));
        assertThat(Places.of("2001:db8:1:2::1")).isNotEqualTo(Places.of("2001:db8:1:3::1"));
    }

    @Test
    void everythingElseIsAPlaceOfItsOwn() {
        for (String place : new String[] {"192.0.2.1", "::ffff:192.0.2.1", "shell", "person:12", ":::", ""}) {
            assertThat(Places.of(place)).isEqualTo(place);
        }
    }
}
