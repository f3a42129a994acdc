package org.arrimo.tickets.ws;

import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Organisation;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.people.api.Site;
import org.arrimo.people.api.Team;

/** Ana (7), Bruno (8), the team Network (3) and the organisation Acme (5). */
final class FakePeople {
    private static final Map<Long, String> NAMES = Map.of(7L, "Ana", 8L, "Bruno", 3L, "Network", 5L, "Acme");

    private FakePeople() {}

    static Directory directory() {
        return new Directory(answering(People.class), answering(Groups.class));
    }

    private static <T> T answering(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "names", "teamNames", "organisationNames", "siteNames" -> names((Collection<?>) arguments[0]);
                    case "byLogin" -> arguments[1].equals("bruno") ? Optional.of(bruno()) : Optional.empty();
                    case "teamByName" -> arguments[1].equals("Network")
                            ? Optional.of(new Team(3, "Network"))
                            : Optional.empty();
                    case "organisations" -> List.of(new Organisation(5, "Acme"));
                    case "sites" -> List.of(new Site(6, "Lisbon", ZoneId.of("Europe/Lisbon")));
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private static Map<Long, String> names(Collection<?> ids) {
        return NAMES.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Person bruno() {
        return new Person(
                8,
                1,
                "bruno",
                "Bruno",
                Optional.empty(),
                Set.of(),
                Set.of(),
                OptionalLong.empty(),
                false,
                Optional.empty(),
                java.time.ZoneOffset.UTC,
                true,
                true);
    }
}
