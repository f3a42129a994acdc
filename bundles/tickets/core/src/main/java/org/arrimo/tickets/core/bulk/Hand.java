package org.arrimo.tickets.core.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.FieldSheet;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.bulk.BulkStore.Changed;
import org.arrimo.tickets.core.fields.FieldsOfTickets;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.store.TicketStore;

/** Changes one of many tickets, or takes its change back. In the caller's transaction. */
final class Hand {
    private final Tickets tickets;
    private final FieldsOfTickets fields;
    private final TicketStore store;
    private final Restoring restoring;
    private final Deeds deeds;
    private final Keeping keeping;

    Hand(
            Tickets tickets,
            FieldsOfTickets fields,
            TicketStore store,
            Restoring restoring,
            Deeds deeds,
            Keeping keeping) {
        this.tickets = tickets;
        this.fields = fields;
        this.store = store;
        this.restoring = restoring;
        this.deeds = deeds;
        this.keeping = keeping;
    }

    /** @return the fields that are not as before */
    Map<String, Changed> change(
            Actor actor,
            TicketNumber number,
            TicketPatch patch,
            Map<String, Optional<String>> custom,
            Map<String, Optional<String>> done,
            Optional<String> note) {
        return keeping.aside(() -> changed(actor, number, patch, custom, done, note));
    }

    private Map<String, Changed> changed(
            Actor actor,
            TicketNumber number,
            TicketPatch patch,
            Map<String, Optional<String>> custom,
            Map<String, Optional<String>> done,
            Optional<String> note) {
        store.lock(actor, number);
        Map<String, Optional<String>> before = Settable.values(tickets.get(actor, number));
        Map<String, Optional<String>> after =
                Settable.values(tickets.change(actor, number, OptionalLong.empty(), patch));
        note.ifPresent(body -> tickets.say(actor, number, Message.Visibility.PRIVATE, body));
        Map<String, Changed> changed = new LinkedHashMap<>();
        before.forEach((field, value) -> {
            if (!value.equals(after.get(field))) {
                changed.put(field, new Changed(value, after.get(field)));
            }
        });
        changed.putAll(set(actor, number, custom));
        changed.putAll(deeds.change(actor, number, done));
        return changed;
    }

    private Map<String, Changed> set(Actor actor, TicketNumber number, Map<String, Optional<String>> custom) {
        if (custom.isEmpty()) {
            return Map.of();
        }
        Map<String, Optional<String>> before = values(fields.of(actor, number), custom.keySet());
        FieldSheet sheet = fields.change(actor, number, OptionalLong.empty(), custom);
        Map<String, Optional<String>> after = values(sheet, custom.keySet());
        before.keySet().removeIf(key -> before.get(key).equals(after.get(key)));
        after.keySet().retainAll(before.keySet());
        return before.isEmpty()
                ? Map.of()
                : Map.of(
                        FieldLines.NAME,
                        new Changed(Optional.of(FieldLines.text(before)), Optional.of(FieldLines.text(after))));
    }

    private static Map<String, Optional<String>> values(FieldSheet sheet, Collection<String> keys) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        keys.forEach(key -> values.put(key, Optional.empty()));
        sheet.values().forEach(value -> values.replace(value.field().key(), value.value()));
        return values;
    }

    /** @return what is wrong if some of it was changed since; the rest is taken back all the same */
    Optional<Problem> undo(Actor actor, TicketNumber number, Map<String, Changed> changes) {
        return keeping.aside(() -> undone(actor, number, changes));
    }

    private Optional<Problem> undone(Actor actor, TicketNumber number, Map<String, Changed> changes) {
        store.lock(actor, number);
        Ticket ticket = tickets.get(actor, number);
        Map<String, Optional<String>> now = Settable.values(ticket);
        Map<String, Optional<String>> back = new LinkedHashMap<>();
        List<String> since = new ArrayList<>(deeds.undo(actor, number, changes));
        changes.forEach((field, changed) -> {
            if (field.equals(FieldLines.NAME)) {
                since.addAll(unset(actor, number, changed));
            } else if (!now.containsKey(field)) {
                return; // no field: it is taken back above
            } else if (now.get(field).equals(changed.after())) {
                back.put(field, changed.before());
            } else {
                since.add(field);
            }
        });
        Optional<State> state =
                Optional.ofNullable(back.get(Settable.STATE)).map(name -> State.valueOf(name.orElseThrow()));
        TicketPatch patch = Settable.patch(back);
        if (state.isPresent() && !leadsTo(ticket, state.get(), patch.grounds())) {
            restoring.restore(actor, number, state.get(), patch.grounds());
            back.remove(Settable.STATE);
            patch = Settable.patch(back).because(Grounds.NONE);
        }
        tickets.change(actor, number, OptionalLong.empty(), patch);
        return since.isEmpty() ? Optional.empty() : Optional.of(changedSince(since));
    }

    /** @return the custom fields that were changed since, which stay */
    private List<String> unset(Actor actor, TicketNumber number, Changed changed) {
        Map<String, Optional<String>> before = FieldLines.values(changed.before());
        Map<String, Optional<String>> after = FieldLines.values(changed.after());
        Map<String, Optional<String>> now = values(fields.of(actor, number), before.keySet());
        List<String> since = before.keySet().stream()
                .filter(key -> !now.get(key).equals(after.get(key)))
                .toList();
        before.keySet().removeAll(since);
        fields.change(actor, number, OptionalLong.empty(), before);
        return since.stream().map(key -> FieldsOfTickets.NAMED + key).toList();
    }

    /** A state that an import brought may lack what it needs when a person chooses it. */
    private static boolean leadsTo(Ticket ticket, State state, Grounds grounds) {
        boolean said =
                switch (state) {
                    case ON_HOLD -> grounds.holdReason().isPresent();
                    case RESOLVED -> grounds.solution().isPresent();
                    case CLOSED -> ticket.state() == State.RESOLVED
                            ? grounds.equals(Grounds.NONE)
                            : grounds.solution().isPresent();
                    default -> true;
                };
        return said && ticket.next().contains(state);
    }

    private static Problem changedSince(List<String> fields) {
        String names = String.join(", ", fields);
        return new Problem(
                Problem.Kind.CONFLICT,
                "changed-since",
                "Somebody has changed this since: " + names + ".",
                Optional.empty(),
                List.of(names));
    }
}
