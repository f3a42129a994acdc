package org.arrimo.tickets.api;

/**
 * What may be written next in a filter.
 *
 * @param text what to write, quoted where it must be
 * @param label what it is, for people: a person's name; else as {@code text}
 * @param from after how many characters of what is written it begins
 * @param to up to which character of what is written it replaces, exclusively
 */
public record Completion(String text, String label, int from, int to) {}
