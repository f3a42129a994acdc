package org.arrimo.platform.spi.portal;

import java.time.Instant;
import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

import org.arrimo.platform.api.Actor;

/**
 * Tells open pages which of a module's things change, so that they show them as they are without being asked for again. A
 * part of a page that has an {@code id} and {@code data-live="topic/name"} is exchanged when the thing of that name has
 * changed, or with {@code topic/*} when any has: the page is asked for anew, or with {@code data-live-from} what that address
 * answers is put into the part at once.
 */
@ConsumerType
public interface LiveTopic {
    /** Property: what the topic is called, lower case letters. Required; of two of a name the one of the lower rank counts. */
    String NAME = "arrimo.portal.topic";
    /** Property: as {@link PortalPage#ROLES}. Required. */
    String ROLES = PortalPage.ROLES;
    /** The name that stands for any thing. */
    String ANY = "*";

    /**
     * Begins to look on behalf of one browser.
     *
     * @param actor whose it is
     * @return what is asked for changes until it is closed
     */
    Lookout follow(Actor actor, Following following);

    /**
     * What a browser wants to be told.
     *
     * @param since what changed before is known to it
     * @param named the names its pages have parts of, maybe {@link #ANY} among them; not checked, at most 40
     * @param wake may be run at any time, by any thread, to be asked at once and not only after about a second
     */
    record Following(Instant since, Set<String> named, Runnable wake) {}

    /** Looks for changes on behalf of one browser; asked by one thread at a time. */
    interface Lookout extends AutoCloseable {
        /**
         * @param now until when it is looked
         * @return the names of what has changed since this was asked before, as far as the person may see it, {@link #ANY}
         *     when it is too much to name, or nothing. If it throws, the browser begins anew
         */
        Set<String> changed(Instant now);

        /** Nothing more will be asked. */
        @Override
        default void close() {
            // most hold nothing
        }
    }
}
