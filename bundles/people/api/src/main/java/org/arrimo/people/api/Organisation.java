package org.arrimo.people.api;

/**
 * Whom people belong to: a customer, a department, a provider.
 *
 * @param id a number that is never given again
 * @param name unique, 1 to 200 characters
 */
public record Organisation(long id, String name) {}
