package org.arrimo.platform.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.spi.portal.AuditWords;
import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.spi.portal.PortalRequest;

/** What was changed, in the words of the modules that know the things; for administrators alone. */
public final class Trail {
    /** How many entries one page looks at, at most, for lines that have the words. */
    static final int LOOKED_AT = 1_000;
    /** How many lines a table has, at most. */
    static final int MOST_IN_TABLE = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Trail.class);
    private static final int AT_ONCE = 100;
    private static final int MOST_PEOPLE = 200;

    private final AuditRows rows;
    private final Journal journal;
    private final Transactions transactions;
    private final List<AuditWords> modules;

    /** @param modules those that are there at the moment, asked for at each use */
    public Trail(AuditRows rows, Journal journal, Transactions transactions, List<AuditWords> modules) {
        this.rows = rows;
        this.journal = journal;
        this.transactions = transactions;
        this.modules = modules;
    }

    /**
     * Something that was done.
     *
     * @param at when
     * @param actor who, 0 for the system
     * @param name what they were called
     * @param via the way in, as on the wire
     * @param kind what it was done to, in words
     * @param told what was done
     */
    public record Line(Instant at, long actor, String name, String via, String kind, AuditWords.Told told) {}

    /**
     * @param query which lines
     * @param place behind which
     * @param most how many
     * @return those of the lines that have the words, newest first; fewer than asked for, with a way on, when {@value
     *     #LOOKED_AT} were looked at
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN to whoever is no administrator
     */
    public Page<Line> page(PortalRequest request, Query query, Optional<Cursor> place, int most) {
        List<Line> found = new ArrayList<>();
        Optional<Cursor> next = walk(request, query, place, LOOKED_AT, line -> {
            found.add(line);
            return found.size() < most;
        });
        return new Page<>(found, next);
    }

    /**
     * Gives line by line of the newest {@value #MOST_IN_TABLE} that are looked at.
     *
     * @return whether that were all
     * @throws org.arrimo.platform.api.ProblemException FORBIDDEN to whoever is no administrator
     */
    public boolean each(PortalRequest request, Query query, Consumer<Line> taker) {
        return walk(request, query, Optional.empty(), MOST_IN_TABLE, line -> {
                    taker.accept(line);
                    return true;
                })
                .isEmpty();
    }

    /** @return who is in the record, of many those who did something last, by name */
    public Map<String, Long> people(PortalRequest request) {
        require(request);
        Map<String, Long> people = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        transactions.reading(() -> {
            journal.entries(rows.lastOfActors(MOST_PEOPLE))
                    .forEach(entry -> people.put(called(people, entry), entry.actorId()));
            return null;
        });
        return people;
    }

    /** Two of one name are told apart. */
    private static String called(Map<String, Long> people, Entry entry) {
        return people.containsKey(entry.actorName())
                ? entry.actorName() + " (" + entry.actorId() + ")"
                : entry.actorName();
    }

    /** @return what kinds of thing are told of */
    public Map<String, String> kinds(Locale locale) {
        Map<String, String> kinds = new HashMap<>();
        for (AuditWords words : modules) {
            kinds.putAll(words.kinds(locale));
        }
        return kinds;
    }

    /** What is done with a line: whether to go on. */
    @FunctionalInterface
    private interface Taker {
        boolean take(Line line);
    }

    private Optional<Cursor> walk(PortalRequest request, Query query, Optional<Cursor> place, int most, Taker taker) {
        require(request);
        Map<String, String> kinds = kinds(request.locale());
        Map<String, AuditWords> tellers = tellers(request.locale());
        return transactions.reading(() -> {
            Optional<Cursor> last = place;
            int looked = 0;
            while (true) {
                List<AuditRows.Key> keys = rows.behind(query, last, AT_ONCE);
                Map<Long, Entry> entries = new HashMap<>();
                journal.entries(keys.stream().map(AuditRows.Key::entry).toList())
                        .forEach(entry -> entries.put(entry.id(), entry));
                for (AuditRows.Key key : keys) {
                    last = Optional.of(key.cursor());
                    looked++;
                    Optional<Line> line = Optional.ofNullable(entries.get(key.entry()))
                            .flatMap(entry -> line(request, entry, kinds, tellers))
                            .filter(told -> has(told, query.words()));
                    boolean goOn = line.isEmpty() || taker.take(line.get());
                    if (!goOn || looked == most) {
                        boolean end = keys.size() < AT_ONCE && key.equals(keys.get(keys.size() - 1));
                        return end ? Optional.empty() : last;
                    }
                }
                if (keys.size() < AT_ONCE) {
                    return Optional.empty();
                }
            }
        });
    }

    private Map<String, AuditWords> tellers(Locale locale) {
        Map<String, AuditWords> tellers = new HashMap<>();
        for (AuditWords words : modules) {
            words.kinds(locale).keySet().forEach(kind -> tellers.put(kind, words));
        }
        return tellers;
    }

    private static Optional<Line> line(
            PortalRequest request, Entry entry, Map<String, String> kinds, Map<String, AuditWords> tellers) {
        Subject subject = Subject.of(entry.event().subject()).orElseThrow();
        AuditWords teller = tellers.get(subject.kind());
        if (teller == null) {
            return Optional.empty();
        }
        AuditWords.Line recorded = new AuditWords.Line(
                entry.event().type(),
                subject.kind(),
                subject.id(),
                entry.event().changes().stream()
                        .map(change -> new AuditWords.Value(
                                change.field(),
                                Optional.ofNullable(change.before()),
                                Optional.ofNullable(change.after())))
                        .toList());
        return told(teller, request, recorded)
                .map(told -> new Line(
                        entry.recordedAt(),
                        entry.actorId(),
                        entry.actorName(),
                        entry.via(),
                        kinds.get(subject.kind()),
                        told));
    }

    /** One line that can't be put into words is told as it was recorded: nothing is missing from the record. */
    private static Optional<AuditWords.Told> told(AuditWords teller, PortalRequest request, AuditWords.Line recorded) {
        try {
            return teller.told(request, recorded);
        } catch (RuntimeException e) {
            LOG.error("event=audit.untold type={}", recorded.type(), e);
            return Optional.of(
                    new AuditWords.Told(recorded.type(), recorded.id(), Optional.empty(), recorded.values()));
        }
    }

    private static boolean has(Line line, String words) {
        if (words.isEmpty()) {
            return true;
        }
        StringBuilder all = new StringBuilder(line.name())
                .append(' ')
                .append(line.kind())
                .append(' ')
                .append(line.told().what())
                .append(' ')
                .append(line.told().thing());
        for (AuditWords.Value value : line.told().values()) {
            all.append(' ').append(value.field());
            value.before().ifPresent(text -> all.append(' ').append(text));
            value.after().ifPresent(text -> all.append(' ').append(text));
        }
        return Finder.has(all.toString(), words);
    }

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN to whoever is no administrator */
    static void require(PortalRequest request) {
        if (!request.actor().is(Role.ADMIN)) {
            throw Problem.forbidden().exception();
        }
    }
}
