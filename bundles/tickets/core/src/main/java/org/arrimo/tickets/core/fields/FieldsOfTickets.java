package org.arrimo.tickets.core.fields;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
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
import org.arrimo.tickets.api.TicketFields;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.meanwhile.Meanwhile;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** What tickets have in their custom fields: each change is one transaction. */
public final class FieldsOfTickets implements TicketFields {
    /** What the key of a field has before it where a problem names it. */
    private static final String NAMED = "fields.";

    private final Transactions transactions;
    private final TicketStore store;
    private final ValueRows rows;
    private final Supplier<FieldShelf> shelf;
    private final Meanwhile meanwhile;
    private final Recorder recorder;
    private final Clock clock;

    public FieldsOfTickets(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Supplier<FieldShelf> shelf,
            Meanwhile meanwhile,
            Recorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.rows = new ValueRows(source);
        this.shelf = shelf;
        this.meanwhile = meanwhile;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public FieldSheet of(Actor actor, TicketNumber number) {
        FieldShelf fields = shelf.get();
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            return sheet(actor, ticket, fields, fields.all().isEmpty() ? Map.of() : rows.of(ticket.id()));
        });
    }

    @Override
    public FieldSheet change(
            Actor actor, TicketNumber number, OptionalLong version, Map<String, Optional<String>> values) {
        FieldShelf fields = shelf.get();
        return transactions.required(() -> {
            TicketEntity ticket = store.lock(actor, number);
            Access.require(actor, Operation.CLASSIFY, ticket.parties());
            if (version.isPresent() && version.getAsLong() != ticket.version()) {
                throw Problem.stale().exception();
            }
            Map<String, String> had = rows.of(ticket.id());
            Map<String, Held> next = new TreeMap<>();
            List<String> gone = new ArrayList<>();
            List<Change> open = new ArrayList<>();
            List<Change> closed = new ArrayList<>();
            for (Map.Entry<String, Optional<String>> said : new TreeMap<>(values).entrySet()) {
                CustomField field = settable(fields, said.getKey(), said.getValue());
                Optional<Held> held =
                        Held.read(NAMED + field.key(), field, said.getValue().orElse(null));
                Optional<String> before = Optional.ofNullable(had.get(field.key()));
                Optional<Change> change = Change.between(Events.FIELD + field.key(), before, held.map(Held::said));
                change.ifPresent((field.open() ? open : closed)::add);
                if (change.isPresent() && before.isPresent()) {
                    gone.add(field.key());
                }
                held.filter(value -> change.isPresent()).ifPresent(value -> next.put(field.key(), value));
            }
            gone.forEach(key -> rows.take(ticket.id(), key));
            rows.put(ticket.id(), next);
            Instant now = Micros.now(clock);
            record(actor, now, number, Events.FIELDS_SET, open, closed);
            if (!open.isEmpty()) {
                ticket.touch(now);
                meanwhile.rose(ticket, ticket.snapshot());
            }
            Map<String, String> has = new HashMap<>(had);
            gone.forEach(has::remove);
            next.forEach((key, held) -> has.put(key, held.said()));
            return sheet(actor, ticket, fields, has);
        });
    }

    /** Gives a ticket that was just opened its first values. In the caller's transaction. */
    public void opened(
            Actor actor, Instant now, TicketNumber number, String type, Change first, Map<CustomField, Held> values) {
        Map<String, Held> held = new TreeMap<>();
        List<Change> open = new ArrayList<>(List.of(first));
        List<Change> closed = new ArrayList<>();
        values.forEach((field, value) -> {
            held.put(field.key(), value);
            (field.open() ? open : closed).add(new Change(Events.FIELD + field.key(), null, value.said()));
        });
        rows.put(number.id(), held);
        record(actor, now, number, type, open, closed);
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

    private static CustomField settable(FieldShelf fields, String key, Optional<String> value) {
        return fields.find(key)
                .filter(field -> !field.retired()
                        || value.filter(text -> !text.isBlank()).isEmpty())
                .orElseThrow(() -> Problem.invalid(NAMED + key, "unknown", "is no field in use here")
                        .exception());
    }

    private static FieldSheet sheet(Actor actor, TicketEntity ticket, FieldShelf fields, Map<String, String> has) {
        boolean all = Access.may(actor, Operation.READ_PRIVATE, ticket.parties());
        boolean settable = Access.may(actor, Operation.CLASSIFY, ticket.parties());
        List<FieldValue> values = fields.all().stream()
                .filter(field -> all || field.open())
                .filter(field -> has.containsKey(field.key()) || settable && !field.retired())
                .map(field -> new FieldValue(field, Optional.ofNullable(has.get(field.key()))))
                .toList();
        return new FieldSheet(ticket.version(), ticket.category(), settable, values);
    }
}
