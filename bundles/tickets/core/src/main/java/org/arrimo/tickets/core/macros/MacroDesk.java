package org.arrimo.tickets.core.macros;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroRun;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.core.categories.Classifying;
import org.arrimo.tickets.core.fields.FieldsOfTickets;
import org.arrimo.tickets.core.kept.Keeping;
import org.arrimo.tickets.core.kept.Keeping.Side;
import org.arrimo.tickets.core.record.Comparison;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.replies.Filling;
import org.arrimo.tickets.core.replies.Phrase;
import org.arrimo.tickets.core.replies.Teams;
import org.arrimo.tickets.core.rules.Shared;
import org.arrimo.tickets.core.rules.Shelf;
import org.arrimo.tickets.core.store.Series;

/** The desk's macros: each change is one transaction, and so is each run. */
public final class MacroDesk implements Macros {
    private static final int TITLE = 100;

    private final Transactions transactions;
    private final MacroStore macros;
    private final Checking checking;
    private final Teams teams;
    private final Filling filling;
    private final Tickets tickets;
    private final FieldsOfTickets fields;
    private final Tags tags;
    private final Keeping keeping;
    private final Journal journal;
    private final Clock clock;

    public MacroDesk(
            Transactions transactions,
            DataSource source,
            Series series,
            People people,
            Teams teams,
            Filling filling,
            Tickets tickets,
            Tags tags,
            Keeping keeping,
            Classifying classifying,
            FieldsOfTickets fields,
            Journal journal,
            Clock clock) {
        this.transactions = transactions;
        this.macros = new MacroStore(source, series);
        this.checking = new Checking(people, teams, classifying, fields);
        this.teams = teams;
        this.filling = filling;
        this.tickets = tickets;
        this.fields = fields;
        this.tags = tags;
        this.keeping = keeping;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Macro get(Actor actor, long id) {
        return transactions.reading(() -> readable(actor, id));
    }

    @Override
    public List<Macro> list(Actor actor) {
        Shared.requireReader(actor);
        return transactions.reading(() -> macros.list(Shelf.readable(actor)));
    }

    @Override
    public Macro add(Actor actor, MacroDraft draft) {
        Shared.requireReader(actor);
        return transactions.required(() -> {
            Macro macro = checked(actor, 0, 0, draft);
            requireRoom(shelf(macro));
            long id = macros.add(macro);
            record(actor, id, Events.MACRO_SAVED, Optional.empty(), Optional.of(macro));
            return readable(actor, id);
        });
    }

    @Override
    public Macro change(Actor actor, long id, long version, MacroDraft draft) {
        return transactions.required(() -> {
            Macro before = writable(actor, id);
            Macro after = checked(actor, id, version, draft);
            if (!shelf(before).equals(shelf(after))) {
                requireRoom(shelf(after));
            }
            if (!macros.change(after)) {
                throw Problem.stale().exception();
            }
            record(actor, id, Events.MACRO_SAVED, Optional.of(before), Optional.of(after));
            return macros.find(id).orElseThrow();
        });
    }

    @Override
    public void remove(Actor actor, long id, long version) {
        transactions.run(() -> {
            Macro before = writable(actor, id);
            if (!macros.remove(id, version)) {
                throw Problem.stale().exception();
            }
            record(actor, id, Events.MACRO_REMOVED, Optional.of(before), Optional.empty());
        });
    }

    @Override
    public MacroRun run(Actor actor, long id, TicketNumber number, OptionalLong version) {
        return transactions.required(() -> keeping.kept(actor, number, Side.ALL, () -> {
            MacroSteps steps = readable(actor, id).steps();
            tickets.change(actor, number, version, Checking.patch(actor, steps.changes()));
            Map<String, Optional<String>> custom = Checking.custom(steps.changes());
            if (!custom.isEmpty()) {
                fields.change(actor, number, OptionalLong.empty(), custom);
            }
            steps.tagsToRemove().forEach(tag -> tags.remove(actor, number, tag));
            steps.tagsToAdd().forEach(tag -> tags.add(actor, number, tag));
            Optional<Message> said = steps.message().map(say -> say(actor, number, say));
            return new MacroRun(tickets.get(actor, number), said, steps.next());
        }));
    }

    private Message say(Actor actor, TicketNumber number, MacroSteps.Say say) {
        Ticket ticket = tickets.get(actor, number);
        Wording words = new Phrase(say.text(), say.html()).filled(template -> filling.filled(actor, ticket, template));
        return tickets.say(actor, number, say.visibility(), words, Set.of());
    }

    private Macro readable(Actor actor, long id) {
        return macros.find(id).filter(macro -> shelf(macro).reads(actor)).orElseThrow(() -> Problem.notFound()
                .exception());
    }

    private Macro writable(Actor actor, long id) {
        Macro macro = readable(actor, id);
        shelf(macro).requireWriter(actor);
        return macro;
    }

    private Macro checked(Actor actor, long id, long version, MacroDraft draft) {
        Shelf shelf = Shelf.of(actor, draft.scope(), draft.team());
        shelf.requireWriter(actor);
        teams.require(shelf);
        String title = Text.line("title", draft.title(), TITLE);
        return new Macro(id, version, shelf.scope(), shelf.owner(), title, checking.checked(actor, draft.steps()));
    }

    private void requireRoom(Shelf shelf) {
        if (macros.count(shelf) >= MOST) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "too-many-macros",
                            "There are " + MOST + " macros already.",
                            String.valueOf(MOST))
                    .exception();
        }
    }

    private static Shelf shelf(Macro macro) {
        return new Shelf(macro.scope(), macro.owner());
    }

    private void record(Actor actor, long id, String type, Optional<Macro> before, Optional<Macro> after) {
        List<Change> changes = new Comparison<>(before, after)
                .of("title", macro -> Optional.of(macro.title()))
                .always("scope", macro -> Optional.of(Wire.name(macro.scope())))
                .of("team", macro -> shelf(macro).teamId())
                .of("steps", macro -> Optional.of(told(macro)))
                .changes();
        Event event = Event.of(Micros.now(clock), type, "macro:" + id, changes);
        journal.append(actor, event.asInternal());
    }

    /** What it does, as the record tells it. */
    private static String told(Macro macro) {
        MacroSteps steps = macro.steps();
        List<String> told = new ArrayList<>();
        steps.changes().forEach((field, value) -> told.add(field + "=" + value));
        new TreeSet<>(steps.tagsToAdd()).forEach(tag -> told.add("+" + tag));
        new TreeSet<>(steps.tagsToRemove()).forEach(tag -> told.add("-" + tag));
        steps.message()
                .ifPresent(say ->
                        told.add(Wire.name(say.visibility()) + ": " + say.html().orElse(say.text())));
        told.add(Wire.name(steps.next()));
        return String.join("; ", told);
    }
}
