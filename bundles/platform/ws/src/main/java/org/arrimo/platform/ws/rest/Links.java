package org.arrimo.platform.ws.rest;

import java.net.URI;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;

import org.arrimo.platform.spi.ws.Listing;

/**
 * Gives a listing that goes on its {@code Link} to the following page (RFC 8288). Links are relative to the host, which
 * the client knows better than we do behind a proxy.
 */
public final class Links implements ContainerResponseFilter {
    private final String base;

    /** @param base the path of the resource */
    Links(String base) {
        this.base = base;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI location) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, relative(location));
        }
        if (response.getEntity() instanceof Listing<?> listing && listing.next().isPresent()) {
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", listing.next().get())
                    .build();
            response.getHeaders()
                    .putSingle("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }

    /** The framework puts the resource's path before a path that a method gave whole; there it is taken off again. */
    private String relative(URI location) {
        String path = location.getRawPath();
        return path.startsWith(base + base + "/") ? path.substring(base.length()) : path;
    }
}
