package org.arrimo.tickets.core.categories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arrimo.tickets.api.Category;

/** All categories at one moment, each before those below it. */
public final class CategoryTree {
    private static final Comparator<Category> BY_NAME =
            Comparator.comparing((Category category) -> category.name().en()).thenComparing(Category::key);

    private final Map<String, Category> categories;

    private CategoryTree(Map<String, Category> categories) {
        this.categories = categories;
    }

    static CategoryTree of(Collection<Category> all) {
        Map<String, List<Category>> children = new HashMap<>();
        all.stream().sorted(BY_NAME).forEach(category -> children.computeIfAbsent(
                        category.parent().orElse(""), key -> new ArrayList<>())
                .add(category));
        Map<String, Category> ordered = new LinkedHashMap<>();
        add(ordered, children, "");
        return new CategoryTree(ordered);
    }

    private static void add(Map<String, Category> ordered, Map<String, List<Category>> children, String parent) {
        for (Category child : children.getOrDefault(parent, List.of())) {
            ordered.put(child.key(), child);
            add(ordered, children, child.key());
        }
    }

    public List<Category> all() {
        return List.copyOf(categories.values());
    }

    public Optional<Category> find(String key) {
        return Optional.ofNullable(categories.get(key));
    }

    /** @return this with a category that is new or as it is to be */
    CategoryTree with(Category category) {
        Map<String, Category> next = new HashMap<>(categories);
        next.put(category.key(), category);
        return of(next.values());
    }

    /** @return a category and those above it, the nearest first */
    public Set<String> path(String key) {
        Set<String> path = new LinkedHashSet<>();
        Optional<String> next = Optional.of(key);
        while (next.isPresent() && path.add(next.get())) {
            next = find(next.get()).flatMap(Category::parent);
        }
        return path;
    }

    /** @return a category and all below it */
    List<String> below(String key) {
        return categories.keySet().stream()
                .filter(other -> path(other).contains(key))
                .toList();
    }

    /** @return how many levels a category has with all below it */
    int height(String key) {
        int depth = path(key).size();
        return below(key).stream().mapToInt(other -> path(other).size()).max().orElse(depth) - depth + 1;
    }
}
