package org.arrimo.tickets.core.find;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Completion;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.Tally;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.categories.CategoryTree;
import org.arrimo.tickets.core.fields.FieldShelf;
import org.arrimo.tickets.core.filter.Completing;
import org.arrimo.tickets.core.filter.Condition;
import org.arrimo.tickets.core.filter.Directory;
import org.arrimo.tickets.core.filter.Parser;
import org.arrimo.tickets.core.filter.Printer;
import org.arrimo.tickets.core.query.Filtering;

/** Tickets found by a filter as people write it. */
public final class FilterDesk implements Filters {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 1_000;

    private final Transactions transactions;
    private final People people;
    private final Groups groups;
    private final Filtering filtering;
    private final Supplier<CategoryTree> categories;
    private final Supplier<FieldShelf> fields;
    private final Cache<Asked, Tally> counted =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    private record Asked(Actor actor, Condition condition) {}

    public FilterDesk(
            Transactions transactions,
            Filtering filtering,
            People people,
            Groups groups,
            Supplier<CategoryTree> categories,
            Supplier<FieldShelf> fields) {
        this.transactions = transactions;
        this.people = people;
        this.groups = groups;
        this.categories = categories;
        this.fields = fields;
        this.filtering = filtering;
    }

    @Override
    public String canonical(Actor actor, String filter) {
        return Printer.print(parsed(actor, filter));
    }

    @Override
    public Page<TicketRow> find(Actor actor, String filter, TicketOrder order, PageRequest page) {
        Condition condition = parsed(actor, filter);
        return transactions.reading(() -> filtering.find(actor, condition, order, page));
    }

    @Override
    public Tally count(Actor actor, String filter) {
        Asked asked = new Asked(actor, parsed(actor, filter));
        return counted.get(asked, key -> transactions.reading(() -> filtering.count(actor, key.condition())));
    }

    @Override
    public List<Completion> complete(Actor actor, String text, int caret) {
        return new Completing(directory(actor)).at(text, caret);
    }

    private Condition parsed(Actor actor, String filter) {
        return Parser.parse(filter, directory(actor));
    }

    private Directory directory(Actor actor) {
        return new Acquaintances(people, groups, categories.get(), fields.get(), actor);
    }
}
