package org.arrimo.tickets.core.kept;

import java.util.Optional;

/**
 * A field as a change found and left it; one that is as before is kept where it may not be another for the change to be
 * taken back.
 *
 * @param field its name on the wire, or with one of the beginnings below
 * @param was what it was, if it was there
 * @param given what it is, if it is there
 */
public record Put(String field, Optional<String> was, Optional<String> given) {
    /** Before the key of a custom field. */
    public static final String CUSTOM = "field.";
    /** Before the kind of a timer. */
    public static final String TIMER = "timer.";
    /** One of the ticket's tags. */
    public static final String TAG = "tag";

    public boolean isTag() {
        return field.equals(TAG);
    }

    public boolean isCustom() {
        return field.startsWith(CUSTOM);
    }

    public boolean isTimer() {
        return field.startsWith(TIMER);
    }

    /** @return whether it stands in the ticket's row */
    public boolean isColumn() {
        return !isTag() && !isCustom() && !isTimer();
    }

    public boolean isChange() {
        return !was.equals(given);
    }

    /** @return whether people see it as a change of its own */
    public boolean isTold() {
        boolean hidden = field.equals(Photograph.RESOLVED_AT) || field.equals(Photograph.CLOSED_AT);
        return isChange() && !isTimer() && !hidden && !Photograph.COUNTS.contains(field);
    }
}
