package org.arrimo.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/** Some clients at once, each with one request after the other, for a while. */
final class Load {
    private Load() {}

    /** One client: its requests, one at each call. */
    interface Client extends AutoCloseable {
        /** @return whether it was answered as it should be */
        boolean next() throws Exception;

        @Override
        void close() throws Exception;
    }

    /** What came of it; times in milliseconds. */
    record Result(
            int clients, int requests, int failed, double perSecond, double p50, double p95, double p99, double cpu) {}

    /** @param cpuMillis the processor time used so far by whoever answers */
    static Times run(int clients, double seconds, Callable<Client> connect, LongSupplier cpuMillis) throws Exception {
        List<Client> connected = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            for (int i = 0; i < clients; i++) {
                connected.add(connect.call());
            }
            long cpu = cpuMillis.getAsLong();
            long begun = System.nanoTime();
            long end = begun + (long) (seconds * 1e9);
            List<Future<Times>> running = new ArrayList<>();
            for (Client client : connected) {
                running.add(threads.submit(() -> work(client, end)));
            }
            Times all = new Times();
            for (Future<Times> one : running) {
                all.add(one.get());
            }
            all.took((System.nanoTime() - begun) / 1e9, cpuMillis.getAsLong() - cpu);
            return all;
        } finally {
            threads.shutdownNow();
            for (Client client : connected) {
                client.close();
            }
        }
    }

    private static Times work(Client client, long end) throws Exception {
        Times times = new Times();
        for (long now = System.nanoTime(); now < end; ) {
            boolean good = client.next();
            long after = System.nanoTime();
            times.add(after - now, good);
            now = after;
        }
        return times;
    }

    /** How long each request took, in nanoseconds; of one load or of several put together. */
    static final class Times {
        private long[] nanos = new long[1024];
        private int count;
        private int failed;
        private double seconds;
        private long cpuMillis;

        private void add(long time, boolean good) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = time;
            failed += good ? 0 : 1;
        }

        private void took(double seconds, long cpuMillis) {
            this.seconds = seconds;
            this.cpuMillis = cpuMillis;
        }

        void add(Times other) {
            long[] both = Arrays.copyOf(nanos, Math.max(1, count + other.count));
            System.arraycopy(other.nanos, 0, both, count, other.count);
            nanos = both;
            count += other.count;
            failed += other.failed;
            seconds += other.seconds;
            cpuMillis += other.cpuMillis;
        }

        Result result(int clients) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return new Result(
                    clients,
                    count,
                    failed,
                    count / seconds,
                    at(sorted, 0.50),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    count == 0 ? 0 : (double) cpuMillis / count);
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
        }
    }
}
