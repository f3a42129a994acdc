package org.arrimo.tickets.api;

import java.util.List;

/**
 * A form to be filled in.
 *
 * @param form which one; whom else it is for is left out
 * @param questions its items that can be answered, with the custom fields they ask for
 */
public record FormSheet(Form form, List<FormQuestion> questions) {
    public FormSheet {
        questions = List.copyOf(questions);
    }
}
