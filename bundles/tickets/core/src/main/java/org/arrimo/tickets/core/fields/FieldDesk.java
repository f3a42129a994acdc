package org.arrimo.tickets.core.fields;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.store.IntakeLock;
import org.arrimo.tickets.core.store.Key;
import org.arrimo.tickets.core.store.Labels;
import org.arrimo.tickets.core.store.Remembered;

/** The custom fields of the desk: each change is one transaction, recorded under {@code field:} and the key. */
public final class FieldDesk implements CustomFields {
    /** What a form asks for beside them. */
    private static final Set<String> TAKEN = Set.of("subject", "description", "attachments");

    private final Transactions transactions;
    private final DataSource source;
    private final FieldRows rows;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<FieldShelf> known;

    public FieldDesk(Transactions transactions, DataSource source, Journal journal, Clock clock, Ticker ticker) {
        this.transactions = transactions;
        this.source = source;
        this.rows = new FieldRows(source);
        this.journal = journal;
        this.clock = clock;
        this.known = new Remembered<>(transactions, rows::read, ticker);
    }

    /** @return the fields there are now, for whoever reads or sets one */
    public FieldShelf current() {
        return known.current();
    }

    @Override
    public List<CustomField> list(Actor actor) {
        Duty.KNOW.require(actor);
        return transactions.reading(() -> rows.read().all());
    }

    @Override
    public CustomField get(Actor actor, String key) {
        Duty.KNOW.require(actor);
        return transactions.reading(() -> find(rows.read(), key));
    }

    @Override
    public CustomField add(Actor actor, CustomField field) {
        Duty.ADMINISTER.require(actor);
        CustomField added = checked(Key.of("key", field.key()), 1, field);
        return transactions.required(() -> {
            IntakeLock.FIELDS.take(source);
            FieldShelf before = rows.read();
            if (TAKEN.contains(added.key()) || before.find(added.key()).isPresent()) {
                throw Problem.conflict("key", "taken", "There is a field of this key already.", added.key())
                        .exception();
            }
            if (before.all().size() >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-fields",
                                "There can be " + MOST + " fields.",
                                String.valueOf(MOST))
                        .exception();
            }
            rows.add(added);
            record(actor, Optional.empty(), added);
            return added;
        });
    }

    @Override
    public CustomField change(Actor actor, OptionalLong version, CustomField field) {
        Duty.ADMINISTER.require(actor);
        return transactions.required(() -> {
            IntakeLock.FIELDS.take(source);
            CustomField before = find(rows.read(), field.key());
            if (version.isPresent() && version.getAsLong() != before.version()) {
                throw Problem.stale().exception();
            }
            if (field.type() != before.type()) {
                throw Problem.conflict("type", "fixed", "What a field holds never changes.")
                        .exception();
            }
            CustomField after = checked(before.key(), before.version() + 1, field);
            rows.change(after);
            record(actor, Optional.of(before), after);
            return after;
        });
    }

    private static CustomField find(FieldShelf shelf, String key) {
        return shelf.find(key).orElseThrow(() -> Problem.notFound().exception());
    }

    private static CustomField checked(String key, long version, CustomField field) {
        if (field.type() == null) {
            throw Problem.invalid("type", "required", "is required").exception();
        }
        return new CustomField(
                key,
                version,
                field.type(),
                Labels.checked("name", field.name(), LONGEST_NAME),
                options(field),
                field.open(),
                field.retired());
    }

    private static List<FieldOption> options(CustomField field) {
        boolean wanted = field.type() == FieldType.CHOICE;
        if (wanted == field.options().isEmpty()) {
            throw Problem.invalid(
                            "options", wanted ? "required" : "not-wanted", "are for a choice alone, which needs some")
                    .exception();
        }
        if (field.options().size() > MOST_OPTIONS) {
            throw Problem.invalid("options", "too-many", "are at most " + MOST_OPTIONS, String.valueOf(MOST_OPTIONS))
                    .exception();
        }
        Set<String> keys = new HashSet<>();
        List<FieldOption> checked = new ArrayList<>();
        for (FieldOption option : field.options()) {
            String key = Key.of("options", option.key());
            if (!keys.add(key)) {
                throw Problem.invalid("options", "twice", "has " + key + " twice", key)
                        .exception();
            }
            checked.add(new FieldOption(key, Labels.checked("options", option.name(), LONGEST_NAME)));
        }
        return checked;
    }

    private void record(Actor actor, Optional<CustomField> before, CustomField after) {
        List<Change> changes = new ArrayList<>();
        Labels.changes(changes, "name", before.map(CustomField::name), Optional.of(after.name()));
        Change.between("type", before.map(field -> Wire.name(field.type())), Optional.of(Wire.name(after.type())))
                .ifPresent(changes::add);
        Change.between("options", before.map(FieldDesk::told), Optional.of(told(after)))
                .ifPresent(changes::add);
        Change.between("open", before.map(field -> "" + field.open()), Optional.of("" + after.open()))
                .ifPresent(changes::add);
        Change.between("retired", before.map(field -> "" + field.retired()), Optional.of("" + after.retired()))
                .ifPresent(changes::add);
        journal.append(
                actor,
                Event.of(Micros.now(clock), Events.FIELD_SAVED, "field:" + after.key(), changes)
                        .asInternal());
        known.changed();
    }

    private static String told(CustomField field) {
        return field.options().stream()
                .map(option -> option.key() + ": " + Labels.told(option.name()))
                .collect(Collectors.joining("\n"));
    }
}
