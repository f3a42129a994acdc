package org.arrimo.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./arrimo bench}: prints its tables as Markdown; ends with 1 if a bound was missed. */
public final class Bench {
    private Bench() {}

    /**
     * Runs it.
     *
     * @param arguments the project's folder, a folder to work in, then the options
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        String database = "both";
        Scale scale = Scale.FULL;
        Path log = null;
        for (int i = 2; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> scale = Scale.QUICK;
                case "--database" -> database = arguments[++i];
                case "--log" -> log = Path.of(arguments[++i]).toAbsolutePath();
                default -> throw new IllegalArgumentException("what is '" + arguments[i] + "'?");
            }
        }
        if (!List.of("derby", "postgresql", "both").contains(database)) {
            throw new IllegalArgumentException("--database must be one of derby, postgresql, both");
        }
        clear(work);
        Files.createDirectories(work);
        System.setProperty("derby.stream.error.file", work.resolve("derby.log").toString());
        List<Target> targets = new ArrayList<>();
        if (!database.equals("postgresql")) {
            try (Store few = new Store.Derby();
                    Store many = new Store.Derby()) {
                targets.addAll(trial(few, many, root, work.resolve("derby"), scale, log));
            }
        }
        if (!database.equals("derby")) {
            try (Store few = new Store.PostgreSql(work.resolve("server-small"));
                    Store many = new Store.PostgreSql(work.resolve("server-large"))) {
                targets.addAll(trial(few, many, root, work.resolve("postgresql"), scale, log));
            }
        }
        clear(work);
        long missed = targets.stream().filter(target -> !target.met()).count();
        System.out.printf("%n%d of %d bounds met%n", targets.size() - missed, targets.size());
        System.exit(missed == 0 ? 0 : 1);
    }

    private static List<Target> trial(Store few, Store many, Path root, Path work, Scale scale, Path log)
            throws Exception {
        Trial trial = new Trial(
                new Subject(few, new Desk(root, work.resolve("small"), freePort(), few.url()), scale, scale.small()),
                new Subject(many, new Desk(root, work.resolve("large"), freePort(), many.url()), scale, scale.large()),
                scale);
        trial.run(log);
        return trial.targets();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
