package org.arrimo.platform.portal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import javax.servlet.http.HttpServletRequest;

/**
 * Whether a request that changes something comes from a page of ours. Every browser says so on a POST, in {@code
 * Origin} or {@code Sec-Fetch-Site}; a client that sends neither is no browser and has no ambient rights to abuse.
 */
public final class SameOrigin {
    private final Optional<URI> publicAddress;

    public SameOrigin(Optional<URI> publicAddress) {
        this.publicAddress = publicAddress;
    }

    /** @return false if the browser says that another site's page made the request */
    public boolean allows(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOurs(origin, request);
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        try {
            URI uri = new URI(origin);
            if (uri.getAuthority() == null) {
                return false;
            }
            return publicAddress
                    .map(ours -> ours.getScheme().equals(uri.getScheme())
                            && ours.getAuthority().equalsIgnoreCase(uri.getAuthority()))
                    .orElseGet(() -> uri.getAuthority().equalsIgnoreCase(request.getHeader("Host")));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
