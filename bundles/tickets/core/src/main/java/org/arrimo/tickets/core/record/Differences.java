package org.arrimo.tickets.core.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;

import org.arrimo.platform.api.Wire;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.core.store.Snapshot;

/**
 * What the record says about a change: the fields that differ, under their names on the wire, with values as people saw
 * them at that time. A person or team is recorded by name, for a reader in ten years; two of the same name still differ.
 */
public final class Differences {
    private static final List<Field> FIELDS = List.of(
            word("kind", Snapshot::kind),
            new Field("subject", Snapshot::subject, (names, value) -> (String) value),
            word("state", Snapshot::state),
            word("priority", Snapshot::priority),
            word("impact", Snapshot::impact),
            word("urgency", Snapshot::urgency),
            new Field("requester", Snapshot::requester, (names, value) -> names.person((Long) value)),
            id("organisation", Snapshot::organisation, names -> names::organisation),
            id("team", Snapshot::team, names -> names::team),
            id("assignee", Snapshot::assignee, names -> names::person),
            word("contact", Snapshot::contact),
            said("holdReason", snapshot -> snapshot.holdReason().map(Wire::name)),
            said("holdUntil", snapshot -> snapshot.holdUntil().map(Instant::toString)),
            said("resolution", snapshot -> snapshot.resolution().map(Wire::name)),
            said("solution", Snapshot::solution),
            said("category", Snapshot::category));

    private Differences() {}

    /** @return everything a new ticket has */
    public static List<Change> opened(Snapshot first, Names names) {
        List<Change> changes = new ArrayList<>();
        for (Field field : FIELDS) {
            String after = field.shown(first, names);
            if (after != null) {
                changes.add(new Change(field.name, null, after));
            }
        }
        return changes;
    }

    /** @return the fields that differ */
    public static List<Change> between(Snapshot before, Snapshot after, Names names) {
        List<Change> changes = new ArrayList<>();
        for (Field field : FIELDS) {
            if (!Objects.equals(field.value.apply(before), field.value.apply(after))) {
                changes.add(new Change(field.name, field.shown(before, names), field.shown(after, names)));
            }
        }
        return changes;
    }

    private static Field word(String name, Function<Snapshot, Enum<?>> value) {
        return new Field(name, value::apply, (names, word) -> Wire.name((Enum<?>) word));
    }

    private static Field said(String name, Function<Snapshot, Optional<String>> value) {
        return new Field(name, value::apply, (names, text) -> (String) ((Optional<?>) text).orElse(null));
    }

    private static Field id(
            String name, Function<Snapshot, OptionalLong> value, Function<Names, LongFunction<String>> called) {
        return new Field(
                name,
                value::apply,
                (names, id) -> ((OptionalLong) id).isEmpty()
                        ? null
                        : called.apply(names).apply(((OptionalLong) id).getAsLong()));
    }

    private record Field(String name, Function<Snapshot, Object> value, BiFunction<Names, Object, String> show) {
        String shown(Snapshot snapshot, Names names) {
            return show.apply(names, value.apply(snapshot));
        }
    }
}
