package org.arrimo.tickets.core.routing;

import java.util.function.Predicate;
import java.util.function.Supplier;

import org.arrimo.people.api.Groups;
import org.arrimo.tickets.core.categories.CategoryTree;
import org.arrimo.tickets.core.fields.FieldShelf;

/**
 * What a desk has that a condition can name.
 *
 * @param groups its organisations and sites
 * @param tree its categories as they are now
 * @param forms whether there is a form of a key
 * @param fields its custom fields as they are now
 */
public record Known(Groups groups, Supplier<CategoryTree> tree, Predicate<String> forms, Supplier<FieldShelf> fields) {}
