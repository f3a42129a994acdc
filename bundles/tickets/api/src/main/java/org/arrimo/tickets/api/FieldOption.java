package org.arrimo.tickets.api;

/**
 * Something to choose.
 *
 * @param key what is kept and written
 * @param name what people read
 */
public record FieldOption(String key, Label name) {}
