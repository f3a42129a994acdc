package org.arrimo.platform.portal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a browser may be led by an address it brought itself: only within the portal. */
public final class LocalPath {
    private static final int MAX = 1000;

    private LocalPath() {}

    /**
     * @param text a path with its query, as it came
     * @return it, if it is one of this portal's and leads neither to the sign-in nor out of it
     */
    public static Optional<String> of(String text) {
        if (text == null || text.length() > MAX || !text.startsWith("/") || text.startsWith("//")) {
            return Optional.empty();
        }
        boolean odd = text.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 0x7f);
        if (odd || text.startsWith("/signin") || text.startsWith("/signout") || text.startsWith("/static/")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath() != null;
            return local && uri.getPath().equals(uri.normalize().getPath()) ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
