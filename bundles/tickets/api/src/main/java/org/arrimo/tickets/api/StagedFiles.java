package org.arrimo.tickets.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.arrimo.platform.api.Actor;

/**
 * Files put aside before there is a ticket or a message they can be put on: for a form that asks for them ({@link
 * Forms#open}) and for a message that is sent later ({@link LaterMessages}). Nobody but who put a file aside is shown it,
 * whatever their roles, and no history tells of it. It is here until it goes with something, is taken away or, having
 * waited for nothing, was put aside {@value #KEPT_DAYS} days ago.
 *
 * <p>Every operation throws a {@link org.arrimo.platform.api.ProblemException}: NOT_FOUND for a file that is not the
 * actor's.
 */
@ProviderType
public interface StagedFiles {
    /** So many a person can have put aside that wait for nothing. */
    int MOST = 100;

    /** So many days they stay. */
    int KEPT_DAYS = 30;

    /**
     * Puts a file aside; for whoever may open a ticket or add to one.
     *
     * @param name as in {@link Attachments#attach}
     * @param claimedType what the sender says it is, or null
     * @param content read once, not closed; at most {@link Attachments#largest()} bytes
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN; TOO_LARGE or INVALID on {@code content}; INVALID on {@code
     *     name}; CONFLICT on {@code content} when there are {@value #MOST} already ({@code too-many-staged}); UNAVAILABLE when
     *     it can't be kept
     * @throws IOException when the content can't be read
     */
    StagedFile stage(Actor actor, String name, String claimedType, InputStream content) throws IOException;

    /** @return the actor's that wait for nothing, oldest first */
    List<StagedFile> mine(Actor actor);

    /** @return one of the actor's own, also one that waits for its message, and its content */
    Download download(Actor actor, long id);

    /**
     * Takes one away.
     *
     * @throws org.arrimo.platform.api.ProblemException CONFLICT when it waits for its message ({@code staged-for-later}),
     *     from which it is taken by {@link LaterMessages#rewrite}
     */
    void discard(Actor actor, long id);

    /**
     * A file and how to read it.
     *
     * @param file what is known of it
     * @param content its bytes
     */
    record Download(StagedFile file, Attachments.Content content) {}
}
