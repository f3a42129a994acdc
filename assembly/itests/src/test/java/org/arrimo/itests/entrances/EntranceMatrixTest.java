package org.arrimo.itests.entrances;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;
import org.arrimo.itests.entrances.Matrix.Row;

import static org.assertj.core.api.Assertions.assertThat;

/** Every entrance of the running desk has its promise, and every promise is kept: see {@code entrances/matrix.txt}. */
@ExtendWith(SharedDesk.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntranceMatrixTest {
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("kind", "incident"),
            Map.entry("from", "closed"),
            Map.entry("to", "in-progress"),
            Map.entry("impact", "high"),
            Map.entry("urgency", "high"),
            Map.entry("number", "INC-999999999"),
            Map.entry("id", "999999999"),
            Map.entry("absence", "999999999"),
            Map.entry("key", "nothing-here"),
            Map.entry("type", "blocks"),
            Map.entry("other", "INC-999999998"),
            Map.entry("secret", Things.SECRET),
            Map.entry("copied", "999999999"),
            Map.entry("person", "999999999"));

    private static final Pattern ASSET = Pattern.compile("\"((?:/tickets/assets|/static)/)([^/\"]+/[^\"]+)\"");

    private final Desk desk;
    private final Matrix matrix = Matrix.read();
    private Map<String, String> rules;
    private Cast cast;
    private Things things;

    EntranceMatrixTest(Desk desk) {
        this.desk = desk;
    }

    @BeforeAll
    void open() {
        rules = desk.console("arrimo:entrances")
                .lines()
                .map(line -> line.split("\t"))
                .filter(parts -> parts.length == 4)
                .collect(Collectors.toMap(
                        parts -> parts[0] + " " + parts[1] + " " + parts[2],
                        parts -> parts[3].strip(),
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
        cast = new Cast(desk, matrix.people());
        things = new Things(cast);
    }

    @Test
    void everyEntranceIsInTheTableAndTheTableHasNoOthers() {
        Set<String> told = new TreeSet<>();
        matrix.rows().forEach(row -> told.add(row.entrance()));
        assertThat(told).isEqualTo(new TreeSet<>(rules.keySet()));
        assertThat(matrix.rows()).allSatisfy(row -> assertThat(
                        row.kind().equals("servlet")
                                ? Set.of(rules.get(row.entrance()))
                                : matrix.rights().keySet())
                .contains(row.right()));
    }

    /** Whom the rule keeps out at the door, the table lets do nothing there. */
    @Test
    void everyRuleAtADoorAgreesWithTheTable() {
        for (Row row : matrix.rows()) {
            String rule = rules.get(row.entrance());
            if (!row.kind().equals("servlet") && !rule.equals("anyone")) {
                matrix.right(row).values().forEach(cells -> {
                    assertThat(cells.get("anonymous")).as("%s", row).isEqualTo("signin");
                    cells.forEach((person, expected) -> {
                        String role = person.equals("colleague") ? "requester" : person;
                        boolean outside = !rule.equals("signed-in")
                                && !List.of(rule.split(",")).contains(role);
                        if (outside && !person.equals("anonymous")) {
                            assertThat(expected).as("%s of %s", row, person).isIn("refused", "hidden");
                        }
                    });
                });
            }
        }
    }

    @Test
    void everyPropertyThatCanBeSetIsInTheTable() {
        var settable = new Settable();
        Caller admin = cast.admin;
        settable.rest(admin.get("/api/openapi.json").json());
        settable.soap("/soap/v1/tickets", admin.get("/soap/v1/tickets?wsdl").body());
        for (String port : List.of("tags", "replies", "macros", "views", "bulk")) {
            String path = "/soap/v1/tickets/" + port;
            settable.soap(path, admin.get(path + "?wsdl").body());
        }
        for (String name : List.of("requester", "admin")) {
            Cast.Person person = cast.person(name);
            String ticket = "/tickets/" + things.ticket(person, "own").get("number");
            for (String page : List.of(
                    "/",
                    "/profile",
                    "/people/new",
                    "/people/" + cast.mate,
                    "/teams",
                    "/organisations",
                    "/tickets/new",
                    "/tickets/tags",
                    "/tickets/replies/new",
                    "/tickets/macros/new",
                    ticket,
                    "/tickets/views",
                    "/tickets/bulk?q=x",
                    "/tickets/import")) {
                settable.portal(person, page);
            }
        }
        Map<String, Set<String>> told = new HashMap<>();
        matrix.rows().forEach(row -> told.computeIfAbsent(row.entrance(), key -> new TreeSet<>())
                .addAll(row.properties()));
        assertThat(settable.found()).hasSizeGreaterThan(20).allSatisfy((entrance, properties) -> assertThat(
                        told.getOrDefault(entrance, Set.of()))
                .as(entrance)
                .containsAll(properties));
    }

    @Test
    void aMethodThatIsNotListedIsNotAnswered() {
        Cast.Person admin = cast.person("admin");
        Caller anonymous = Caller.anonymous(desk.address());
        Caller browser = admin.caller().withoutCredentials();
        matrix.rows().stream()
                .filter(row -> !row.path().matches(".*[?#].*|.*/\\*|.*/(assets|static)/.*"))
                .forEach(row -> {
                    String path = Asking.filled(row.path(), NOBODYS);
                    boolean open = rules.get(row.entrance()).equals("anyone");
                    for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
                        if (rules.keySet().stream()
                                .noneMatch(known -> known.matches(
                                        row.kind() + " " + method + " " + Pattern.quote(row.path()) + "(\\?.*)?"))) {
                            String at = method + " " + path;
                            boolean rest = row.kind().equals("rest");
                            int strangers = anonymous.send(method, path, null).status();
                            int admins = rest
                                    ? admin.caller().send(method, path, null).status()
                                    : browser.send(
                                                    method,
                                                    path,
                                                    null,
                                                    "Cookie",
                                                    admin.cookie(),
                                                    "X-CSRF-Token",
                                                    admin.csrf())
                                            .status();
                            boolean options = rest && method.equals("OPTIONS");
                            assertThat(strangers)
                                    .as("anonymous " + at)
                                    .isIn(open ? List.of(200, 401, 405) : List.of(401, 405));
                            assertThat(admins).as("admin " + at).isBetween(options ? 200 : 400, options ? 200 : 499);
                        }
                    }
                });
    }

    @Test
    void everyCellIsAsPromised() throws Exception {
        var asking = new Asking(new Asking.Assets(assets()));
        List<Cells> all = matrix.people().stream()
                .map(name -> new Cells(matrix, things, asking, cast.person(name)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        List<String> wrong = new ArrayList<>();
        try {
            List<Future<List<String>>> answers =
                    all.stream().map(cells -> threads.submit(cells::tried)).toList();
            for (Future<List<String>> answer : answers) {
                wrong.addAll(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        int asserted = all.stream().mapToInt(Cells::asserted).sum();
        System.out.println("entrance matrix: " + asserted + " cells, " + rules.size() + " entrances");
        assertThat(wrong).isEmpty();
        assertThat(things.changed()).as("changed by what was refused").isEmpty();
    }

    private Map<String, String> assets() {
        Cast.Person person = cast.person("agent");
        String html = person.caller()
                .withoutCredentials()
                .send("GET", "/tickets", null, "Cookie", person.cookie(), "Accept", "text/html")
                .body();
        Map<String, String> files = new HashMap<>();
        Matcher asset = ASSET.matcher(html);
        while (asset.find()) {
            files.put(asset.group(1), asset.group(1) + asset.group(2));
        }
        return files;
    }
}
