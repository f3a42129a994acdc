package org.arrimo.tickets.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a macro does; one thing at least.
 *
 * @param changes values by field, in the words of the wire: {@code state}, {@code priority}, {@code impact}, {@code
 *     urgency}; {@code team}, an id or {@code none}; {@code assignee}, an id, {@code me} for who runs it, or {@code none};
 *     {@code category}, a key or {@code none}; {@code fields.KEY}, a custom field, taken away by an empty text
 * @param tagsToAdd at most 30
 * @param tagsToRemove at most 30
 * @param message what it says, if it says something
 * @param next where the person goes then
 */
public record MacroSteps(
        Map<String, String> changes,
        List<String> tagsToAdd,
        List<String> tagsToRemove,
        Optional<Say> message,
        Next next) {
    public MacroSteps {
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
        tagsToAdd = List.copyOf(tagsToAdd);
        tagsToRemove = List.copyOf(tagsToRemove);
    }

    /**
     * What a macro says.
     *
     * @param visibility who may read it
     * @param text 1 to 10,000 characters of plain text with placeholders as in {@link SavedReplies}
     * @param html the same as it was written, if it is written as HTML; for a macro to be saved in place of the text, which
     *     is made of it: see {@link SavedReplyDraft#html}
     */
    public record Say(Message.Visibility visibility, String text, Optional<String> html) {
        /** Something of plain text. */
        public Say(Message.Visibility visibility, String text) {
            this(visibility, text, Optional.empty());
        }
    }

    /** Where a person goes after a macro has run. */
    public enum Next {
        /** They stay with the ticket. */
        STAY,
        /** To the next open ticket of the queue. */
        NEXT,
        /** Away from the ticket, back to the queue. */
        CLOSE
    }
}
