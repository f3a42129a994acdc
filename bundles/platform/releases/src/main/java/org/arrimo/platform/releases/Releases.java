package org.arrimo.platform.releases;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Changes what runs, one change at a time, and puts back what a bad one did. */
@ProviderType
public interface Releases {
    /** @return the features of the house, by name */
    List<Release> releases();

    /**
     * Looks at what a change would do, and whether it would resolve. Changes nothing.
     *
     * @throws RefusedException when it can't be done
     */
    Preview preview(Order order) throws RefusedException;

    /**
     * Begins a change and returns at once.
     *
     * @param who by whose wish, as it is to be recorded
     * @return the change, which has just begun
     * @throws RefusedException when another change is under way
     */
    Change begin(Order order, String who) throws RefusedException;

    /**
     * Makes a change and waits for its end, however long that takes. Whoever calls this on behalf of a request has it
     * leave the front first: the change waits for the requests under way.
     *
     * @param who by whose wish, as it is to be recorded
     * @return how it ended
     * @throws RefusedException when another change is under way
     * @throws InterruptedException when the caller was interrupted; the change goes on
     */
    Change make(Order order, String who) throws RefusedException, InterruptedException;

    /**
     * @param id a change's id
     * @return how it stands, if it is among the last hundred since this desk started
     */
    Optional<Change> change(String id);

    /** @return the last hundred changes since this desk started, the latest first */
    List<Change> changes();
}
