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

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
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
            true);

    private static final Token TOKEN =
            new Token(9, "laptop", Instant.parse("2026-03-04T09:00:00Z"), Optional.empty(), Optional.empty(), true);

    final List<String> asked = new ArrayList<>();

    People people() {
        return answering(
                People.class, Map.of("list", new Page<>(List.of(ANA), Optional.of(Cursor.of("ana"))), "get", ANA));
    }

    Groups groups() {
        return answering(Groups.class, Map.of("teams", List.of(new Team(3, "Network"))));
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
