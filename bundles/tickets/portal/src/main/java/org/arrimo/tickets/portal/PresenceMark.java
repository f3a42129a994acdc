package org.arrimo.tickets.portal;

import org.arrimo.tickets.api.Presence.Activity;

/**
 * Somebody else who is at a ticket.
 *
 * @param name what they are called
 * @param activity what they do there
 */
public record PresenceMark(String name, Activity activity) {}
