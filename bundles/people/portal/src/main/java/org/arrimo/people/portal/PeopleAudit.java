package org.arrimo.people.portal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.spi.portal.AuditTexts;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Words;

/** Tells what was changed about people and what they belong to. */
public final class PeopleAudit extends AuditTexts {
    private static final String ID = "[0-9]{1,18}";

    private final People people;
    private final Groups groups;

    public PeopleAudit(People people, Groups groups) {
        super(Texts.beside(PeopleAudit.class));
        this.people = people;
        this.groups = groups;
    }

    @Override
    protected Optional<Place> place(PortalRequest request, String kind, String id) {
        return switch (kind) {
            case "person" -> named(id, people::names, "/people/" + id);
            case "team" -> named(id, groups::teamNames, "/teams/" + id);
            case "organisation" -> named(id, groups::organisationNames, "/organisations");
            case "site" -> named(id, groups::siteNames, "/sites");
            default -> Optional.empty();
        };
    }

    @Override
    protected Optional<String> said(Words words, Line line, String field, String value) {
        return switch (field) {
            case "roles" -> Optional.of(each(value, role -> words.t("role." + role)));
            case "teams" -> Optional.of(each(value, id -> name(id, groups::teamNames)));
            case "organisation" -> Optional.of(name(value, groups::organisationNames));
            case "site" -> Optional.of(name(value, groups::siteNames));
            case "locale" -> Optional.of(Locale.forLanguageTag(value).getDisplayName(words.locale()));
            default -> Optional.empty();
        };
    }

    private static String each(String values, Function<String, String> told) {
        return Arrays.stream(values.split(" ")).map(told).sorted().collect(Collectors.joining(", "));
    }

    private static Optional<Place> named(String id, Function<Collection<Long>, Map<Long, String>> names, String path) {
        return found(id, names).map(name -> new Place(name, Optional.of(path)));
    }

    private static String name(String id, Function<Collection<Long>, Map<Long, String>> names) {
        return found(id, names).orElse(id);
    }

    private static Optional<String> found(String id, Function<Collection<Long>, Map<Long, String>> names) {
        return id.matches(ID)
                ? Optional.ofNullable(names.apply(Set.of(Long.parseLong(id))).get(Long.parseLong(id)))
                : Optional.empty();
    }
}
