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
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.store.Series;

/** The templates of checklists: each change is one transaction, recorded under {@code checklist-template:} and the id. */
public final class TemplateDesk implements ChecklistTemplates {
    private static final String CHANGED = "tickets.checklist-template";

    private final Transactions transactions;
    private final TemplateStore store;
    private final Journal journal;
    private final Clock clock;

    public TemplateDesk(Transactions transactions, DataSource source, Series series, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.store = new TemplateStore(source, series);
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<ChecklistTemplate> list(Actor actor) {
        Duty.KNOW.require(actor);
        return transactions.reading(store::all);
    }

    @Override
    public ChecklistTemplate get(Actor actor, long id) {
        Duty.KNOW.require(actor);
        return transactions.reading(() -> find(id));
    }

    @Override
    public ChecklistTemplate add(Actor actor, String name, List<String> items) {
        Duty.ARRANGE.require(actor);
        String line = Text.line("name", name, LONGEST_NAME);
        List<String> lines = lines(items);
        return transactions.required(() -> {
            List<ChecklistTemplate> all = store.all();
            requireFree(all, line, OptionalLong.empty());
            if (all.size() >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-templates",
                                "There can be " + MOST + " templates.",
                                String.valueOf(MOST))
                        .exception();
            }
            ChecklistTemplate added = store.add(line, lines);
            record(actor, Optional.empty(), Optional.of(added));
            return added;
        });
    }

    @Override
    public ChecklistTemplate change(Actor actor, long id, OptionalLong version, String name, List<String> items) {
        Duty.ARRANGE.require(actor);
        return transactions.required(() -> {
            ChecklistTemplate before = find(id);
            String line = Text.line("name", name, LONGEST_NAME);
            ChecklistTemplate after = new ChecklistTemplate(id, before.version() + 1, line, lines(items));
            requireFree(store.all(), line, OptionalLong.of(id));
            if (version.isPresent() && version.getAsLong() != before.version() || !store.write(after)) {
                throw Problem.stale().exception();
            }
            record(actor, Optional.of(before), Optional.of(after));
            return after;
        });
    }

    @Override
    public void remove(Actor actor, long id) {
        Duty.ARRANGE.require(actor);
        transactions.run(() -> {
            ChecklistTemplate before = find(id);
            store.remove(id);
            record(actor, Optional.of(before), Optional.empty());
        });
    }

    private ChecklistTemplate find(long id) {
        return store.find(id).orElseThrow(() -> Problem.notFound().exception());
    }

    private static List<String> lines(List<String> items) {
        if (items == null || items.isEmpty()) {
            throw Problem.invalid("items", "required", "is required").exception();
        }
        if (items.size() > Checklists.MOST) {
            throw Problem.invalid(
                            "items",
                            "too-many-items",
                            "must be at most " + Checklists.MOST,
                            String.valueOf(Checklists.MOST))
                    .exception();
        }
        return items.stream()
                .map(item -> Text.line("items", item, Checklists.LONGEST))
                .toList();
    }

    private static void requireFree(List<ChecklistTemplate> all, String name, OptionalLong but) {
        boolean taken = all.stream()
                .anyMatch(other -> other.name().equals(name)
                        && !OptionalLong.of(other.id()).equals(but));
        if (taken) {
            throw Problem.conflict("name", "taken", "There is a template of this name already.", name)
                    .exception();
        }
    }

    private void record(Actor actor, Optional<ChecklistTemplate> before, Optional<ChecklistTemplate> after) {
        List<Change> changes = new ArrayList<>();
        Change.between("name", before.map(ChecklistTemplate::name), after.map(ChecklistTemplate::name))
                .ifPresent(changes::add);
        Change.between("items", before.map(TemplateDesk::told), after.map(TemplateDesk::told))
                .ifPresent(changes::add);
        long id = after.or(() -> before).orElseThrow().id();
        journal.append(
                actor,
                Event.of(Micros.now(clock), CHANGED, "checklist-template:" + id, changes)
                        .asInternal());
    }

    private static String told(ChecklistTemplate template) {
        return String.join("\n", template.items());
    }
}
