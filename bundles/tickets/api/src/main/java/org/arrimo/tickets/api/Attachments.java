package org.arrimo.tickets.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/** The files on tickets, with the rights of {@link Tickets}. */
@ProviderType
public interface Attachments {
    /**
     * Keeps a file.
     *
     * @param name any name; folders, control characters and direction marks are taken out; at most 200 characters
     * @param claimedType what the sender says it is, or null
     * @param content read once, not closed; at most {@link #largest()} bytes
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN; TOO_LARGE on {@code content}; INVALID on
     *     {@code name}, or on {@code content} for an empty file; CONFLICT on {@code content} when the ticket has as many
     *     files as configured, 200 if nothing is said; UNAVAILABLE when it can't be kept
     * @throws IOException when the content can't be read
     */
    Attachment attach(
            Actor actor,
            TicketNumber number,
            Message.Visibility visibility,
            String name,
            String claimedType,
            InputStream content)
            throws IOException;

    /** @return how many bytes a file may have: as many as configured, 25 MiB if nothing is said */
    long largest();

    /** @return the files of a ticket the actor may read, oldest first */
    List<Attachment> list(Actor actor, TicketNumber number);

    /** @throws org.arrimo.platform.api.ProblemException NOT_FOUND */
    Download download(Actor actor, TicketNumber number, long id);

    /**
     * A file and how to read it.
     *
     * @param attachment what is known of it
     * @param content its bytes
     */
    record Download(Attachment attachment, Content content) {}

    /** Opens a file's bytes. */
    @FunctionalInterface
    interface Content {
        /**
         * @return the bytes from the beginning; the reader closes the stream
         * @throws IOException when they can't be read
         */
        InputStream open() throws IOException;
    }
}
