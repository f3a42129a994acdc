package org.arrimo.platform.data.core;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;

import org.osgi.framework.Constants;

/**
 * How the database's services stand beside the others: above them. When the container stops, Blueprint takes down first
 * what nobody uses; in what is left, where bundles use each other in a ring, it takes the lowest ranking. So whoever
 * still works with the database ends before it.
 */
final class Standing {
    /** Also written in this bundle's {@code blueprint.xml}. */
    static final int RANKING = 1000;

    private Standing() {}

    static Dictionary<String, Object> of(Map<String, Object> properties) {
        Hashtable<String, Object> ranked = new Hashtable<>(properties);
        ranked.put(Constants.SERVICE_RANKING, RANKING);
        return ranked;
    }
}
