package org.arrimo.tickets.core.files;

/**
 * A file whose content is kept, before it is put on a ticket.
 *
 * @param name cleaned
 * @param type as found
 * @param size bytes
 * @param sha256 its digest
 * @param text what can be searched of it
 */
public record NewFile(String name, String type, long size, String sha256, String text) {}
