package org.arrimo.platform.portal.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.portal.page.Contribution;
import org.arrimo.platform.portal.page.Contributions;
import org.arrimo.platform.spi.portal.LiveTopic;
import org.arrimo.platform.spi.portal.LiveTopic.Following;
import org.arrimo.platform.spi.portal.LiveTopic.Lookout;

/** One browser that listens: looks at the topics it wants, as far as they are there, and begins anew with one that comes back. */
final class Listener implements AutoCloseable {
    private final Contributions<LiveTopic> topics;
    private final Actor actor;
    private final Map<String, Set<String>> wanted;
    private final Runnable wake;
    private final Map<LiveTopic, Lookout> lookouts = new HashMap<>();
    private Instant since;
    private boolean closed;

    Listener(
            Contributions<LiveTopic> topics,
            Actor actor,
            Map<String, Set<String>> wanted,
            Instant since,
            Runnable wake) {
        this.topics = topics;
        this.actor = actor;
        this.wanted = wanted;
        this.since = since;
        this.wake = wake;
    }

    /** @return what changed since this was asked before, if anything */
    synchronized Optional<Told> next(Instant now) {
        if (closed) {
            return Optional.empty();
        }
        Map<String, Set<String>> changed = new TreeMap<>();
        Set<LiveTopic> here = new HashSet<>();
        for (Contribution<LiveTopic> topic : wanted()) {
            here.add(topic.service());
            String name = name(topic);
            Lookout lookout = lookouts.computeIfAbsent(
                    topic.service(), one -> one.follow(actor, new Following(since, wanted.get(name), wake)));
            Set<String> names = lookout.changed(now);
            if (!names.isEmpty()) {
                changed.put(name, names);
            }
        }
        lookouts.entrySet().removeIf(entry -> isGone(entry, here));
        since = now;
        return changed.isEmpty() ? Optional.empty() : Optional.of(new Told(changed, now));
    }

    @Override
    public synchronized void close() {
        closed = true;
        lookouts.values().forEach(Lookout::close);
        lookouts.clear();
    }

    private List<Contribution<LiveTopic>> wanted() {
        Set<String> seen = new HashSet<>();
        return topics.of(actor).stream()
                .filter(topic -> wanted.containsKey(name(topic)) && seen.add(name(topic)))
                .toList();
    }

    private static boolean isGone(Map.Entry<LiveTopic, Lookout> entry, Set<LiveTopic> here) {
        boolean gone = !here.contains(entry.getKey());
        if (gone) {
            entry.getValue().close();
        }
        return gone;
    }

    private static String name(Contribution<LiveTopic> topic) {
        return topic.text(LiveTopic.NAME, "");
    }
}
