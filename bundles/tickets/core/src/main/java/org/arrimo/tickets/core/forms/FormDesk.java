package org.arrimo.tickets.core.forms;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormSheet;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.categories.CategoryTree;
import org.arrimo.tickets.core.fields.FieldShelf;
import org.arrimo.tickets.core.fields.FieldsOfTickets;
import org.arrimo.tickets.core.fields.Held;
import org.arrimo.tickets.core.query.Counting;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.staged.Enclosing;
import org.arrimo.tickets.core.store.IntakeLock;
import org.arrimo.tickets.core.store.Key;
import org.arrimo.tickets.core.store.Labels;
import org.arrimo.tickets.core.store.Remembered;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** The catalogue of forms: each change is one transaction, recorded under {@code form:} and the key. */
public final class FormDesk implements Forms {
    private static final int MOST_ORGANISATIONS = 20;

    private final Transactions transactions;
    private final DataSource source;
    private final TicketStore store;
    private final FormRows rows;
    private final Supplier<FieldShelf> fields;
    private final Supplier<CategoryTree> categories;
    private final FieldsOfTickets values;
    private final Opener opening;
    private final Enclosing enclosing;
    private final LongConsumer teams;
    private final Counting counting;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<FormShelf> known;

    /** Opens a ticket of which a form says what its requester may not. */
    @FunctionalInterface
    public interface Opener {
        /**
         * @param form its key
         * @param answers what else was said, to tell it from another one
         * @param filled is called as soon as the ticket is there
         */
        Ticket open(Actor actor, TicketDraft draft, String form, Map<CustomField, Held> answers, Filled filled);
    }

    /** Keeps what else was said of a ticket. */
    @FunctionalInterface
    public interface Filled {
        void keep(Instant now, TicketNumber number);
    }

    /** @param teams throws INVALID on {@code team} when there is no team of an id */
    public FormDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            Supplier<FieldShelf> fields,
            Supplier<CategoryTree> categories,
            FieldsOfTickets values,
            Opener opening,
            Enclosing enclosing,
            LongConsumer teams,
            Counting counting,
            Journal journal,
            Clock clock) {
        this.transactions = transactions;
        this.source = source;
        this.store = store;
        this.rows = new FormRows(source);
        this.fields = fields;
        this.categories = categories;
        this.values = values;
        this.opening = opening;
        this.enclosing = enclosing;
        this.teams = teams;
        this.counting = counting;
        this.journal = journal;
        this.clock = clock;
        this.known = new Remembered<>(transactions, rows::read, Ticker.systemTicker());
    }

    @Override
    public List<Form> catalogue(Actor actor) {
        requireOpener(actor);
        return known.current().offeredTo(actor).stream()
                .map(FormDesk::withoutAudience)
                .toList();
    }

    @Override
    public FormSheet sheet(Actor actor, String key, Map<String, String> answers) {
        Form form = offered(actor, key);
        return new FormSheet(form, new Answering(form, fields.get(), answers).questions());
    }

    @Override
    public Ticket open(Actor actor, String key, Map<String, String> answers, OptionalLong requester, Set<Long> files) {
        Form form = offered(actor, key);
        Answering.Taken taken = new Answering(form, fields.get(), answers).take(files.size());
        TicketDraft draft = new TicketDraft(
                form.kind(),
                taken.subject().orElse(form.name().in(actor.locale())),
                taken.description().orElse(""),
                requester,
                Optional.empty(),
                form.impact(),
                form.urgency(),
                form.team(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                form.category().filter(this::isInUse));
        return transactions.required(() -> {
            Ticket ticket = opening.open(actor, draft, form.key(), taken.values(), (now, number) -> {
                store.write();
                rows.filled(number.id(), form);
                values.opened(actor, now, number, taken.values(), Optional.of(form.key()));
                enclosing.attach(actor, number, Visibility.PUBLIC, files);
            });
            store.write();
            transactions.afterCommit(counting::changed);
            return ticket;
        });
    }

    @Override
    public Optional<Form> of(Actor actor, TicketNumber number) {
        return transactions.reading(() -> {
            TicketEntity ticket = store.read(actor, number);
            return rows.of(ticket.id()).map(FormDesk::withoutAudience);
        });
    }

    @Override
    public List<Form> all(Actor actor) {
        Duty.ADMINISTER.require(actor);
        return transactions.reading(() -> rows.read().all());
    }

    @Override
    public Form get(Actor actor, String key) {
        Duty.ADMINISTER.require(actor);
        return transactions.reading(
                () -> rows.read().find(key).orElseThrow(() -> Problem.notFound().exception()));
    }

    @Override
    public Form add(Actor actor, Form form) {
        Duty.ADMINISTER.require(actor);
        Form added = checked(Key.of("key", form.key()), 1, form);
        return transactions.required(() -> {
            IntakeLock.FORMS.take(source);
            FormShelf before = rows.read();
            if (before.find(added.key()).isPresent()) {
                throw Problem.conflict("key", "taken", "There is a form of this key already.", added.key())
                        .exception();
            }
            if (before.all().size() >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-forms",
                                "There can be " + MOST + " forms.",
                                String.valueOf(MOST))
                        .exception();
            }
            rows.add(added);
            record(actor, Optional.empty(), added);
            return added;
        });
    }

    @Override
    public Form change(Actor actor, OptionalLong version, Form form) {
        Duty.ADMINISTER.require(actor);
        return transactions.required(() -> {
            IntakeLock.FORMS.take(source);
            Form before = rows.read().find(form.key()).orElseThrow(() -> Problem.notFound()
                    .exception());
            if (version.isPresent() && version.getAsLong() != before.version()) {
                throw Problem.stale().exception();
            }
            Form after = checked(before.key(), before.version() + 1, form);
            rows.add(after);
            record(actor, Optional.of(before), after);
            return after;
        });
    }

    private boolean isInUse(String category) {
        return categories.get().find(category).filter(found -> !found.retired()).isPresent();
    }

    private Form offered(Actor actor, String key) {
        requireOpener(actor);
        return known.current().offeredTo(actor).stream()
                .filter(form -> form.key().equals(key))
                .findFirst()
                .map(FormDesk::withoutAudience)
                .orElseThrow(() -> Problem.notFound().exception());
    }

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN or NOT_FOUND, as {@link Forms} says */
    public void requireOffered(Actor actor, String key) {
        offered(actor, key);
    }

    /** @throws org.arrimo.platform.api.ProblemException FORBIDDEN to who may open no tickets */
    public static void requireOpener(Actor actor) {
        if (Access.granting(actor, Operation.OPEN).isEmpty()) {
            throw Problem.forbidden().exception();
        }
    }

    private Form checked(String key, long version, Form form) {
        if (form.organisations().size() > MOST_ORGANISATIONS) {
            throw Problem.invalid(
                            "organisations",
                            "too-many",
                            "are at most " + MOST_ORGANISATIONS,
                            String.valueOf(MOST_ORGANISATIONS))
                    .exception();
        }
        if (form.category().isPresent() && !isInUse(form.category().get())) {
            throw Problem.invalid("category", "no-such-category", "is no category in use here")
                    .exception();
        }
        form.team().ifPresent(teams);
        if (form.kind() == null) {
            throw Problem.invalid("kind", "required", "is required").exception();
        }
        return new Form(
                key,
                version,
                Labels.checked("name", form.name(), LONGEST_NAME),
                Labels.optional("help", form.help().orElse(null), LONGEST_HELP),
                form.kind(),
                form.category(),
                form.team(),
                form.impact(),
                form.urgency(),
                form.roles(),
                form.organisations(),
                form.retired(),
                new FormCheck(fields.get()).items(form));
    }

    private static Form withoutAudience(Form form) {
        return new Form(
                form.key(),
                form.version(),
                form.name(),
                form.help(),
                form.kind(),
                form.category(),
                form.team(),
                form.impact(),
                form.urgency(),
                Set.of(),
                Set.of(),
                form.retired(),
                form.items());
    }

    private void record(Actor actor, Optional<Form> before, Form after) {
        List<Change> changes = FormChanges.between(before, after);
        journal.append(
                actor,
                Event.of(Micros.now(clock), Events.FORM_SAVED, "form:" + after.key(), changes)
                        .asInternal());
        known.changed();
    }
}
