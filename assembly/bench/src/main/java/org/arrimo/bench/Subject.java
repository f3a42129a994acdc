package org.arrimo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A desk of a certain size on a database of its own. */
final class Subject {
    private static final int SAMPLE = 500;
    private static final double STILL_FALLING = 0.95;

    private final Store store;
    private final Desk desk;
    private final Scale scale;
    private final int tickets;
    private String token;
    private Requests requests;

    Subject(Store store, Desk desk, Scale scale, int tickets) {
        this.store = store;
        this.desk = desk;
        this.scale = scale;
        this.tickets = tickets;
    }

    Store store() {
        return store;
    }

    Desk desk() {
        return desk;
    }

    int tickets() {
        return tickets;
    }

    /** Started once more after its first start; between the two its empty tables are copied for bare JDBC. */
    Starts start() throws Exception {
        double first = desk.start();
        desk.stop();
        store.copy(desk.data());
        return new Starts(first, desk.start());
    }

    /** @param first seconds of the first start, to the first answered request */
    record Starts(double first, double second) {}

    /** Fills the desk by its own import. */
    Desk.Imported seed() throws Exception {
        Path mappings = Files.createDirectories(desk.data().resolve("etc/mappings"));
        Files.writeString(mappings.resolve(Seed.MAPPING_NAME + ".mapping"), Seed.MAPPING);
        Path file = desk.data().resolve("seed.csv");
        Seed.write(file, 0, tickets, scale.rows());
        Desk.Imported seeded = desk.take(file, Seed.MAPPING_NAME);
        if (seeded.tickets() != tickets) {
            throw new IllegalStateException("Only " + seeded.tickets() + " tickets were seeded; see the rejects");
        }
        token = desk.token();
        requests = new Requests(
                desk.numbers(tickets, Math.min(SAMPLE, tickets / 2), token),
                desk.talkative(scale.messages(), token),
                token,
                desk.session());
        return seeded;
    }

    /** Until it gets no cheaper, and not by time: on a busy machine few seconds leave most of the code interpreted. */
    void warm(int clients, Function<Requests, byte[]> kind) throws Exception {
        int done = 0;
        double last = Double.POSITIVE_INFINITY;
        boolean falling = true;
        for (int round = 0; round < scale.warmRounds() && (falling || done < scale.warmRequests()); round++) {
            Load.Result result = load(clients, scale.warm(), kind).result(clients);
            done += result.requests();
            falling = result.cpu() < last * STILL_FALLING;
            last = result.cpu();
        }
    }

    Load.Times load(int clients, double seconds, Function<Requests, byte[]> kind) throws Exception {
        return Load.run(clients, seconds, () -> new HttpClient(desk.port(), () -> kind.apply(requests)), this::cpu);
    }

    /** The rows of a new ticket, written to the copy of the tables by nothing but JDBC. */
    Load.Times bare(int clients, double seconds) throws Exception {
        Callable<Load.Client> client = () -> new BareClient(store);
        return Load.run(
                clients,
                seconds,
                client,
                () -> Processes.cpu(ProcessHandle.current().pid()) + store.cpu());
    }

    /** @return seconds until the last of the newest tickets was changed */
    double changeMany(String impact) throws Exception {
        return desk.changeMany(scale.many(), impact, token);
    }

    private long cpu() {
        return Processes.cpu(desk.pid()) + store.cpu();
    }
}
