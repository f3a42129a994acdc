package org.arrimo.people.ws;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.arrimo.people.api.Absence;
import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.Site;
import org.arrimo.people.api.Skills;
import org.arrimo.people.api.Team;
import org.arrimo.people.api.Token;
import org.arrimo.people.api.Tokens;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;

/** Answers with what is said here, and remembers what it was asked. */
final class FakeDesk {
    static final Person ANA = new Person(
            7,
            3,
            "ana",
            "Ana",
            Optional.of("ana@example.org"),
            Set.of(Role.AGENT, Role.LEAD),
            Set.of(3L),
            OptionalLong.of(5),
            true,
            Optional.of(Locale.forLanguageTag("pt-BR")),
            ZoneId.of("America/Sao_Paulo"),
            true,
            true,
            OptionalLong.of(6));

    private static final Token TOKEN =
            new Token(9, "laptop", Instant.parse("2026-03-04T09:00:00Z"), Optional.empty(), Optional.empty(), true);

    final List<String> asked = new ArrayList<>();

    People people() {
        return answering(
                People.class, Map.of("list", new Page<>(List.of(ANA), Optional.of(Cursor.of("ana"))), "get", ANA));
    }

    Groups groups() {
        Site lisbon = new Site(6, "Lisbon", ZoneId.of("Europe/Lisbon"));
        Team network = new Team(3, "Network", 1, OptionalLong.of(4));
        return answering(
                Groups.class,
                Map.of(
                        "teams",
                        List.of(network),
                        "arrange",
                        network,
                        "sites",
                        List.of(lisbon),
                        "addSite",
                        lisbon,
                        "changeSite",
                        lisbon));
    }

    Skills skills() {
        SortedSet<String> known = new TreeSet<>(Set.of("sap", "oracle"));
        return answering(Skills.class, Map.of("of", known, "set", known));
    }

    Absences absences() {
        Instant from = Instant.parse("2026-03-04T09:00:00Z");
        Absence away = new Absence(8, 7, from, from.plusSeconds(60), OptionalLong.of(9));
        return answering(Absences.class, Map.of("of", List.of(away), "add", away));
    }

    Tokens tokens() {
        return answering(
                Tokens.class,
                Map.of(
                        "mine",
                        List.of(TOKEN),
                        "issue",
                        new Tokens.Issued(TOKEN, "arr_secret"),
                        "issueForDigest",
                        new Tokens.Issued(TOKEN, "arr_secret")));
    }

    private <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    asked.add(method.getName() + Arrays.asList(given).subList(1, given.length));
                    if (given.length > 1 && given[1].equals(404L)) {
                        throw Problem.notFound().exception();
                    }
                    return answers.get(method.getName());
                }));
    }
}
