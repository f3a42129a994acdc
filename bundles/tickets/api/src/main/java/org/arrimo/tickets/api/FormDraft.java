package org.arrimo.tickets.api;

import java.time.Instant;
import java.util.Map;

/**
 * A form that is being filled in.
 *
 * @param answers by the item's key, as far as anything was written
 * @param savedAt when it was last kept
 */
public record FormDraft(Map<String, String> answers, Instant savedAt) {
    public FormDraft {
        answers = Map.copyOf(answers);
    }
}
