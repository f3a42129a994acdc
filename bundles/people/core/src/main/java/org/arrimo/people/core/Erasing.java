package org.arrimo.people.core;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arrimo.people.api.Erasure;
import org.arrimo.people.api.PersonalRecords;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;

/**
 * Erases people whose account is closed already, little by little: each step is a transaction with the mark of how far it is,
 * so that what breaks off anywhere is taken up again there, and two who have the same person in hand do each step once. The
 * parts go first, then the record of what happened, which has the last word.
 */
final class Erasing {
    /** The last part: the record. No module is called so. */
    static final String RECORD = "*record";

    private final Transactions transactions;
    private final PersonRows people;
    private final ErasureRows rows;
    private final Parts parts;
    private final Journal journal;
    private final Clock clock;

    Erasing(Transactions transactions, PersonRows people, ErasureRows rows, Parts parts, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.rows = rows;
        this.parts = parts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Does what is left, or as much of it as can be done without the modules that are away. */
    void run(long person) {
        while (transactions.required(() -> step(person))) {
            // the next
        }
    }

    /** @return whether there may be more to do now */
    private boolean step(long person) {
        Optional<ErasureRows.Asked> asked = rows.lock(person);
        if (asked.isEmpty()) {
            return false;
        }
        Map<String, PersonalRecords> there =
                parts.all().stream().collect(Collectors.toMap(PersonalRecords::part, Function.identity()));
        List<ErasureRows.Part> all = rows.parts(person);
        Optional<ErasureRows.Part> next = all.stream()
                .filter(part -> !part.done() && there.containsKey(part.name()))
                .findFirst();
        if (next.isPresent()) {
            String name = next.get().name();
            rows.went(
                    person,
                    name,
                    there.get(name).erase(erasure(person), next.get().place()));
            return true;
        }
        boolean away = all.stream().anyMatch(part -> !part.name().equals(RECORD) && !there.containsKey(part.name()));
        if (away) {
            return false;
        }
        ErasureRows.Part record = all.get(all.size() - 1);
        if (!record.done()) {
            rows.went(person, RECORD, redact(person, there.values(), record.place()));
            return true;
        }
        end(person, asked.get());
        return false;
    }

    private Optional<String> redact(long person, Iterable<PersonalRecords> all, Optional<String> from) {
        Erasure erasure = erasure(person);
        Set<String> naming = new HashSet<>();
        Set<String> texts = new HashSet<>();
        all.forEach(part -> {
            naming.addAll(part.naming());
            texts.addAll(part.texts());
        });
        Journal.Redaction redaction = new Journal.Redaction(
                person, erasure.placeholder(), erasure.unmistakable(), new Naming(erasure, naming, texts));
        OptionalLong next = journal.redact(redaction, from.map(Long::parseLong).orElse(0L));
        return next.isPresent() ? Optional.of(String.valueOf(next.getAsLong())) : Optional.empty();
    }

    private void end(long person, ErasureRows.Asked asked) {
        rows.remove(person);
        Event event = Event.of(clock.instant(), "people.erased", OwnRecords.subject(person), List.of());
        journal.append(List.of(new Journal.Authored(asked.by(), asked.name(), asked.via(), event)));
    }

    private Erasure erasure(long person) {
        Set<String> names = rows.names(person);
        Set<String> unmistakable = new HashSet<>(names);
        unmistakable.removeAll(people.namesOfOthers(names, person));
        return new Erasure(person, names, unmistakable);
    }

    /** @return the parts of which one is done after the other */
    static List<String> order(List<PersonalRecords> all) {
        return Stream.concat(all.stream().map(PersonalRecords::part), Stream.of(RECORD))
                .toList();
    }
}
