package org.arrimo.tickets.api;

import java.util.Optional;

/**
 * Something on a form, as it stands to some answers.
 *
 * @param item what it is
 * @param field of a custom field, which one
 * @param shown whether it is to be answered
 * @param value the answer, else what it holds until somebody answers; as it was given, be it wrong
 */
public record FormQuestion(FormItem item, Optional<CustomField> field, boolean shown, Optional<String> value) {}
