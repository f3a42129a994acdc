package org.arrimo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** One desk on one database, from its first start to its last stop. */
final class Trial {
    private static final int READERS = 4;
    private static final int SAMPLE = 500;
    private static final double STILL_FALLING = 0.95;
    private static final double CREATE_CPU = 1.5;
    private static final double TIMES_LARGER = 1.3;

    private final Store store;
    private final Desk desk;
    private final Scale scale;
    private final List<Target> targets = new ArrayList<>();
    private final Map<String, Double> small = new LinkedHashMap<>();
    private int failed;
    private String token;

    Trial(Store store, Desk desk, Scale scale) {
        this.store = store;
        this.desk = desk;
        this.scale = scale;
    }

    List<Target> targets() {
        return targets;
    }

    void run(Path log) throws Exception {
        say("%n### %s%n", store.name());
        targets.add(Target.atMost("first start", desk.start(), 15, "s"));
        desk.stop();
        store.copy(desk.data());
        targets.add(Target.atMost("second start", desk.start(), 8, "s"));
        try {
            targets.add(Target.atMost("heap after start", desk.heapMebibytes(), 150, "MiB"));
            prepare();
            token = desk.token();
            say("| what | tickets | clients | a second | p50 ms | p95 ms | p99 ms | CPU-ms | failed |");
            say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            seed(0, scale.small());
            measure(scale.small());
            Desk.Imported seeded = seed(scale.small(), scale.large());
            measure(scale.large());
            say("%n%d tickets seeded by the import: %.0f events/s", seeded.tickets(), seeded.perSecond());
            importWhole(log);
            targets.add(Target.atMost("failed requests", failed, 0, ""));
            targets.add(Target.atMost("peak RSS", Processes.peakMebibytes(desk.pid()), 1229, "MiB"));
        } finally {
            desk.stop();
        }
        say("%n| %s | figure | bound | |%n| --- | ---: | ---: | --- |", store.name());
        targets.forEach(target -> say("%s", target.row()));
    }

    private void prepare() throws Exception {
        Path mappings = Files.createDirectories(desk.data().resolve("etc/mappings"));
        Files.writeString(mappings.resolve(Seed.MAPPING_NAME + ".mapping"), Seed.MAPPING);
    }

    private Desk.Imported seed(int from, int to) throws Exception {
        Path file = desk.data().resolve("seed.csv");
        Seed.write(file, from, to, scale.rows());
        Desk.Imported seeded = desk.take(file, Seed.MAPPING_NAME);
        if (seeded.tickets() != to - from) {
            throw new IllegalStateException("Only " + seeded.tickets() + " tickets were seeded; see the rejects");
        }
        return seeded;
    }

    private void measure(int tickets) throws Exception {
        Requests requests = new Requests(
                desk.numbers(tickets, Math.min(SAMPLE, tickets / 2), token),
                desk.talkative(scale.messages(), token),
                token,
                desk.session());
        Map<String, Supplier<byte[]>> reads = new LinkedHashMap<>();
        reads.put("read", requests::read);
        reads.put("open of a team, 50", requests::list);
        reads.put("full text", requests::find);
        reads.put("queue page", requests::queuePage);
        reads.put("ticket page", requests::ticketPage);
        reads.put("ticket page, " + scale.messages() + " messages", requests::talkativePage);
        reads.put("view page", requests::viewPage);
        reads.put("full-text page", requests::foundPage);
        reads.put("SOAP read", requests::soapRead);
        for (Supplier<byte[]> read : reads.values()) {
            warm(read);
        }
        warm(requests::create);
        warm(requests::soapCreate);
        for (Map.Entry<String, Supplier<byte[]>> read : reads.entrySet()) {
            Load.Result result = load(READERS, scale.measured(), read.getValue());
            print(read.getKey(), tickets, result);
            judge(read.getKey(), tickets, result);
        }
        print("SOAP create", tickets, load(READERS, scale.measured(), requests::soapCreate));
        for (int clients : scale.creators()) {
            creates(tickets, clients, requests);
        }
        changes(tickets);
    }

    /** Until it gets no cheaper, and not by time: on a busy machine few seconds leave most of the code interpreted. */
    private void warm(Supplier<byte[]> requests) throws Exception {
        int done = 0;
        double last = Double.POSITIVE_INFINITY;
        boolean falling = true;
        for (int round = 0; round < scale.warmRounds() && (falling || done < scale.warmRequests()); round++) {
            Load.Result result = load(READERS, scale.warm(), requests);
            done += result.requests();
            falling = result.cpu() < last * STILL_FALLING;
            last = result.cpu();
        }
    }

    /** Desk and bare JDBC in turn: what disturbs the machine disturbs both. */
    private void creates(int tickets, int clients, Requests requests) throws Exception {
        load(clients, scale.warm() / 2, requests::create);
        bare(clients, scale.warm() / 2);
        Load.Result created = load(clients, scale.measured(), requests::create);
        Load.Result bare = bare(clients, scale.measured());
        print("create", tickets, created);
        print("the same rows, bare JDBC", tickets, bare);
        String name = "create, " + clients + " clients, " + tickets + " tickets";
        targets.add(Target.atMost(name, created.cpu(), CREATE_CPU, "CPU-ms"));
        if (clients == 32) {
            targets.add(Target.atLeast(name + " ÷ bare JDBC", created.perSecond() / bare.perSecond(), 0.4, ""));
        }
    }

    /** Once to get warm, then measured: what is changed back is as much work. */
    private void changes(int tickets) throws Exception {
        String name = scale.many() + " tickets changed at once";
        desk.changeMany(scale.many(), "high", token);
        long before = cpu();
        double seconds = desk.changeMany(scale.many(), "low", token);
        say("%n%s, at %d: %.2f s, %.2f CPU-ms each", name, tickets, seconds, (double) (cpu() - before) / scale.many());
        targets.add(Target.atMost(name + ", at " + tickets, seconds, 3, "s"));
        hold(name, tickets, seconds);
    }

    private void judge(String name, int tickets, Load.Result result) {
        double bound =
                switch (name) {
                    case "read" -> 0.6;
                    case "open of a team, 50" -> 0.8;
                    case "full text" -> 0.9;
                    case "queue page", "ticket page" -> 2.5;
                    case "ticket page, 100 messages" -> 3;
                    case "view page" -> 2;
                    default -> Double.POSITIVE_INFINITY;
                };
        double slowest =
                switch (name) {
                    case "view page" -> 20;
                    case "full-text page" -> 30;
                    default -> Double.POSITIVE_INFINITY;
                };
        if (Double.isFinite(bound)) {
            targets.add(Target.atMost(name + ", " + tickets + " tickets", result.cpu(), bound, "CPU-ms"));
        }
        if (Double.isFinite(slowest)) {
            targets.add(Target.atMost(name + ", " + tickets + " tickets, p95", result.p95(), slowest, "ms"));
        }
        hold(name + ", p95", tickets, result.p95());
    }

    /** What it takes with many tickets against what it took with few. */
    private void hold(String name, int tickets, double figure) {
        Double before = small.put(name, figure);
        if (before != null) {
            targets.add(Target.atMost(
                    name + " at " + tickets + " ÷ at " + scale.small(), figure / before, TIMES_LARGER, ""));
        }
    }

    private void importWhole(Path log) throws Exception {
        if (log == null || !Files.isReadable(log)) {
            say("%nThe import of a whole log is left out: none was named with --log, or it is not there.");
            return;
        }
        Desk.Imported imported = desk.take(log, "servicenow");
        say(
                "%nImport of the whole log: %d events in %.1f s; %d MiB of heap after a collection",
                imported.events(), imported.seconds(), desk.heapMebibytes());
        targets.add(Target.atLeast("import", imported.perSecond(), 3_000, "events/s"));
    }

    private Load.Result load(int clients, double seconds, Supplier<byte[]> requests) throws Exception {
        return Load.run(clients, seconds, () -> new HttpClient(desk.port(), requests), this::cpu);
    }

    private long cpu() {
        return Processes.cpu(desk.pid()) + store.cpu();
    }

    private Load.Result bare(int clients, double seconds) throws Exception {
        Callable<Load.Client> client = () -> new BareClient(store);
        return Load.run(
                clients,
                seconds,
                client,
                () -> Processes.cpu(ProcessHandle.current().pid()) + store.cpu());
    }

    private void print(String what, int tickets, Load.Result r) {
        say(
                "| %s | %d | %d | %.0f | %.1f | %.1f | %.1f | %.2f | %d |",
                what, tickets, r.clients(), r.perSecond(), r.p50(), r.p95(), r.p99(), r.cpu(), r.failed());
        failed += r.failed();
    }

    private static void say(String form, Object... values) {
        System.out.printf(Locale.ROOT, form + "%n", values);
    }
}
