package org.arrimo.tickets.core.views;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.Sharing;
import org.arrimo.tickets.api.Tally;
import org.arrimo.tickets.api.ViewDraft;
import org.arrimo.tickets.api.Views;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.views.ViewStore.Kept;

/** The views people keep: each change is one transaction. */
public final class ViewDesk implements Views {
    private static final int NAME = 80;
    private static final int LAST = 999;

    private final Transactions transactions;
    private final ViewStore store;
    private final Filters filters;
    private final Groups groups;
    private final Journal journal;
    private final Clock clock;

    public ViewDesk(
            Transactions transactions,
            DataSource source,
            Filters filters,
            Groups groups,
            Journal journal,
            Clock clock) {
        this.transactions = transactions;
        this.store = new ViewStore(source);
        this.filters = filters;
        this.groups = groups;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<SavedView> list(Actor actor) {
        requireQueue(actor);
        List<Kept> found = transactions.reading(() -> store.ofOrShared(actor.personId()));
        return found.stream()
                .filter(view -> has(actor, view))
                .map(view -> shown(actor, view))
                .toList();
    }

    @Override
    public SavedView get(Actor actor, long id) {
        requireQueue(actor);
        return shown(actor, transactions.reading(() -> visible(actor, id)));
    }

    @Override
    public SavedView add(Actor actor, ViewDraft draft) {
        requireQueue(actor);
        ViewDraft checked = checked(actor, draft);
        return transactions.required(() -> {
            if (store.countOf(actor.personId()) >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-views",
                                "A person can have made " + MOST + " views.",
                                String.valueOf(MOST))
                        .exception();
            }
            Kept view = new Kept(store.add(actor.personId(), checked), 1, actor.personId(), checked);
            record(actor, Events.VIEW_SAVED, view.id(), Map.of(), values(checked));
            return shown(actor, view);
        });
    }

    @Override
    public SavedView change(Actor actor, long id, OptionalLong version, ViewDraft draft) {
        requireQueue(actor);
        return transactions.required(() -> {
            Kept before = editable(actor, id);
            ViewDraft checked = checked(actor, draft);
            if (!store.change(id, version.orElse(before.version()), checked)) {
                throw Problem.stale().exception();
            }
            record(actor, Events.VIEW_SAVED, id, values(before.content()), values(checked));
            return shown(actor, new Kept(id, before.version() + 1, before.owner(), checked));
        });
    }

    @Override
    public void remove(Actor actor, long id) {
        requireQueue(actor);
        transactions.run(() -> {
            Kept before = editable(actor, id);
            store.remove(id);
            record(actor, Events.VIEW_REMOVED, id, values(before.content()), Map.of());
        });
    }

    @Override
    public Map<Long, Tally> counts(Actor actor) {
        Map<Long, Tally> counts = new LinkedHashMap<>();
        list(actor).stream()
                .filter(view -> view.problem().isEmpty())
                .forEach(view -> counts.put(
                        view.id(), filters.count(actor, view.content().filter())));
        return counts;
    }

    private ViewDraft checked(Actor actor, ViewDraft draft) {
        String name = Text.line("name", draft.name(), NAME);
        String filter = Text.optionalLine("q", filters.canonical(actor, draft.filter()), Filters.LONGEST)
                .orElse("");
        if (draft.columns().isEmpty()) {
            throw Problem.invalid("columns", "required", "is required").exception();
        }
        if (new HashSet<>(draft.columns()).size() < draft.columns().size()) {
            throw Problem.invalid("columns", "twice", "has a column twice").exception();
        }
        if (draft.position() < 0 || draft.position() > LAST) {
            throw Problem.invalid("position", "out-of-range", "must be 0 to " + LAST, "0", "" + LAST)
                    .exception();
        }
        OptionalLong team =
                draft.sharing() == Sharing.TEAM ? OptionalLong.of(team(actor, draft)) : OptionalLong.empty();
        ViewDraft checked =
                new ViewDraft(name, filter, draft.columns(), draft.order(), draft.sharing(), team, draft.position());
        if (!mayShare(actor, checked)) {
            throw Access.forbidden("sharing");
        }
        return checked;
    }

    private long team(Actor actor, ViewDraft draft) {
        if (draft.team().isEmpty()) {
            throw Problem.invalid("team", "required", "is required").exception();
        }
        long team = draft.team().getAsLong();
        if (groups.teams(actor).stream().map(Team::id).noneMatch(id -> id == team)) {
            throw Problem.invalid("team", "no-such-team", "is no team of this desk")
                    .exception();
        }
        return team;
    }

    private static void requireQueue(Actor actor) {
        if (!actor.isStaff() && !actor.is(Role.PARTNER)) {
            throw Problem.forbidden().exception();
        }
    }

    private Kept visible(Actor actor, long id) {
        return store.get(id).filter(view -> has(actor, view)).orElseThrow(() -> Problem.notFound()
                .exception());
    }

    private Kept editable(Actor actor, long id) {
        Kept view = visible(actor, id);
        if (!mayEdit(actor, view)) {
            throw Problem.forbidden().exception();
        }
        return view;
    }

    private static boolean has(Actor actor, Kept view) {
        ViewDraft content = view.content();
        return switch (content.sharing()) {
            case PERSONAL -> view.owner() == actor.personId();
            case TEAM -> actor.is(Role.ADMIN)
                    || actor.teams().contains(content.team().orElseThrow());
            case DESK -> actor.isStaff();
        };
    }

    private static boolean mayEdit(Actor actor, Kept view) {
        return has(actor, view) && mayShare(actor, view.content());
    }

    private static boolean mayShare(Actor actor, ViewDraft content) {
        return switch (content.sharing()) {
            case PERSONAL -> true;
            case TEAM -> actor.is(Role.ADMIN)
                    || actor.is(Role.LEAD)
                            && actor.teams().contains(content.team().orElseThrow());
            case DESK -> actor.is(Role.ADMIN) || actor.is(Role.LEAD);
        };
    }

    private SavedView shown(Actor actor, Kept view) {
        return new SavedView(
                view.id(), view.version(), view.owner(), view.content(), mayEdit(actor, view), problem(actor, view));
    }

    private Optional<Problem> problem(Actor actor, Kept view) {
        try {
            filters.canonical(actor, view.content().filter());
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    private void record(Actor actor, String type, long id, Map<String, String> before, Map<String, String> after) {
        List<Change> changes = new ArrayList<>();
        for (String field : before.isEmpty() ? after.keySet() : before.keySet()) {
            String was = before.get(field);
            String is = after.get(field);
            if (was == null || !was.equals(is)) {
                changes.add(new Change(field, was, is));
            }
        }
        if (!changes.isEmpty()) {
            journal.append(
                    actor,
                    Event.of(Micros.now(clock), type, "view:" + id, changes).asInternal());
        }
    }

    private static Map<String, String> values(ViewDraft draft) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", draft.name());
        values.put("filter", draft.filter());
        values.put("columns", ViewStore.shown(draft));
        values.put("sort", draft.order().toString());
        values.put("sharing", Wire.name(draft.sharing()));
        values.put("team", draft.team().isPresent() ? "team:" + draft.team().getAsLong() : "");
        values.put("position", String.valueOf(draft.position()));
        return values;
    }
}
