package org.arrimo.itests.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import static java.util.concurrent.TimeUnit.SECONDS;

/** The real distribution, run by the script a person runs. */
public final class Desk implements AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getProperty("arrimo.root")).toAbsolutePath().normalize();
    private static final int START_SECONDS = 180;

    private final Path root;
    private final Path data;
    private final int port;
    private final List<String> options;

    private Desk(Path root, Path data, int port, List<String> options) {
        this.root = root;
        this.data = data;
        this.port = port;
        this.options = options;
    }

    /** Starts a desk and waits until it answers. */
    public static Desk start(Path data, String... options) {
        return startOf(ROOT, data, options);
    }

    /** Starts a desk of another build, made in a copy of the project. */
    public static Desk startOf(Path root, Path data, String... options) {
        Desk desk = new Desk(root, data, freePort(), List.of(options));
        desk.start();
        return desk;
    }

    /** Starts it again, on the same data and port. */
    public String start() {
        List<String> arguments = new ArrayList<>(List.of("start", "--port", "" + port));
        arguments.addAll(options);
        return script(arguments);
    }

    public String stop() {
        return script(List.of("stop"));
    }

    /** As a power cut would: no time to put anything away. */
    public void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        Awaitility.await().atMost(30, SECONDS).until(() -> !process.isAlive());
    }

    /** Runs one command of the shell. */
    public String console(String command) {
        return script(List.of("console", command));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public Path data() {
        return data;
    }

    public Caller admin() {
        return Caller.basic(address(), "admin", adminPassword());
    }

    public String adminPassword() {
        return read("admin-password").strip();
    }

    /** @return what the container wrote to its log since its data was made */
    public String log() {
        return read("log/arrimo.log");
    }

    /** @return a file below the desk's data */
    public String read(String name) {
        try {
            return Files.readString(data.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessHandle process() {
        return ProcessHandle.of(Long.parseLong(read("arrimo.pid").strip())).orElseThrow();
    }

    @Override
    public void close() {
        stop();
    }

    private String script(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(root.resolve("arrimo").toString());
        command.add(arguments.get(0));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(arguments.subList(1, arguments.size()));
        try {
            Path output = Files.createTempFile("arrimo-", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile());
            builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home")));
            Process process = builder.start();
            if (!process.waitFor(START_SECONDS, SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end: " + Files.readString(output));
            }
            String said = Files.readString(output);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new AssertionError(command + " ended with " + process.exitValue() + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
