package org.arrimo.people.api;

/**
 * Agents, or a provider's people, who share a queue.
 *
 * @param id a number that is never given again
 * @param name unique, 1 to 200 characters
 */
public record Team(long id, String name) {}
