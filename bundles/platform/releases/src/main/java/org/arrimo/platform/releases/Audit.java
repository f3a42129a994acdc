package org.arrimo.platform.releases;

import org.osgi.annotation.versioning.ConsumerType;

/** Told of every change that ended; while nobody is there, the changes wait. */
@ConsumerType
public interface Audit {
    /**
     * Takes a change. What this throws has the change come again, to the next one that is there; the id tells what was
     * taken already.
     *
     * @param change how it ended
     */
    void ended(Change change);
}
