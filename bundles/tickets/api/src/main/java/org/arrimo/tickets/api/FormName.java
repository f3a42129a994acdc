package org.arrimo.tickets.api;

/**
 * By which form a ticket was opened.
 *
 * @param key of the form
 * @param name what the form was called then
 */
public record FormName(String key, Label name) {}
