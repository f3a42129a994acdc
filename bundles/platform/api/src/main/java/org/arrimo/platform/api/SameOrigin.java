package org.arrimo.platform.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Whether a request that changes something comes from a page of ours. Every browser says so on what it sends, in {@code
 * Origin} (RFC 6454) or {@code Sec-Fetch-Site} (W3C Fetch Metadata); a client that sends neither is no browser and has no
 * ambient rights to abuse.
 */
public final class SameOrigin {
    private final Optional<URI> publicAddress;

    /** @param publicAddress how browsers call this house, if that is not how it is called here, as behind a proxy */
    public SameOrigin(Optional<URI> publicAddress) {
        this.publicAddress = publicAddress;
    }

    /**
     * @param site the header {@code Sec-Fetch-Site}, or null
     * @param origin the header {@code Origin}, or null
     * @param host the header {@code Host}
     * @return false if the browser says that another site's page made the request
     */
    public boolean allows(String site, String origin, String host) {
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        return origin == null || isOurs(origin, host);
    }

    private boolean isOurs(String origin, String host) {
        try {
            URI uri = new URI(origin);
            if (uri.getAuthority() == null) {
                return false;
            }
            return publicAddress
                    .map(ours -> ours.getScheme().equals(uri.getScheme())
                            && ours.getAuthority().equalsIgnoreCase(uri.getAuthority()))
                    .orElseGet(() -> uri.getAuthority().equalsIgnoreCase(host));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
