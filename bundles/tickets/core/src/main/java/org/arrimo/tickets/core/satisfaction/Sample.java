package org.arrimo.tickets.core.satisfaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which tickets' requesters are asked: so many of a hundred. It depends on a ticket's number alone, so that each node, and
 * whoever checks it later, comes to the same.
 *
 * @param percent 0 to 100
 */
public record Sample(int percent) {
    private static final int WHOLE = 100;

    boolean has(long ticket) {
        return percent >= WHOLE || part(ticket) < percent;
    }

    private static int part(long ticket) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("satisfaction:" + ticket).getBytes(StandardCharsets.US_ASCII));
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), WHOLE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
