package org.arrimo.platform.portal;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What an administrator can set, by the PID {@code org.arrimo.platform.portal}.
 *
 * @param idle how long a session lives without a request
 * @param absolute how long a session lives at most
 * @param publicAddress the portal's address as browsers see it, if a proxy changes it
 * @param formLimit the largest form, in bytes
 * @param uploadLimit the largest form with files, in bytes
 * @param largeUploadLimit the same for administrators, who import
 */
public record PortalSettings(
        Duration idle,
        Duration absolute,
        Optional<URI> publicAddress,
        long formLimit,
        long uploadLimit,
        long largeUploadLimit) {
    private static final int KIB = 1024;
    private static final Duration LONGEST = Duration.ofDays(90);

    /**
     * Reads the texts of the configuration file.
     *
     * @throws IllegalArgumentException naming the key whose value is wrong
     */
    public static PortalSettings of(
            String idle,
            String absolute,
            String publicAddress,
            String formKib,
            String uploadMib,
            String largeUploadMib) {
        Duration longest = duration("session.absolute", absolute);
        Duration pause = duration("session.idle", idle);
        if (pause.compareTo(longest) > 0) {
            throw wrong("session.idle", idle, "must not be longer than session.absolute");
        }
        return new PortalSettings(
                pause,
                longest,
                address(publicAddress),
                KIB * number("form.limit.kib", formKib, 64, 180),
                (long) KIB * KIB * number("upload.limit.mib", uploadMib, 1, 1024),
                (long) KIB * KIB * number("upload.large.limit.mib", largeUploadMib, 1, 1024 * 1024));
    }

    /** @return whether browsers come by TLS, as far as the public address tells */
    public boolean publicTls() {
        return publicAddress.filter(uri -> "https".equals(uri.getScheme())).isPresent();
    }

    private static Duration duration(String key, String value) {
        try {
            Duration duration = Duration.parse(value.strip());
            if (duration.compareTo(Duration.ofMinutes(1)) < 0 || duration.compareTo(LONGEST) > 0) {
                throw wrong(key, value, "must be from PT1M to P90D");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw wrong(key, value, "must be a duration such as PT8H or P7D");
        }
    }

    private static Optional<URI> address(String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(value.strip());
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean bare = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
            if (web && bare && uri.getHost() != null && uri.getUserInfo() == null) {
                return Optional.of(uri);
            }
        } catch (java.net.URISyntaxException e) {
            // refused below, like every other text that is no address
        }
        throw wrong("public.address", value, "must be like https://desk.example.org");
    }

    private static int number(String key, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below with the range
        }
        throw wrong(key, value, "must be a whole number from " + least + " to " + most);
    }

    private static IllegalArgumentException wrong(String key, String value, String why) {
        return new IllegalArgumentException("org.arrimo.platform.portal: " + key + " = " + value + " " + why);
    }
}
