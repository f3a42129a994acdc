package org.arrimo.tickets.core.checklists;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** The checklists of tickets: each change is one transaction. */
public final class ChecklistDesk implements Checklists {
    private static final String ITEM = Events.CHECKLIST + "item";

    private final Transactions transactions;
    private final TicketStore store;
    private final ItemStore items;
    private final TemplateStore templates;
    private final Recorder recorder;
    private final Clock clock;

    public ChecklistDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Series series,
            Recorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.items = new ItemStore(source, series);
        this.templates = new TemplateStore(source, series);
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public List<ChecklistItem> list(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            requireSight(actor, ticket);
            return items.of(ticket.id());
        });
    }

    @Override
    public ChecklistItem add(Actor actor, TicketNumber number, String text) {
        return transactions.required(() -> {
            long ticket = lock(actor, number, Operation.PLAN);
            String line = Text.line("text", text, LONGEST);
            ChecklistItem item = append(ticket, items.of(ticket), List.of(line)).get(0);
            record(actor, number, new Change(ITEM, null, line));
            return item;
        });
    }

    @Override
    public ChecklistItem reword(Actor actor, TicketNumber number, long id, String text) {
        return transactions.required(() -> {
            ChecklistItem before = find(items.of(lock(actor, number, Operation.PLAN)), id);
            String line = Text.line("text", text, LONGEST);
            ChecklistItem after = new ChecklistItem(id, line, before.tickedBy(), before.tickedAt());
            if (!after.equals(before)) {
                items.write(after);
                record(actor, number, new Change(ITEM, before.text(), line));
            }
            return after;
        });
    }

    @Override
    public List<ChecklistItem> move(Actor actor, TicketNumber number, long id, int place) {
        return transactions.required(() -> {
            List<ChecklistItem> all = new ArrayList<>(items.of(lock(actor, number, Operation.PLAN)));
            ChecklistItem item = find(all, id);
            if (place < 1) {
                throw Problem.invalid("place", "out-of-range", "must be 1 or more", "1", String.valueOf(MOST))
                        .exception();
            }
            int from = all.indexOf(item);
            int to = Math.min(place, all.size()) - 1;
            if (from != to) {
                all.add(to, all.remove(from));
                items.arrange(all);
                record(actor, number, new Change(Events.CHECKLIST + "place", placed(from, item), placed(to, item)));
            }
            return all;
        });
    }

    @Override
    public ChecklistItem tick(Actor actor, TicketNumber number, long id, boolean done) {
        return transactions.required(() -> {
            ChecklistItem before = find(items.of(lock(actor, number, Operation.CHECK)), id);
            if (before.done() == done) {
                return before;
            }
            ChecklistItem after = new ChecklistItem(
                    id,
                    before.text(),
                    done ? OptionalLong.of(actor.personId()) : OptionalLong.empty(),
                    done ? Optional.of(Micros.now(clock)) : Optional.empty());
            items.write(after);
            String field = Events.CHECKLIST + "done";
            String text = before.text();
            record(actor, number, done ? new Change(field, null, text) : new Change(field, text, null));
            return after;
        });
    }

    @Override
    public void remove(Actor actor, TicketNumber number, long id) {
        transactions.run(() -> {
            List<ChecklistItem> all = new ArrayList<>(items.of(lock(actor, number, Operation.PLAN)));
            ChecklistItem item = find(all, id);
            all.remove(item);
            items.remove(id);
            items.arrange(all);
            record(actor, number, new Change(ITEM, item.text(), null));
        });
    }

    @Override
    public List<ChecklistItem> apply(Actor actor, TicketNumber number, long id) {
        return transactions.required(() -> {
            long ticket = lock(actor, number, Operation.PLAN);
            ChecklistTemplate template = templates.find(id).orElseThrow(() -> Problem.invalid(
                            "template", "unknown", "is none there is")
                    .exception());
            List<ChecklistItem> all = new ArrayList<>(items.of(ticket));
            all.addAll(append(ticket, all, template.items()));
            record(actor, number, new Change(Events.CHECKLIST + "template", null, template.name()));
            return all;
        });
    }

    private long lock(Actor actor, TicketNumber number, Operation operation) {
        TicketEntity ticket = store.lock(actor, number);
        requireSight(actor, ticket);
        Access.require(actor, operation, ticket.parties());
        return ticket.id();
    }

    private static void requireSight(Actor actor, TicketEntity ticket) {
        if (!Access.may(actor, Operation.READ_CHECKLIST, ticket.parties())) {
            throw Problem.notFound().exception();
        }
    }

    private List<ChecklistItem> append(long ticket, List<ChecklistItem> there, List<String> texts) {
        if (there.size() + texts.size() > MOST) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-items",
                            "A checklist can have " + MOST + " items.",
                            String.valueOf(MOST))
                    .exception();
        }
        return items.add(ticket, there.size(), texts);
    }

    private static ChecklistItem find(List<ChecklistItem> all, long id) {
        return all.stream().filter(item -> item.id() == id).findFirst().orElseThrow(() -> Problem.notFound()
                .exception());
    }

    private static String placed(int index, ChecklistItem item) {
        return index + 1 + ". " + item.text();
    }

    private void record(Actor actor, TicketNumber number, Change change) {
        recorder.internally(actor, Micros.now(clock), number, Events.CHECKED, List.of(change));
    }
}
