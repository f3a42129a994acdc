package org.arrimo.tickets.api;

import java.time.Instant;

/**
 * A file somebody has put aside for something they have not sent yet.
 *
 * @param id a number that is never given again
 * @param name the cleaned file name
 * @param type its media type as found, not as claimed where the two differ
 * @param size bytes
 * @param sha256 the digest of its content, 64 hexadecimal digits
 * @param at when it was put aside
 */
public record StagedFile(long id, String name, String type, long size, String sha256, Instant at) {}
