package org.arrimo.sample.core;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.data.api.Unit;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.sample.api.Specimen;
import org.arrimo.sample.api.SpecimenDraft;
import org.arrimo.sample.api.Specimens;
import org.arrimo.sample.core.store.SpecimenEntity;
import org.arrimo.sample.core.store.SpecimenRows;

/** {@link Specimens} over the table of this module: authorised, checked, and recorded in the transaction of the change. */
public final class SpecimenDesk implements Specimens {
    private final Transactions transactions;
    private final SpecimenRows rows;
    private final Journal journal;
    private final Clock clock;

    public SpecimenDesk(Transactions transactions, Unit unit, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.rows = new SpecimenRows(unit);
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Specimen add(Actor actor, SpecimenDraft draft) {
        Rights.requireChange(actor);
        SpecimenDraft checked = SpecimenDraft.of(draft.name(), draft.note());
        return transactions.required(() -> {
            SpecimenEntity row = rows.add(new SpecimenEntity(checked, clock.instant()));
            record(actor, "sample.specimen-added", row, Optional.empty(), checked);
            return row.toSpecimen();
        });
    }

    @Override
    public Specimen get(Actor actor, long id) {
        Rights.requireSight(actor);
        return transactions.required(() -> find(id).toSpecimen());
    }

    @Override
    public Page<Specimen> list(Actor actor, PageRequest page) {
        if (!Rights.sees(actor)) {
            return new Page<>(List.of(), Optional.empty());
        }
        long before = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<Specimen> found = transactions.required(() -> rows.newest(before, page.limit() + 1));
        return Page.cut(found, page.limit(), last -> Cursor.of(last.id()));
    }

    @Override
    public Specimen change(Actor actor, long id, OptionalLong version, SpecimenDraft draft) {
        Rights.requireSight(actor);
        Rights.requireChange(actor);
        SpecimenDraft checked = SpecimenDraft.of(draft.name(), draft.note());
        return transactions.required(() -> {
            SpecimenEntity row = find(id);
            if (version.isPresent() && version.getAsLong() != row.version()) {
                throw Problem.stale().exception();
            }
            SpecimenDraft before = row.draft();
            if (!before.equals(checked)) {
                row.set(checked, clock.instant());
                rows.flush();
                record(actor, "sample.specimen-changed", row, Optional.of(before), checked);
            }
            return row.toSpecimen();
        });
    }

    private SpecimenEntity find(long id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound().exception());
    }

    private void record(
            Actor actor, String type, SpecimenEntity row, Optional<SpecimenDraft> before, SpecimenDraft after) {
        List<Change> changes = new ArrayList<>();
        Change.between("name", before.map(SpecimenDraft::name), Optional.of(after.name()))
                .ifPresent(changes::add);
        Change.between("note", before.map(SpecimenDraft::note), Optional.of(after.note()))
                .ifPresent(changes::add);
        journal.append(actor, Event.of(clock.instant(), type, "specimen:" + row.id(), changes));
    }
}
