package org.arrimo.tickets.core.find;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Organisation;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.core.categories.CategoryTree;
import org.arrimo.tickets.core.fields.FieldShelf;
import org.arrimo.tickets.core.filter.Directory;
import org.arrimo.tickets.core.filter.Field;

/** Whom an actor may name: the teams and organisations they see; of people staff everybody, others themselves. */
final class Acquaintances implements Directory {
    private static final Set<Role> WORKING = Set.of(Role.AGENT, Role.LEAD, Role.ADMIN, Role.PARTNER);
    private static final int LONGEST = 200;

    private final People people;
    private final Groups groups;
    private final Actor actor;
    private final CategoryTree categories;
    private final FieldShelf fields;

    Acquaintances(People people, Groups groups, CategoryTree categories, FieldShelf fields, Actor actor) {
        this.people = people;
        this.groups = groups;
        this.actor = actor;
        this.categories = categories;
        this.fields = fields;
    }

    @Override
    public OptionalLong id(Field field, String name) {
        return switch (field) {
            case TEAM -> only(groups.teamByName(actor, name).map(Team::id));
            case ORGANISATION -> only(groups.organisations(actor).stream()
                    .filter(organisation -> organisation.name().equals(name))
                    .map(Organisation::id)
                    .findFirst());
            default -> name.length() > LONGEST
                    ? OptionalLong.empty()
                    : only(people.byLogin(actor, name).map(Person::id));
        };
    }

    @Override
    public boolean isCategory(String key) {
        return categories.find(key).isPresent();
    }

    @Override
    public List<CustomField> fields() {
        return fields.seenBy(actor);
    }

    @Override
    public List<Map.Entry<String, String>> beginning(Field field, String start, int most) {
        Stream<Map.Entry<String, String>> names =
                switch (field) {
                    case TEAM -> groups.teams(actor).stream().map(team -> same(team.name()));
                    case ORGANISATION -> groups.organisations(actor).stream()
                            .map(organisation -> same(organisation.name()));
                    case CATEGORY -> categories.all().stream()
                            .map(category ->
                                    Map.entry(category.key(), category.name().in(actor.locale())));
                    default -> persons(field, start, most);
                };
        String sought = start.toLowerCase(Locale.ROOT);
        return names.filter(name -> begins(name.getKey(), sought) || begins(name.getValue(), sought))
                .limit(most)
                .toList();
    }

    private Stream<Map.Entry<String, String>> persons(Field field, String start, int most) {
        if (!actor.isStaff() || start.length() > LONGEST) {
            return Stream.empty();
        }
        Optional<String> text = Optional.of(start).filter(typed -> !typed.isBlank());
        int among = Math.min(PageRequest.MAX_LIMIT, most * 10);
        return people.list(actor, text, PageRequest.first(among)).items().stream()
                .filter(Person::active)
                .filter(person ->
                        field != Field.ASSIGNEE || person.roles().stream().anyMatch(WORKING::contains))
                .map(person -> Map.entry(person.login(), person.name()));
    }

    private static boolean begins(String name, String start) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.startsWith(start) || plain.contains(" " + start);
    }

    private static Map.Entry<String, String> same(String name) {
        return Map.entry(name, name);
    }

    private static OptionalLong only(Optional<Long> id) {
        return id.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
