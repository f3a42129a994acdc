package org.arrimo.platform.ws.wss;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * A time in the header. Its text has one form only, so that no octets can be moved between it and the nonce that stands
 * before it in a digest.
 *
 * @param text as it was sent, without layout
 * @param instant what it means
 */
record Moment(String text, Instant instant) {
    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final int LONGEST = 60;

    static Moment of(Part part) {
        String text = part.text(LONGEST).strip();
        if (FORM.matcher(text).matches()) {
            try {
                return new Moment(text, OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                // refused below, as any other text is
            }
        }
        throw Refusal.invalid(part.name(), "bad-time", "must be a time with its zone, such as 2026-05-04T10:00:00Z");
    }
}
