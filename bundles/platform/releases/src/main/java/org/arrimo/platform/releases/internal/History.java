package org.arrimo.platform.releases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.arrimo.platform.releases.Change;
import org.arrimo.platform.releases.Change.Stage;
import org.arrimo.platform.releases.Preview;

/** The last changes, and how they stand. */
final class History {
    private static final int MOST = 100;

    private final Map<String, Change> changes = new LinkedHashMap<>();

    synchronized void put(Change change) {
        changes.put(change.id(), change);
        if (changes.size() > MOST) {
            changes.remove(changes.keySet().iterator().next());
        }
    }

    synchronized Change update(String id, UnaryOperator<Change> step) {
        return changes.computeIfPresent(id, (key, change) -> step.apply(change));
    }

    synchronized Optional<Change> get(String id) {
        return Optional.ofNullable(changes.get(id));
    }

    /** @return the latest first */
    synchronized List<Change> all() {
        List<Change> all = new ArrayList<>(changes.values());
        Collections.reverse(all);
        return all;
    }

    /** @return the same change, now that it is known what it is about */
    static Change about(Change change, Preview preview) {
        return new Change(
                change.id(),
                change.who(),
                preview.feature(),
                preview.from(),
                preview.to(),
                change.stage(),
                change.reason(),
                change.began(),
                change.ended());
    }

    /** @return the same change, further on */
    static Change at(Change change, Stage stage, String reason, Optional<Instant> ended) {
        return new Change(
                change.id(),
                change.who(),
                change.feature(),
                change.from(),
                change.to(),
                stage,
                reason,
                change.began(),
                ended);
    }
}
