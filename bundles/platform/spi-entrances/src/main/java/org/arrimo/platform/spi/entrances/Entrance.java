package org.arrimo.platform.spi.entrances;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;

import org.arrimo.platform.api.Role;

/**
 * One thing that can be asked from outside, and the rule for who may ask it at all. What they see and may change there
 * is decided further in.
 *
 * @param kind the way in
 * @param method the HTTP method
 * @param path the path, with a name in braces for each part that varies; after {@code #} the SOAP operation, after
 *     {@code ?} what else must be in the request
 * @param rule {@link #ANYONE}, {@link #SIGNED_IN}, or the roles of which one is needed
 */
public record Entrance(Kind kind, String method, String path, String rule) implements Comparable<Entrance> {
    /** The rule that lets everybody in, signed in or not. */
    public static final String ANYONE = "anyone";
    /** The rule that lets in whoever signed in. */
    public static final String SIGNED_IN = "signed-in";

    private static final Comparator<Entrance> ORDER =
            Comparator.comparing(Entrance::kind).thenComparing(Entrance::path).thenComparing(Entrance::method);

    /** Ways in. */
    public enum Kind {
        /** A REST method. */
        REST,
        /** A SOAP operation, or the description of a port. */
        SOAP,
        /** A page of the portal, a part of one, a file of one or a form on one. */
        PORTAL,
        /** A servlet of the web container, behind which all others are. */
        SERVLET
    }

    public Entrance {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        if (rule.isBlank()) {
            throw new IllegalArgumentException("no rule for " + method + " " + path);
        }
    }

    /** @return the rule that asks for one of these roles, or for nothing but a sign-in if there are none */
    public static String rule(Collection<Role> roles) {
        return roles.isEmpty()
                ? SIGNED_IN
                : roles.stream().sorted().map(Role::wire).collect(Collectors.joining(","));
    }

    @Override
    public int compareTo(Entrance other) {
        return ORDER.compare(this, other);
    }
}
