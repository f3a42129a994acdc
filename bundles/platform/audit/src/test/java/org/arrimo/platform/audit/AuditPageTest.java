package org.arrimo.platform.audit;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Sql;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.spi.portal.AuditWords;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.testing.Engine;
import org.arrimo.platform.testing.TextsCheck;
import org.arrimo.platform.testing.module.TestModule;
import org.arrimo.platform.testing.module.TestPortal;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(Engine.class)
class AuditPageTest {
    private static final Actor ADMIN = TestModule.actor(Role.ADMIN);
    private static final Pattern NEXT =
            Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]*)\"|href=\"([^\"]*)\"[^>]*rel=\"next\"");

    private final TestModule module;
    private final AuditReader reader;
    private final List<AuditWords> words = new ArrayList<>(List.of(new Lamps()));
    private final Trail trail;
    private TestPortal portal;
    private long taken;

    AuditPageTest(Engine engine) {
        module = TestModule.of("audit", engine);
        AuditRows rows = new AuditRows(module.source());
        reader = new AuditReader(rows);
        module.transactions().run(() -> {
            for (List<Long> old = since(taken); !old.isEmpty(); old = since(taken)) {
                taken = old.get(old.size() - 1);
            }
        });
        trail = new Trail(rows, module.journal(), module.transactions(), words);
    }

    @BeforeEach
    void open() {
        portal = new TestPortal("/audit", new AuditPage(trail));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aChangeIsTold() {
        change(ADMIN, "lamps.changed", "lamp:<1>", new Change("colour", "<red>", "green"));
        change(ADMIN, "tickets.changed", "INC-1", new Change("state", "new", "closed"));
        change(ADMIN, "other.changed", "unknown:1", new Change("secret", null, "swordfish"));
        String page = get("/audit");
        assertThat(page)
                .contains("Name of admin", "Lamp", "changed a lamp", "/lamps/", "&lt;red&gt;", "green", "Portal")
                .doesNotContain("INC-1", "swordfish", "<red>");
    }

    @Test
    void whoIsNoAdministratorReadsNothing() {
        change(ADMIN, "lamps.changed", "lamp:1", new Change("colour", "red", "green"));
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                assertThat(portal.get(TestModule.actor(role), "/audit").statusCode())
                        .isEqualTo(403);
                assertThat(portal.get(TestModule.actor(role), "/audit/table.csv")
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(portal.get(ADMIN, "/audit/else").statusCode()).isEqualTo(404);
    }

    @Test
    void theNewestStandsFirstAndNothingIsTwiceOrMissing() {
        for (int i = 100; i < 225; i++) {
            change(ADMIN, "lamps.changed", "lamp:" + i, new Change("colour", null, "n" + i + "."));
        }
        List<String> all = new ArrayList<>();
        Optional<String> page = Optional.of("/audit");
        while (page.isPresent()) {
            String shown = get(page.get());
            Matcher colours = Pattern.compile("n([0-9]{3})\\.").matcher(shown);
            colours.results().forEach(found -> all.add(found.group(1)));
            Matcher next = NEXT.matcher(shown);
            page = next.find()
                    ? Optional.of(
                            "/audit" + (next.group(1) == null ? next.group(2) : next.group(1)).replace("&amp;", "&"))
                    : Optional.empty();
        }
        assertThat(all).hasSize(125).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void itIsFilteredByWhoKindTimeAndWords() {
        Instant start = module.clock().instant();
        change(ADMIN, "lamps.changed", "lamp:1", new Change("colour", null, "Ámbar"));
        Actor other = TestModule.actor(Role.ADMIN, Role.AGENT);
        module.clock().advance(Duration.ofDays(3));
        change(other, "lamps.changed", "switch:2", new Change("colour", null, "blue"));
        assertThat(get("/audit?who=" + ADMIN.personId())).contains("Ámbar").doesNotContain("blue");
        assertThat(get("/audit?kind=switch")).contains("blue").doesNotContain("Ámbar");
        assertThat(get("/audit?q=ambar+LAMP")).contains("Ámbar").doesNotContain("blue");
        String day = start.atZone(ADMIN.zone()).toLocalDate().toString();
        assertThat(get("/audit?until=" + day)).contains("Ámbar").doesNotContain("blue");
        assertThat(get("/audit?from=" + start.atZone(ADMIN.zone()).toLocalDate().plusDays(1)))
                .contains("blue")
                .doesNotContain("Ámbar");
        for (String bad : List.of("from=x", "until=0001-01-01", "who=x", "cursor=x", "q=" + "x".repeat(201))) {
            assertThat(portal.get(ADMIN, "/audit?" + bad).statusCode()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void wordsThatAreFarBackAreLookedForStepByStep() {
        change(ADMIN, "lamps.changed", "lamp:1", new Change("colour", null, "needle"));
        for (int i = 0; i <= Trail.LOOKED_AT; i++) {
            append(ADMIN, Event.of(module.clock().instant(), "lamps.changed", "lamp:2", List.of()));
        }
        take();
        String first = get("/audit?q=needle");
        assertThat(first).contains("Nothing found so far", "rel=\"next\"");
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String address = next.group(1) == null ? next.group(2) : next.group(1);
        assertThat(get("/audit" + address.replace("&amp;", "&"))).contains("needle</ins>");
    }

    @Test
    void aTableHasEveryValueAndNoFormula() {
        change(ADMIN, "lamps.changed", "lamp:1", new Change("colour", "=1+1", "say \"x\""));
        HttpResponse<String> table = portal.get(ADMIN, "/audit/table.csv");
        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(table.body().lines())
                .first()
                .isEqualTo(
                        "\"When\",\"Who\",\"From where\",\"Kind\",\"Thing\",\"What\",\"Field\",\"Before\",\"After\"");
        assertThat(table.body()).contains("\"Colour\",\"'=1+1\",\"say \"\"x\"\"\"");
    }

    @Test
    void timesStandInTheReadersZone() {
        change(ADMIN, "lamps.changed", "lamp:1", new Change("colour", null, "red"));
        Actor far = new Actor(
                ADMIN.personId(),
                "far",
                "Far",
                ADMIN.roles(),
                ADMIN.teams(),
                ADMIN.organisation(),
                false,
                Locale.ENGLISH,
                ZoneId.of("Asia/Kathmandu"),
                Actor.Via.PORTAL);
        assertThat(portal.get(far, "/audit/table.csv").body()).contains("+05:45");
    }

    @Test
    void wordsThatFailTellWhatWasRecorded() {
        words.add(new Broken());
        change(ADMIN, "broken.changed", "broken:1", new Change("value", null, "still told"));
        assertThat(get("/audit")).contains("broken.changed", "still told");
    }

    @Test
    void everyTextIsThereInEveryLanguage() {
        TextsCheck.complete(Path.of(""));
    }

    private String get(String address) {
        HttpResponse<String> answer = portal.get(ADMIN, address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private void change(Actor actor, String type, String subject, Change change) {
        append(actor, Event.of(module.clock().instant(), type, subject, List.of(change)));
        take();
    }

    private void append(Actor actor, Event event) {
        module.transactions().run(() -> module.journal().append(actor, event));
    }

    /** Hands on what came since, as the journal's readers do. */
    private void take() {
        module.transactions().run(() -> {
            List<Entry> fresh = module.journal().entries(since(taken));
            while (!fresh.isEmpty()) {
                taken = fresh.get(fresh.size() - 1).id();
                reader.take(fresh);
                fresh = module.journal().entries(since(taken));
            }
        });
    }

    private List<Long> since(long id) {
        String sql = "select id from journal_entry where id > ? order by id fetch first 1000 rows only";
        return Sql.prepared(module.source(), sql, query -> {
            query.setLong(1, id);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        });
    }

    private static final class Lamps implements AuditWords {
        @Override
        public Map<String, String> kinds(Locale locale) {
            return Map.of("lamp", "Lamp", "switch", "Switch");
        }

        @Override
        public Optional<Told> told(PortalRequest request, Line line) {
            List<Value> values = line.values().stream()
                    .map(value -> new Value("Colour", value.before(), value.after()))
                    .toList();
            return Optional.of(new Told("changed a lamp", line.id(), Optional.of("/lamps/" + line.id()), values));
        }
    }

    private static final class Broken implements AuditWords {
        @Override
        public Map<String, String> kinds(Locale locale) {
            return Map.of("broken", "Broken");
        }

        @Override
        public Optional<Told> told(PortalRequest request, Line line) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
