package org.arrimo.itests.upgrade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.arrimo.itests.desk.Answer;

/** What the clients asked, what they were promised, and how long the longest of them waited. */
final class Ledger {
    private final AtomicLong requests = new AtomicLong();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> longest = new ConcurrentSkipListMap<>();
    private final AtomicLong longestLately = new AtomicLong();
    private final Map<String, String> opened = new ConcurrentHashMap<>();
    private final Map<String, List<String>> replies = new ConcurrentHashMap<>();

    /** Sends a request, and notes it. */
    Answer ask(String kind, int expected, Supplier<Answer> request) {
        long begin = System.nanoTime();
        requests.incrementAndGet();
        try {
            Answer answer = request.get();
            if (answer.status() != expected) {
                failures.add(kind + " was answered " + answer.status() + ": " + beginning(answer.body()));
            }
            return answer;
        } catch (RuntimeException e) {
            failures.add(kind + " got no answer: " + e);
            throw e;
        } finally {
            long millis = (System.nanoTime() - begin) / 1_000_000;
            longest.merge(kind, millis, Math::max);
            longestLately.accumulateAndGet(millis, Math::max);
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), 400));
    }

    /** Notes a ticket that a client was told is open. */
    void opened(String subject, String number) {
        opened.put(number, subject);
    }

    /** Notes a reply that a client was told is kept. */
    void replied(String number, String body) {
        replies.computeIfAbsent(number, key -> Collections.synchronizedList(new ArrayList<>()))
                .add(body);
    }

    /** Notes what went wrong without an answer. */
    void failed(String what) {
        failures.add(what);
    }

    long requests() {
        return requests.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    Map<String, Long> longest() {
        return Map.copyOf(longest);
    }

    /** @return how long the longest took of those that ended since this was asked last, in milliseconds */
    long longestLately() {
        return longestLately.getAndSet(0);
    }

    /** @return subjects by number */
    Map<String, String> opened() {
        return Map.copyOf(opened);
    }

    List<String> replies(String number) {
        return List.copyOf(replies.getOrDefault(number, List.of()));
    }
}
