package org.arrimo.tickets.core.categories;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Category;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.store.IntakeLock;
import org.arrimo.tickets.core.store.Key;
import org.arrimo.tickets.core.store.Labels;
import org.arrimo.tickets.core.store.Remembered;

/** The categories of the desk: each change is one transaction, recorded under {@code category:} and the key. */
public final class CategoryDesk implements Categories {
    private static final String PARENT = "parent";
    /** What stands for no category where one is said. */
    private static final String NONE = "none";

    private final Transactions transactions;
    private final DataSource source;
    private final CategoryRows rows;
    private final Journal journal;
    private final Clock clock;
    private final Remembered<CategoryTree> known;

    public CategoryDesk(Transactions transactions, DataSource source, Journal journal, Clock clock, Ticker ticker) {
        this.transactions = transactions;
        this.source = source;
        this.rows = new CategoryRows(source);
        this.journal = journal;
        this.clock = clock;
        this.known = new Remembered<>(transactions, rows::read, ticker);
    }

    /** @return the categories there are now, for whoever decides about a ticket */
    public CategoryTree current() {
        return known.current();
    }

    @Override
    public List<Category> list(Actor actor) {
        requireSomebody(actor);
        return known.current().all().stream()
                .filter(category -> shows(actor, category))
                .toList();
    }

    @Override
    public Category get(Actor actor, String key) {
        requireSomebody(actor);
        return known.current()
                .find(key)
                .filter(category -> shows(actor, category))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    @Override
    public Category add(Actor actor, String key, Optional<String> parent, Label name) {
        Duty.ADMINISTER.require(actor);
        String called = Key.of("key", key);
        Label label = Labels.checked("name", name, LONGEST_NAME);
        return transactions.required(() -> {
            IntakeLock.CATEGORIES.take(source);
            CategoryTree before = rows.read();
            if (called.equals(NONE) || before.find(called).isPresent()) {
                throw Problem.conflict("key", "taken", "There is a category of this key already.", called)
                        .exception();
            }
            if (before.all().size() >= MOST) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "too-many-categories",
                                "There can be " + MOST + " categories.",
                                String.valueOf(MOST))
                        .exception();
            }
            Category added = new Category(called, 1, requireParent(before, parent), label, false);
            CategoryTree after = before.with(added);
            requireShallow(after, added);
            rows.add(added, after);
            record(actor, Optional.empty(), added);
            return added;
        });
    }

    @Override
    public Category change(
            Actor actor, String key, OptionalLong version, Optional<String> parent, Label name, boolean retired) {
        Duty.ADMINISTER.require(actor);
        return transactions.required(() -> {
            IntakeLock.CATEGORIES.take(source);
            CategoryTree tree = rows.read();
            Category before =
                    tree.find(key).orElseThrow(() -> Problem.notFound().exception());
            if (version.isPresent() && version.getAsLong() != before.version()) {
                throw Problem.stale().exception();
            }
            Category after = new Category(
                    key,
                    before.version() + 1,
                    requireParent(tree, parent),
                    Labels.checked("name", name, LONGEST_NAME),
                    retired);
            boolean moved = !after.parent().equals(before.parent());
            List<String> below = tree.below(key);
            if (after.parent().filter(below::contains).isPresent()) {
                throw Problem.conflict(PARENT, "loop", "A category can't stand below itself.")
                        .exception();
            }
            CategoryTree changed = tree.with(after);
            requireShallow(changed, after);
            rows.write(after);
            if (moved) {
                rows.move(below, changed);
            }
            record(actor, Optional.of(before), after);
            return after;
        });
    }

    private static boolean shows(Actor actor, Category category) {
        return !category.retired() || actor.isStaff();
    }

    private static void requireSomebody(Actor actor) {
        if (actor.roles().isEmpty()) {
            throw Problem.forbidden().exception();
        }
    }

    private static Optional<String> requireParent(CategoryTree tree, Optional<String> parent) {
        Optional<String> wanted = parent.filter(key -> !key.isBlank());
        if (wanted.isPresent() && wanted.flatMap(tree::find).isEmpty()) {
            throw Problem.invalid(PARENT, "no-such-category", "is no category of this desk")
                    .exception();
        }
        return wanted;
    }

    private static void requireShallow(CategoryTree tree, Category category) {
        if (tree.path(category.key()).size() + tree.height(category.key()) - 1 > DEEPEST) {
            throw Problem.conflict(
                            PARENT, "too-deep", "Categories can have " + DEEPEST + " levels.", String.valueOf(DEEPEST))
                    .exception();
        }
    }

    private void record(Actor actor, Optional<Category> before, Category after) {
        List<Change> changes = new ArrayList<>();
        Labels.changes(changes, "name", before.map(Category::name), Optional.of(after.name()));
        Change.between(PARENT, before.flatMap(Category::parent), after.parent()).ifPresent(changes::add);
        Change.between(
                        "retired",
                        Optional.of(
                                String.valueOf(before.filter(Category::retired).isPresent())),
                        Optional.of(String.valueOf(after.retired())))
                .ifPresent(changes::add);
        journal.append(actor, Event.of(Micros.now(clock), Events.CATEGORY_SAVED, "category:" + after.key(), changes));
        known.changed();
    }
}
