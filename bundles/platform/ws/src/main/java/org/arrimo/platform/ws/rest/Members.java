package org.arrimo.platform.ws.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a JSON object in the order they are given, so that a document is the same at every start. */
final class Members {
    private Members() {}

    /** @param pairs names and values in turn */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put((String) pairs[i], pairs[i + 1]);
        }
        return members;
    }
}
