package org.arrimo.platform.features;

import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.Releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ControlTest {
    private final Order order = new Order.Remove("arrimo-tickets");
    /** Nobody may get as far as this. */
    private final Control control = new Control((Releases) Proxy.newProxyInstance(
            Releases.class.getClassLoader(), new Class<?>[] {Releases.class}, (proxy, method, arguments) -> {
                throw new AssertionError(method + " was reached");
            }));

    @Test
    void whoeverIsNoAdministratorSeesAndChangesNothing() {
        Actor other = new Actor(
                7,
                "manuela",
                "Manuela",
                EnumSet.complementOf(EnumSet.of(Role.ADMIN)),
                Set.of(),
                OptionalLong.empty(),
                true,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Actor.Via.PORTAL);
        List<ThrowingCallable> all = List.of(
                () -> control.releases(other),
                () -> control.preview(other, order),
                () -> control.begin(other, order),
                () -> control.make(other, order),
                () -> control.change(other, "1"),
                () -> control.changes(other));
        for (ThrowingCallable one : all) {
            assertThatThrownBy(one).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                    .isEqualTo(Problem.forbidden()));
        }
    }
}
