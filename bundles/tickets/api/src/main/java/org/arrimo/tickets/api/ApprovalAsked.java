package org.arrimo.tickets.api;

import java.util.Map;

/**
 * An approval that was just asked for.
 *
 * @param approval what it is
 * @param secrets by the id of each person who is named, the secret by which that person answers without signing in: 43
 *     characters that are safe in an address. They are told this once, to be sent to those persons; only their digests are kept
 */
public record ApprovalAsked(Approval approval, Map<Long, String> secrets) {
    public ApprovalAsked {
        secrets = Map.copyOf(secrets);
    }
}
