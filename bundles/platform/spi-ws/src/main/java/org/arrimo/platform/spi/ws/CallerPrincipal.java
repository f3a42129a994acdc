package org.arrimo.platform.spi.ws;

import java.security.Principal;
import java.util.Objects;

import org.arrimo.platform.api.Actor;

/**
 * The signed-in caller, as the web container's interfaces hand it on.
 *
 * @param actor who asks
 */
public record CallerPrincipal(Actor actor) implements Principal {
    public CallerPrincipal {
        Objects.requireNonNull(actor, "actor");
    }

    @Override
    public String getName() {
        return actor.login();
    }
}
