package org.arrimo.itests.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the clients know: which of their changes the desk acknowledged, and which they have no answer for. */
final class Ledger {
    /** A change that may be asked for again with the same key. */
    record Attempt(Kind kind, String path, String body, String key, String word) {}

    /** What a client does; each with a word that stands in no other change. */
    enum Kind {
        OPEN,
        REPLY,
        CHANGE
    }

    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private final Set<String> replied = ConcurrentHashMap.newKeySet();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Queue<Attempt> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    void acknowledged(Attempt attempt) {
        of(attempt.kind()).add(attempt.word());
    }

    void unanswered(Attempt attempt) {
        unanswered.add(attempt);
    }

    void surprise(Attempt attempt, int status, String body) {
        surprises.add(attempt.kind() + " was answered with " + status + ": " + body);
    }

    /** @return what has no answer yet; it is taken off the list */
    List<Attempt> takeUnanswered() {
        List<Attempt> all = new ArrayList<>();
        for (Attempt next = unanswered.poll(); next != null; next = unanswered.poll()) {
            all.add(next);
        }
        return all;
    }

    Set<String> of(Kind kind) {
        return switch (kind) {
            case OPEN -> opened;
            case REPLY -> replied;
            case CHANGE -> changed;
        };
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    int size() {
        return opened.size() + replied.size() + changed.size();
    }
}
