package org.arrimo.platform.spi.ws;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An object with JAX-RS annotations, served under the path that its service property {@link #PATH} gives.
 *
 * <ul>
 *   <li>The class says {@code @Path("/")}; each of its resource methods declares its {@link Rule}, or nothing of the
 *       resource is published.
 *   <li>Who asks comes as a parameter {@code @Context Actor}; null where {@link Access#ANYONE} may ask and nobody
 *       signed in.
 *   <li>Bodies are records; fields the record does not have, and query parameters the method does not have, are
 *       refused. A record may use {@link Patched} and {@link NameOrId}; files come as an {@link Upload}.
 *   <li>A {@link Listing} as answer gets its {@code Link} header by itself.
 *   <li>Every POST accepts {@code Idempotency-Key}: with one, the method runs in a transaction together with the
 *       record of its answer; so what it does outside the database must wait for the commit.
 * </ul>
 */
@ConsumerType
public interface RestResource {
    /** The service property with the path, such as {@code /api/v1/notes}; it begins with {@code /api/}. */
    String PATH = "arrimo.rest.path";
}
