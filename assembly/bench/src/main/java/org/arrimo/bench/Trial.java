package org.arrimo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Two desks on one kind of database, one with few tickets and one with many, that take turns: what disturbs the machine
 * disturbs both, and neither is warmer than the other.
 */
final class Trial {
    private static final int READERS = 4;
    private static final int CHANGES = 3;
    private static final double CREATE_CPU = 1.5;
    private static final double TIMES_LARGER = 1.3;

    private final Subject small;
    private final Subject large;
    private final Scale scale;
    private final List<Target> targets = new ArrayList<>();
    private final Proportions proportions = new Proportions();
    private int failed;

    Trial(Subject small, Subject large, Scale scale) {
        this.small = small;
        this.large = large;
        this.scale = scale;
    }

    List<Target> targets() {
        return targets;
    }

    void run(Path log) throws Exception {
        say("%n### %s%n", small.store().name());
        Subject.Starts starts = small.start();
        targets.add(Target.atMost("first start", starts.first(), 15, "s"));
        targets.add(Target.atMost("second start", starts.second(), 8, "s"));
        try {
            targets.add(Target.atMost("heap after start", small.desk().heapMebibytes(), 150, "MiB"));
            small.seed();
            large.start();
            try {
                measure(log);
            } finally {
                large.desk().stop();
            }
        } finally {
            small.desk().stop();
        }
        say(
                "%n| %s | figure | bound | |%n| --- | ---: | ---: | --- |",
                small.store().name());
        targets.forEach(target -> say("%s", target.row()));
    }

    private void measure(Path log) throws Exception {
        Desk.Imported seeded = large.seed();
        say("%d tickets seeded by the import: %.0f events/s%n", seeded.tickets(), seeded.perSecond());
        say("| what | tickets | clients | a second | p50 ms | p95 ms | p99 ms | CPU-ms | failed |");
        say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Map<String, Function<Requests, byte[]>> kinds = new LinkedHashMap<>();
        kinds.put("read", Requests::read);
        kinds.put("open of a team, 50", Requests::list);
        kinds.put("full text", Requests::find);
        kinds.put("queue page", Requests::queuePage);
        kinds.put("ticket page", Requests::ticketPage);
        kinds.put("ticket page, " + scale.messages() + " messages", Requests::talkativePage);
        kinds.put("view page", Requests::viewPage);
        kinds.put("full-text page", Requests::foundPage);
        kinds.put("SOAP read", Requests::soapRead);
        for (Subject desk : List.of(small, large)) {
            for (Function<Requests, byte[]> kind : kinds.values()) {
                desk.warm(READERS, kind);
            }
            desk.warm(READERS, Requests::create);
            desk.warm(READERS, Requests::soapCreate);
        }
        for (Map.Entry<String, Function<Requests, byte[]>> kind : kinds.entrySet()) {
            read(kind.getKey(), kind.getValue());
        }
        inTurn("SOAP create", READERS, Requests::soapCreate);
        for (int clients : scale.creators()) {
            creates(clients);
        }
        say("%n%s", proportions.table());
        changes();
        importWhole(log);
        targets.add(Target.atMost("failed requests", failed, 0, ""));
        targets.add(
                Target.atMost("peak RSS", Processes.peakMebibytes(large.desk().pid()), 1229, "MiB"));
    }

    private void read(String name, Function<Requests, byte[]> kind) throws Exception {
        Map<Subject, Load.Result> results = inTurn(name, READERS, kind);
        results.forEach((desk, result) -> judge(name, desk.tickets(), result));
        grow(name + ", p95", results.get(small).p95(), results.get(large).p95());
    }

    private Map<Subject, Load.Result> inTurn(String name, int clients, Function<Requests, byte[]> kind)
            throws Exception {
        Map<Subject, Load.Times> times = new LinkedHashMap<>();
        for (int round = 0; round < scale.rounds(); round++) {
            for (Subject desk : List.of(small, large)) {
                times.computeIfAbsent(desk, any -> new Load.Times()).add(desk.load(clients, scale.measured(), kind));
            }
        }
        Map<Subject, Load.Result> results = new LinkedHashMap<>();
        times.forEach((desk, all) -> results.put(desk, print(name, desk.tickets(), all.result(clients))));
        return results;
    }

    /** Desk and bare JDBC in turn too. */
    private void creates(int clients) throws Exception {
        for (Subject desk : List.of(small, large)) {
            desk.load(clients, scale.warm() / 2, Requests::create);
            desk.bare(clients, scale.warm() / 2);
            Load.Times created = new Load.Times();
            Load.Times bare = new Load.Times();
            for (int round = 0; round < scale.rounds(); round++) {
                created.add(desk.load(clients, scale.measured(), Requests::create));
                bare.add(desk.bare(clients, scale.measured()));
            }
            Load.Result ours = print("create", desk.tickets(), created.result(clients));
            Load.Result theirs = print("the same rows, bare JDBC", desk.tickets(), bare.result(clients));
            proportions.bare(theirs.cpu());
            String name = "create, " + clients + " clients, " + desk.tickets() + " tickets";
            targets.add(Target.atMost(name, ours.cpu(), CREATE_CPU, "CPU-ms"));
            if (clients == 32) {
                targets.add(Target.atLeast(name + " ÷ bare JDBC", ours.perSecond() / theirs.perSecond(), 0.4, ""));
            }
        }
    }

    /** Once to get warm; then what is changed back is as much work. */
    private void changes() throws Exception {
        String name = scale.many() + " tickets changed at once";
        small.changeMany("high");
        large.changeMany("high");
        double few = 0;
        double many = 0;
        for (int round = 0; round < CHANGES; round++) {
            String impact = round % 2 == 0 ? "low" : "high";
            few += small.changeMany(impact) / CHANGES;
            many += large.changeMany(impact) / CHANGES;
        }
        targets.add(Target.atMost(name + ", at " + small.tickets(), few, 3, "s"));
        targets.add(Target.atMost(name + ", at " + large.tickets(), many, 3, "s"));
        grow(name, few, many);
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
    }

    private void grow(String name, double few, double many) {
        targets.add(Target.atMost(
                name + " at " + large.tickets() + " ÷ at " + small.tickets(), many / few, TIMES_LARGER, ""));
    }

    private void importWhole(Path log) throws Exception {
        if (log == null || !Files.isReadable(log)) {
            say("%nThe import of a whole log is left out: none was named with --log, or it is not there.");
            return;
        }
        Desk.Imported imported = large.desk().take(log, "servicenow");
        say(
                "%nImport of the whole log: %d events in %.1f s; %d MiB of heap after a collection",
                imported.events(), imported.seconds(), large.desk().heapMebibytes());
        targets.add(Target.atLeast("import", imported.perSecond(), 3_000, "events/s"));
    }

    private Load.Result print(String what, int tickets, Load.Result r) {
        say(
                "| %s | %d | %d | %.0f | %.1f | %.1f | %.1f | %.2f | %d |",
                what, tickets, r.clients(), r.perSecond(), r.p50(), r.p95(), r.p99(), r.cpu(), r.failed());
        failed += r.failed();
        proportions.add(what + ", " + r.clients() + " clients", r.cpu());
        return r;
    }

    private static void say(String form, Object... values) {
        System.out.printf(Locale.ROOT, form + "%n", values);
    }
}
