package org.arrimo.tickets.core.categories;

import java.util.Optional;
import java.util.function.Supplier;

import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Category;
import org.arrimo.tickets.core.store.TicketEntity;

/** Says what tickets are about. In the caller's transaction. */
public final class Classifying {
    private final Supplier<CategoryTree> tree;

    /** @param tree the categories there are */
    public Classifying(Supplier<CategoryTree> tree) {
        this.tree = tree;
    }

    /**
     * @return the category of a new ticket
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code category}
     */
    public Optional<String> first(Optional<String> wanted) {
        return wanted.map(this::require);
    }

    /**
     * Gives a ticket another category, or none. The one it has it keeps, be it retired.
     *
     * @throws org.arrimo.platform.api.ProblemException INVALID on {@code category}
     */
    public void change(TicketEntity ticket, Optional<Optional<String>> wanted) {
        wanted.filter(category -> !category.equals(ticket.category()))
                .ifPresent(category -> ticket.classify(category.map(this::require)));
    }

    private String require(String key) {
        return tree.get()
                .find(key)
                .filter(category -> !category.retired())
                .map(Category::key)
                .orElseThrow(() -> Problem.invalid("category", "no-such-category", "is no category in use here")
                        .exception());
    }
}
