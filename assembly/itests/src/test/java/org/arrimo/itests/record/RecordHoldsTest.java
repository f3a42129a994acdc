package org.arrimo.itests.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.itests.desk.Caller;
import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.record.Ledger.Kind;
import org.arrimo.itests.witness.Witness;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sixteen clients change the same and different tickets, a reader of the journal writes down what it is told, and the
 * desk is killed at random, again and again. {@code -Darrimo.kills=N} says how often on each database.
 */
class RecordHoldsTest {
    private static final int KILLS = Integer.getInteger("arrimo.kills", 2);

    @TempDir
    Path data;

    @Test
    void onDerby() throws Exception {
        try (Desk desk = Desk.start(data, "--no-demo")) {
            holds(desk, "jdbc:derby:directory:" + data.resolve("derby"), "Derby");
        }
    }

    @Test
    void onPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String server = "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres";
            try (Desk desk = Desk.start(data, "--no-demo", "--database", server)) {
                holds(desk, postgres.getJdbcUrl("postgres", "postgres"), "PostgreSQL");
            }
        }
    }

    private void holds(Desk desk, String url, String database) throws Exception {
        desk.console("bundle:install -s " + WitnessBundle.in(data).toUri());
        Caller caller = Caller.bearer(
                desk.address(), desk.console("arrimo:token-issue record").strip());
        Ledger ledger = new Ledger();
        Clients clients = new Clients(caller, open(caller, "shared", 4), ledger);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = ledger.size();
            int enough = 100 + random.nextInt(600);
            clients.start();
            Awaitility.await().atMost(90, SECONDS).until(() -> ledger.size() >= before + enough);
            desk.kill();
            clients.awaitEnd();
            desk.start();
            clients.repeatUnanswered();
        }
        String last = open(caller, "the last one", 1).get(0);
        Awaitility.await().atMost(60, SECONDS).until(() -> last.equals(desk.read(Witness.LAST)));
        desk.stop();

        assertThat(ledger.surprises()).isEmpty();
        try (Rows rows = new Rows(url)) {
            assertRecord(rows, ledger);
        }
        assertThat(desk.log().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                .isEmpty();
        System.out.printf(
                "record on %s: %d kills, %d changes acknowledged, none lost, none doubled (seed %d)%n",
                database, KILLS, ledger.size(), seed);
    }

    private static void assertRecord(Rows rows, Ledger ledger) throws Exception {
        List<String> opened = rows.subjects("tickets.opened");
        List<String> changed = rows.subjects("tickets.changed");
        List<String> messages = rows.texts("select body from tickets_message");
        assertOnce("opened", opened, ledger.of(Kind.OPEN));
        assertOnce("replied", messages, ledger.of(Kind.REPLY));
        assertOnce("changed", changed, ledger.of(Kind.CHANGE));
        assertThat(rows.texts("select id from tickets_ticket"))
                .as("tickets, each with one entry that opened it")
                .hasSameSizeAs(opened);
        assertThat(rows.texts("select id from journal_entry where type = 'tickets.replied'"))
                .as("replies, each with one entry")
                .hasSameSizeAs(messages);

        assertThat(rows.texts("select entry from witness_seen order by turn"))
                .as("what the witness was told")
                .isEqualTo(rows.texts("select id from journal_entry order by position"));
        List<String> positions = rows.texts("select position from journal_entry order by position");
        assertThat(positions)
                .as("positions without a gap")
                .isEqualTo(LongStream.rangeClosed(1, positions.size())
                        .mapToObj(Long::toString)
                        .toList());
    }

    private static void assertOnce(String what, List<String> kept, Set<String> acknowledged) {
        assertThat(kept).as(what).doesNotHaveDuplicates();
        assertThat(Set.copyOf(kept)).as(what).containsAll(acknowledged);
    }

    private static List<String> open(Caller caller, String subject, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> caller.post("/api/v1/tickets", "{\"subject\":\"" + subject + " " + i + "\"}"))
                .map(answer -> answer.json().path("number").asText())
                .toList();
    }
}
