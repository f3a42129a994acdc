package org.arrimo.tickets.api;

import java.io.IOException;
import java.io.OutputStream;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * A ticket to take away, with what the actor may see of it: its fields, its files with their digests, its conversation and
 * its history. What is for the desk alone, private notes above all, goes along only where that is asked for.
 */
@ProviderType
public interface Exports {
    /** So many messages, and so many entries of the history, go along: the oldest; what is left out is told. */
    int MOST = 10_000;

    /**
     * @param internal whether what is for the desk alone goes along
     * @return the ticket as JSON, read while it is written
     * @throws org.arrimo.platform.api.ProblemException NOT_FOUND; FORBIDDEN on {@code internal} for whoever does not read
     *     private notes
     */
    Export ticket(Actor actor, TicketNumber number, boolean internal);

    /**
     * @param internal whether what is for the desk alone goes along
     * @return the ticket as a PDF document to print and to file, without its history; in the actor's language, English if
     *     none was chosen, and time zone
     * @throws org.arrimo.platform.api.ProblemException as {@link #ticket}
     */
    Export document(Actor actor, TicketNumber number, boolean internal);

    /**
     * Something to take away.
     *
     * @param fileName letters, digits, hyphens and dots alone
     * @param mediaType its media type
     * @param content what it holds
     */
    record Export(String fileName, String mediaType, Content content) {}

    /** Writes what is taken away. */
    @FunctionalInterface
    interface Content {
        /**
         * @param out neither flushed nor closed
         * @throws IOException when it can't be written
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
