package org.arrimo.itests.upgrade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What runs is replaced by its next version and back while sixteen clients work, and none of them notices: every feature,
 * every bundle of the modules, and of the platform those that do something; on PostgreSQL the bundles that work with the
 * database. {@code -Darrimo.upgrades=all} replaces every bundle on both, {@code -Darrimo.upgrades=NAME} the bundles whose
 * name ends so, and no feature.
 */
class HotUpgradeTest {
    private static final String ASKED = System.getProperty("arrimo.upgrades", "");
    private static final boolean ALL = ASKED.equals("all");
    private static final String ONLY = ALL ? "" : ASKED;
    private static final String TICKETS = "/api/v1/tickets";
    private static final List<String> MODULES = List.of("people", "tickets");
    private static final List<String> PARTS = List.of("api", "core", "ws", "portal");
    private static final List<String> PLATFORM = List.of(
            "api",
            "data.api",
            "data.core",
            "journal.api",
            "journal.core",
            "spi.entrances",
            "spi.signin",
            "spi.shell",
            "spi.portal",
            "spi.ws",
            "features",
            "ws",
            "portal");
    private static final List<String> ACTIVE = List.of("api", "data.core", "journal.core", "ws", "portal");
    /** What carries an upgrade is not replaced by one. */
    private static final List<String> STANDING = List.of("org.arrimo.platform.front", "org.arrimo.platform.releases");

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private NextVersions versions;
    private Desk desk;
    private FeaturesPage page;
    private int upgrades;
    /** How long the desk took to start: nobody waits longer for an upgrade, though it may refresh all that a start begins. */
    private long startMillis;

    @Test
    void onDerby() throws InterruptedException {
        try (Desk started = started("--no-demo")) {
            nobodyNoticesAnUpgradeAndAModuleComesBackAsItWas(started, bundles());
        }
    }

    @Test
    void onPostgresql() throws InterruptedException, IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String server = "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres";
            try (Desk started = started("--no-demo", "--database", server)) {
                nobodyNoticesAnUpgradeAndAModuleComesBackAsItWas(
                        started, bundles().filter(bundle -> ALL || bundle.endsWith(".core")));
            }
        }
    }

    private Desk started(String... options) {
        long before = System.nanoTime();
        Desk started = Desk.start(folder.resolve("data"), options);
        startMillis = (System.nanoTime() - before) / 1_000_000;
        return started;
    }

    private void nobodyNoticesAnUpgradeAndAModuleComesBackAsItWas(Desk started, Stream<String> bundles)
            throws InterruptedException {
        versions = new NextVersions(folder);
        desk = started;
        page = new FeaturesPage(desk);
        try (Crowd crowd = new Crowd(desk, ledger)) {
            bundles.filter(bundle -> bundle.endsWith(ONLY)).forEach(this::bundleToNextAndBack);
            Stream.concat(MODULES.stream(), Stream.of("platform"))
                    .filter(module -> ONLY.isEmpty())
                    .forEach(this::featureToNextAndBack);
        }
        compare();
        theModuleGoesAndComesBack();
    }

    private static Stream<String> bundles() {
        return Stream.concat(
                MODULES.stream().flatMap(module -> PARTS.stream().map(part -> "org.arrimo." + module + "." + part)),
                PLATFORM.stream()
                        .filter(part -> ALL || ACTIVE.contains(part))
                        .map(part -> "org.arrimo.platform." + part));
    }

    private void bundleToNextAndBack(String bundle) {
        upgrade(versions.next(bundle), bundle, NextVersions.NEXT);
        if (bundle.equals("org.arrimo.platform.data.core")) {
            isJudgedWithTheDatabaseOpen();
        }
        upgrade(NextVersions.now(bundle), bundle, NextVersions.NOW);
    }

    private void isJudgedWithTheDatabaseOpen() {
        List<String> events = desk.log()
                .lines()
                .flatMap(line ->
                        Stream.of("event=database.open", "event=release.ended").filter(line::contains))
                .toList();
        assertThat(events.subList(events.size() - 2, events.size()))
                .containsExactly("event=database.open", "event=release.ended");
    }

    private void featureToNextAndBack(String module) {
        boolean platform = module.equals("platform");
        List<String> bundles = (platform ? PLATFORM : PARTS)
                .stream().map(part -> "org.arrimo." + module + "." + part).toList();
        Path next = versions.feature(module, bundles, platform ? STANDING : List.of());
        upgrade(next, bundles.get(1), NextVersions.NEXT);
        desk.console("arrimo:upgrade arrimo-" + module + "/" + NextVersions.NOW);
        settle(bundles.get(1), NextVersions.NOW);
    }

    /** In turn from the shell, by a file in the folder, and at the portal's page. */
    private void upgrade(Path file, String bundle, String version) {
        switch (upgrades % 3) {
            case 0 -> desk.console("arrimo:upgrade " + file);
            case 1 -> new DeployFolder(desk).take(file);
            default -> page.take(file);
        }
        settle(bundle, version);
    }

    /** Goes on when requests are answered again. */
    private void settle(String bundle, String version) {
        assertThat(page.running(bundle)).as(bundle).isEqualTo(version);
        assertThat(ledger.failures().stream().limit(9))
                .as(() -> bundle + " " + version + ", after this:\n" + lately())
                .isEmpty();
        upgrades++;
        long before = ledger.requests();
        Awaitility.await().atMost(60, SECONDS).until(() -> ledger.requests() > before + 32);
        System.out.printf("upgrade: %s %s, longest request %d ms%n", bundle, version, ledger.longestLately());
    }

    /** The last of the desk's log, to see what a request met. */
    private String lately() {
        List<String> lines = desk.log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 150), lines.size()));
    }

    /** What the clients were promised is there, once, and nothing else is. */
    private void compare() {
        Caller admin = desk.admin();
        Map<String, String> kept = listed(admin);
        Map<String, String> opened = ledger.opened();
        List<String> lost = new ArrayList<>();
        List<String> doubled = new ArrayList<>(kept.keySet());
        doubled.removeAll(opened.keySet());
        opened.forEach((number, subject) -> {
            if (!subject.equals(kept.get(number))) {
                lost.add(number);
            }
            List<String> bodies = bodies(admin, number);
            ledger.replies(number).stream()
                    .filter(body -> !bodies.contains(body))
                    .forEach(lost::add);
            if (bodies.size() > ledger.replies(number).size()) {
                doubled.add("replies to " + number);
            }
        });
        System.out.printf(
                "start (ms): %d, upgrades: %d, requests: %d, tickets: %d, failed: %d, lost: %d, doubled: %d, longest (ms): %s%n",
                startMillis,
                upgrades,
                ledger.requests(),
                opened.size(),
                ledger.failures().size(),
                lost.size(),
                doubled.size(),
                ledger.longest());
        assertThat(ledger.failures()).isEmpty();
        assertThat(lost).as("lost").isEmpty();
        assertThat(doubled).as("doubled").isEmpty();
        assertThat(ledger.longest().values()).allMatch(millis -> millis <= startMillis);
    }

    private void theModuleGoesAndComesBack() {
        Caller admin = desk.admin();
        PortalClient person = new PortalClient(desk.address(), "admin", desk.adminPassword(), ledger);
        String number = ledger.opened().keySet().iterator().next();
        JsonNode before = admin.get(TICKETS + "/" + number).json();
        desk.console("arrimo:remove arrimo-tickets");
        assertThat(admin.get("/api/v1/people?limit=1").status()).isEqualTo(200);
        assertThat(admin.get(TICKETS).status()).isIn(404, 503);
        assertThat(admin.get("/api/openapi.json").body()).doesNotContain(TICKETS);
        desk.console("arrimo:install arrimo-tickets/" + NextVersions.NOW);
        Awaitility.await()
                .atMost(60, SECONDS)
                .until(() -> admin.get(TICKETS + "/" + number).status() == 200);
        assertThat(admin.get(TICKETS + "/" + number).json()).isEqualTo(before);
        assertThat(listed(admin)).isEqualTo(ledger.opened());
        person.read(number);
        assertThat(ledger.failures()).isEmpty();
    }

    private static List<String> bodies(Caller admin, String number) {
        return admin.get(TICKETS + "/" + number + "/messages").json().path("items").findValuesAsText("body").stream()
                .filter(body -> body.startsWith("reply to "))
                .toList();
    }

    private static Map<String, String> listed(Caller admin) {
        Map<String, String> subjects = new HashMap<>();
        String path = TICKETS + "?limit=200";
        while (path != null) {
            JsonNode page = admin.get(path).json();
            page.path("items")
                    .forEach(item -> subjects.put(
                            item.path("number").asText(), item.path("subject").asText()));
            path = page.hasNonNull("next")
                    ? TICKETS + "?limit=200&cursor=" + page.path("next").asText()
                    : null;
        }
        return subjects;
    }
}
