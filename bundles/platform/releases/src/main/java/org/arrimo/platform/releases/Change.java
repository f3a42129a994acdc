package org.arrimo.platform.releases;

import java.time.Instant;
import java.util.Optional;

/**
 * A change and how it stands.
 *
 * @param id what it is called, unique on this desk
 * @param who by whose wish
 * @param feature the feature that changes; empty while that is not known
 * @param from the version that ran, if one did
 * @param to the version that was to run, if one was
 * @param stage how far it is
 * @param reason why it was refused or put back, in one sentence; empty otherwise
 * @param began when it began
 * @param ended when it ended, if it did
 */
public record Change(
        String id,
        String who,
        String feature,
        Optional<String> from,
        Optional<String> to,
        Stage stage,
        String reason,
        Instant began,
        Optional<Instant> ended) {

    /** How far a change is. */
    public enum Stage {
        /** It is looked at; nothing has changed yet. */
        CHECKING,
        /** The bundles are being replaced. */
        APPLYING,
        /** The bundles are replaced; whether all is well is being waited for. */
        JUDGING,
        /** All is not well; what ran before is being put back. */
        PUTTING_BACK,
        /** It is done, and all is well. */
        DONE,
        /** Nothing was changed, for the reason given. */
        REFUSED,
        /** What ran before runs again, for the reason given. */
        PUT_BACK,
        /** What ran before could not be put back; the reason says what is wrong. */
        FAILED;

        /** @return whether nothing will follow */
        public boolean isLast() {
            return this == DONE || this == REFUSED || this == PUT_BACK || this == FAILED;
        }
    }
}
