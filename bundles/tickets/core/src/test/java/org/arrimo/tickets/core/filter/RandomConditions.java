package org.arrimo.tickets.core.filter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.arrimo.tickets.core.filter.Condition.Relation;

/** Makes conditions of every kind, and knows the parties they name. */
public final class RandomConditions implements Directory {
    private final Random random;
    private final Map<Field, Map<String, Long>> parties;
    private final List<String> words;

    public RandomConditions(long seed, Map<Field, Map<String, Long>> parties, List<String> words) {
        this.random = new Random(seed);
        this.parties = parties;
        this.words = words;
    }

    @Override
    public OptionalLong id(Field field, String name) {
        Long id = parties.getOrDefault(field, Map.of()).get(name);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    @Override
    public List<Map.Entry<String, String>> beginning(Field field, String start, int most) {
        return parties.getOrDefault(field, Map.of()).keySet().stream()
                .filter(name -> name.startsWith(start))
                .sorted()
                .map(name -> Map.entry(name, "The " + name))
                .toList();
    }

    public Condition next(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(6)) {
            case 0 -> Condition.all(several(() -> next(depth - 1), 2));
            case 1 -> Condition.any(several(() -> next(depth - 1), 2));
            case 2 -> Condition.not(next(depth - 1));
            default -> leaf();
        };
    }

    private Condition leaf() {
        Field field = one(List.of(Field.values()));
        return switch (field.takes()) {
            case WORD -> new Condition.OneOf(field, new HashSet<>(several(() -> one(field.constants()), 1)));
            case PARTY -> new Condition.Of(field, several(() -> party(field), 1));
            case TIME -> time(field);
            case COUNT -> count(field);
            case NUMBER -> new Condition.Numbers(Set.of(1001L + random.nextInt(20), 1001L + random.nextInt(20) + 30));
            case KEY -> new Condition.About(Set.of(), true);
            case TEXT -> random.nextBoolean()
                    ? new Condition.Phrase(one(words))
                    : new Condition.References(Set.of(one(words), "CHG 7,\"x\""));
        };
    }

    private Party party(Field field) {
        List<Party> all = new ArrayList<>();
        parties.getOrDefault(field, Map.of()).forEach((name, id) -> all.add(new Party.Named(name, id)));
        all.add(new Party.Named("#12", 12));
        for (String word : field.words()) {
            all.add(word.equals("me") ? new Party.Me() : word.equals("none") ? new Party.None() : new Party.Mine());
        }
        return one(all);
    }

    private Condition time(Field field) {
        Relation relation = one(List.of(Relation.values()));
        Optional<Moment> to =
                relation == Relation.WITHIN && random.nextBoolean() ? Optional.of(moment()) : Optional.empty();
        Moment moment = moment();
        while (relation == Relation.WITHIN && to.isEmpty() && moment instanceof Moment.Ago) {
            moment = moment();
        }
        return new Condition.At(field, relation, moment, to);
    }

    private Moment moment() {
        return switch (random.nextInt(6)) {
            case 0 -> new Moment.Ago(random.nextInt(10), one(List.of(Moment.Unit.values())));
            case 1 -> new Moment.Before(random.nextInt(2));
            case 2 -> new Moment.OfYear(Year.of(2015 + random.nextInt(3)));
            case 3 -> new Moment.OfMonth(YearMonth.of(2016, 1 + random.nextInt(12)));
            case 4 -> new Moment.OfDay(LocalDate.of(2016, 2, 1 + random.nextInt(29)));
            default -> new Moment.OfMinute(LocalDateTime.of(2016, 2, 1 + random.nextInt(29), random.nextInt(24), 0));
        };
    }

    private Condition count(Field field) {
        int least = random.nextInt(3);
        return new Condition.Counted(
                field, least, random.nextBoolean() ? Integer.MAX_VALUE : least + random.nextInt(2));
    }

    private <T> T one(List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> several(Supplier<T> make, int least) {
        return IntStream.range(0, least + random.nextInt(2))
                .mapToObj(i -> make.get())
                .toList();
    }
}
