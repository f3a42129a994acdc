package org.arrimo.platform.portal.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;

/**
 * What a browser asks to be told.
 *
 * @param topics the names of things, by topic
 * @param since when it was told last
 */
record Wanted(Map<String, Set<String>> topics, Optional<Instant> since) {
    /** How many things may be named. */
    static final int MOST = 40;

    private static final Pattern THING = Pattern.compile("([a-z]{1,40})/([A-Za-z0-9._-]{1,80}|\\*)");

    /** @throws org.arrimo.platform.api.ProblemException INVALID if it can't be understood */
    static Wanted of(Exchange x) {
        List<String> things = x.params("watch");
        if (things.size() > MOST) {
            throw Problem.invalid("watch", "too-many", "At most " + MOST + " things can be watched.")
                    .exception();
        }
        Map<String, Set<String>> topics = new TreeMap<>();
        for (String thing : things) {
            Matcher matcher = THING.matcher(thing);
            if (!matcher.matches()) {
                throw Problem.invalid("watch", "format", "What is watched is a topic, a stroke and a name.")
                        .exception();
            }
            topics.computeIfAbsent(matcher.group(1), fresh -> new TreeSet<>()).add(matcher.group(2));
        }
        Optional<Instant> since = Optional.ofNullable(x.request().getHeader("Last-Event-ID"))
                .or(() -> x.optional("since"))
                .map(Wanted::time);
        return new Wanted(topics, since);
    }

    private static Instant time(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException e) {
            throw Problem.invalid("since", "format", "A time is a number of milliseconds.")
                    .exception();
        }
    }
}
