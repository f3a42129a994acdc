package org.arrimo.tickets.portal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
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

/** Tells what was changed in how tickets are opened and worked on. What somebody has for themselves alone is not told. */
public final class TicketsAudit extends AuditTexts {
    private static final String ID = "[0-9]{1,18}";
    private static final String HOLIDAY = "holiday.";
    private static final String SCOPE = "scope";
    private static final Set<String> ON_SHELVES = Set.of("reply", "macro");
    private static final Set<String> SHARED = Set.of("team", "global");
    /** Fields whose values are words of closed lists, with the texts that translate them. */
    private static final Map<String, String> LISTS = Map.of(
            "kind",
            "kind",
            "impact",
            "level",
            "urgency",
            "level",
            "choice",
            "routing.choice",
            SCOPE,
            SCOPE,
            "freeDays",
            "plan.free");

    private final AuditedThings things;
    private final People people;
    private final Groups groups;

    public TicketsAudit(AuditedThings things, People people, Groups groups) {
        super(Texts.beside(TicketsAudit.class));
        this.things = things;
        this.people = people;
        this.groups = groups;
    }

    /** The record has every change of a shared one, with whose it was and whose it is. */
    @Override
    protected boolean tells(Line line) {
        return !ON_SHELVES.contains(line.kind())
                || line.values().stream()
                        .filter(value -> value.field().equals(SCOPE))
                        .anyMatch(value -> value.before()
                                        .filter(SHARED::contains)
                                        .isPresent()
                                || value.after().filter(SHARED::contains).isPresent());
    }

    @Override
    protected Optional<Place> place(PortalRequest request, String kind, String id) {
        Words words = texts(request);
        return switch (kind) {
            case "transitions" -> Optional.of(new Place(words.t("transitions.title"), path("transitions")));
            case "priorities" -> Optional.of(new Place(words.t("priorities.title"), path("priorities")));
            case "calendar" -> Optional.of(new Place(words.t("calendar.title"), path("calendar")));
            default -> things.name(request.actor(), request.locale(), kind, id)
                    .map(name -> new Place(name, things.path(kind, id)));
        };
    }

    @Override
    protected Optional<String> called(Words words, Line line, String field) {
        String[] parts = field.split("\\.");
        if (line.kind().equals("transitions") && parts.length == 3) {
            return Optional.of(words.t(
                    "audit.transition",
                    words.t("kind." + parts[0]),
                    words.t("state." + parts[1]),
                    words.t("state." + parts[2])));
        }
        if (line.kind().equals("priorities") && parts.length == 2) {
            return Optional.of(words.t("audit.priority", words.t("level." + parts[0]), words.t("level." + parts[1])));
        }
        if (field.startsWith(HOLIDAY)) {
            return Optional.of(words.t("audit.holiday", day(words, field.substring(HOLIDAY.length()))));
        }
        return Optional.of("weekday." + field).filter(words::has).map(words::t);
    }

    @Override
    protected Optional<String> said(Words words, Line line, String field, String value) {
        if (line.kind().equals("priorities")) {
            return Optional.of(words.t("priority." + value));
        }
        return switch (field) {
            case "team" -> Optional.of(each(value, id -> name(id, groups::teamNames)));
            case "organisations" -> Optional.of(each(value, id -> name(id, groups::organisationNames)));
            case "requester" -> Optional.of(name(value, people::names));
            case "hourlyCents" -> Optional.of(
                    new BigDecimal(value).movePointLeft(2).toPlainString());
            default -> Optional.ofNullable(LISTS.get(field))
                    .map(list -> list + "." + value)
                    .filter(words::has)
                    .map(words::t);
        };
    }

    private static Words texts(PortalRequest request) {
        return Texts.beside(TicketsAudit.class).in(request.locale(), request.zone());
    }

    private static Optional<String> path(String page) {
        return Optional.of("/tickets/" + page);
    }

    /** A holiday of every year has no year. */
    private static String day(Words words, String written) {
        try {
            return words.date(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return written;
        }
    }

    private static String each(String values, Function<String, String> told) {
        return Arrays.stream(values.split(", ")).map(told).collect(Collectors.joining(", "));
    }

    private static String name(String id, Function<Collection<Long>, Map<Long, String>> names) {
        return id.matches(ID) ? names.apply(Set.of(Long.parseLong(id))).getOrDefault(Long.parseLong(id), id) : id;
    }
}
