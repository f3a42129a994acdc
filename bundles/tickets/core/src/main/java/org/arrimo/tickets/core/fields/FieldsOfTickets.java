package org.arrimo.tickets.core.fields;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.FieldSheet;
import org.arrimo.tickets.api.FieldValue;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFields;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.kept.Keeping.Side;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.FormNames;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** What tickets have in their custom fields: each change is one transaction. */
public final class FieldsOfTickets implements TicketFields {
    /** What the key of a field has before it where a problem names it. */
    public static final String NAMED = "fields.";

    private final Transactions transactions;
    private final TicketStore store;
    private final ValueRows rows;
    private final FormNames forms;
    private final Supplier<FieldShelf> shelf;
    private final Meanwhile meanwhile;
    private final Keeping keeping;
    private final Recorder recorder;
    private final Clock clock;

    public FieldsOfTickets(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Supplier<FieldShelf> shelf,
            Meanwhile meanwhile,
            Keeping keeping,
            Recorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.rows = new ValueRows(source);
        this.forms = new FormNames(source);
        this.shelf = shelf;
        this.meanwhile = meanwhile;
        this.keeping = keeping;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public FieldSheet of(Actor actor, TicketNumber number) {
        FieldShelf fields = shelf.get();
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            return sheet(actor, ticket, fields, held(fields, ticket));
        });
    }

    @Override
    public FieldSheet change(
            Actor actor,
            TicketNumber number,
            OptionalLong version,
            Map<String, Optional<String>> read,
            Map<String, Optional<String>> values) {
        FieldShelf fields = shelf.get();
        return transactions.required(() -> keeping.kept(actor, number, Set.of(Side.CUSTOM), () -> {
            TicketEntity ticket = store.lock(actor, number);
            Access.require(actor, Operation.CLASSIFY, ticket.parties());
            boolean all = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
            Map<String, String> had = rows.of(ticket.id());
            Map<CustomField, Optional<Held>> wanted = new LinkedHashMap<>();
            new TreeMap<>(values).forEach((key, said) -> {
                CustomField field = settable(fields, key, said, all);
                wanted.put(field, Held.read(NAMED + key, field, said.orElse(null)));
            });
            Set<String> since = version.isPresent() ? meanwhile.custom(ticket, version.getAsLong()) : Set.<String>of();
            new Based(version.isPresent(), had, since, read, actor.locale()).requireUntouched(wanted);
            return write(actor, ticket, fields, had, wanted);
        }));
    }

    private FieldSheet write(
            Actor actor,
            TicketEntity ticket,
            FieldShelf fields,
            Map<String, String> had,
            Map<CustomField, Optional<Held>> wanted) {
        Map<String, String> has = new HashMap<>(had);
        Map<String, Held> next = new TreeMap<>();
        Set<String> rising = new TreeSet<>();
        List<Change> open = new ArrayList<>();
        List<Change> closed = new ArrayList<>();
        wanted.forEach((field, held) -> {
            String key = field.key();
            Optional<String> before = Optional.ofNullable(had.get(key));
            Change.between(Events.FIELD + key, before, held.map(Held::said)).ifPresent(change -> {
                (field.open() ? open : closed).add(change);
                if (field.open()) {
                    rising.add(key);
                }
                if (has.remove(key) != null) {
                    rows.take(ticket.id(), key);
                }
                held.ifPresent(value -> {
                    next.put(key, value);
                    has.put(key, value.said());
                });
            });
        });
        rows.put(ticket.id(), next);
        Instant now = Micros.now(clock);
        record(actor, now, ticket.number(), Events.FIELDS_SET, open, closed);
        if (!rising.isEmpty()) {
            ticket.touch(now);
            meanwhile.rose(ticket, rising);
        }
        return sheet(actor, ticket, fields, has);
    }

    /**
     * Whether values can be set by who sees every field, as far as that can be known before there is a ticket.
     *
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code fields.KEY}, as in {@link #change}
     */
    public void require(Map<String, Optional<String>> values) {
        FieldShelf fields = shelf.get();
        new TreeMap<>(values)
                .forEach((key, said) -> Held.read(NAMED + key, settable(fields, key, said, true), said.orElse(null)));
    }

    /**
     * @param said by the field's key, of a ticket that is to be opened
     * @return what it will have
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code fields.KEY}, as in {@link #change}
     */
    public Map<CustomField, Held> first(Map<String, String> said) {
        Map<CustomField, Held> values = new LinkedHashMap<>();
        if (!said.isEmpty()) {
            FieldShelf fields = shelf.get();
            new TreeMap<>(said).forEach((key, text) -> {
                CustomField field = settable(fields, key, Optional.of(text), true);
                Held.read(NAMED + key, field, text).ifPresent(held -> values.put(field, held));
            });
        }
        return values;
    }

    /** Gives a ticket that was just opened its first values. In the caller's transaction. */
    public void opened(
            Actor actor, Instant now, TicketNumber number, Map<CustomField, Held> values, Optional<String> form) {
        Map<String, Held> held = new TreeMap<>();
        List<Change> open = new ArrayList<>();
        List<Change> closed = new ArrayList<>();
        form.ifPresent(key -> open.add(new Change("form", null, key)));
        values.forEach((field, value) -> {
            held.put(field.key(), value);
            (field.open() ? open : closed).add(new Change(Events.FIELD + field.key(), null, value.said()));
        });
        rows.put(number.id(), held);
        String type = form.isPresent() ? Events.FORM_FILLED : Events.FIELDS_SET;
        record(actor, now, number, type, open, closed);
    }

    /** @return the ticket with what the actor sees of its fields, and its form. In the caller's transaction */
    public Ticket on(Actor actor, TicketEntity ticket, Ticket seen) {
        FieldShelf fields = shelf.get();
        boolean all = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
        Map<String, String> values = new HashMap<>(held(fields, ticket));
        values.keySet()
                .removeIf(key ->
                        fields.find(key).filter(field -> all || field.open()).isEmpty());
        return seen.with(values, forms.of(ticket));
    }

    private Map<String, String> held(FieldShelf fields, TicketEntity ticket) {
        return fields.all().isEmpty() ? Map.of() : rows.of(ticket.id());
    }

    private void record(
            Actor actor, Instant now, TicketNumber number, String type, List<Change> open, List<Change> closed) {
        if (!open.isEmpty()) {
            recorder.openly(actor, now, number, type, open);
        }
        if (!closed.isEmpty()) {
            recorder.internally(actor, now, number, Events.FIELDS_SET, closed);
        }
    }

    /** What somebody does not see is to them as if it were not there. */
    private static CustomField settable(FieldShelf fields, String key, Optional<String> value, boolean all) {
        return fields.find(key)
                .filter(field -> all || field.open())
                .filter(field -> !field.retired()
                        || value.filter(text -> !text.isBlank()).isEmpty())
                .orElseThrow(() -> Problem.invalid(NAMED + key, "unknown", "is no field in use here")
                        .exception());
    }

    private FieldSheet sheet(Actor actor, TicketEntity ticket, FieldShelf fields, Map<String, String> has) {
        boolean all = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
        boolean settable = Access.may(actor, Operation.CLASSIFY, ticket.parties());
        List<FieldValue> values = fields.all().stream()
                .filter(field -> all || field.open())
                .filter(field -> has.containsKey(field.key()) || settable && !field.retired())
                .map(field -> new FieldValue(field, Optional.ofNullable(has.get(field.key()))))
                .toList();
        return new FieldSheet(ticket.version(), ticket.category(), forms.of(ticket), settable, values);
    }
}
