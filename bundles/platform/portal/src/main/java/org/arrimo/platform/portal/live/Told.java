package org.arrimo.platform.portal.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an event tells.
 *
 * @param changed the names of what changed, by topic; none to say no more than that it is listened
 * @param until when it was looked for it
 */
record Told(Map<String, Set<String>> changed, Instant until) {
    /** @return both in one */
    Told and(Told later) {
        Map<String, Set<String>> both = new TreeMap<>();
        changed.forEach((topic, names) -> both.put(topic, new TreeSet<>(names)));
        later.changed.forEach((topic, names) ->
                both.computeIfAbsent(topic, fresh -> new TreeSet<>()).addAll(names));
        return new Told(both, later.until);
    }

    /** @return the event as it goes over the wire: topic/name of each with spaces between, and as its id the time */
    byte[] event() {
        Set<String> things = new TreeSet<>();
        changed.forEach((topic, names) -> names.forEach(name -> things.add(topic + "/" + name)));
        String lines = "id: " + until.toEpochMilli() + "\ndata: " + String.join(" ", things) + "\n\n";
        return lines.getBytes(StandardCharsets.US_ASCII);
    }
}
