package org.arrimo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real distribution, run by the script a person runs. */
final class Desk {
    private static final int FIRST_NUMBER = 1001;

    private final Path root;
    private final Path data;
    private final int port;
    private final Optional<String> database;

    Desk(Path root, Path data, int port, Optional<String> database) {
        this.root = root;
        this.data = data;
        this.port = port;
        this.database = database;
    }

    /** What an import did. */
    record Imported(long tickets, long events, double seconds) {
        double perSecond() {
            return events / seconds;
        }
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** @return seconds until the first answered request */
    double start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<String> command = new ArrayList<>(List.of("start", "--no-demo", "--port", "" + port));
        database.ifPresent(url -> command.addAll(List.of("--database", url)));
        script(command);
        return (System.nanoTime() - begun) / 1e9;
    }

    void stop() throws IOException, InterruptedException {
        script(List.of("stop"));
    }

    long pid() {
        try {
            return Long.parseLong(Files.readString(data.resolve("arrimo.pid")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the heap in use after a collection, in MiB */
    long heapMebibytes() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        run(List.of(jcmd, "" + pid(), "GC.run"));
        String heap = run(List.of(jcmd, "" + pid(), "GC.heap_info"));
        // each generation says so in a line of its own; what is no heap has no total
        long used = Pattern.compile("total [0-9]+K, used ([0-9]+)K")
                .matcher(heap)
                .results()
                .mapToLong(generation -> Long.parseLong(generation.group(1)))
                .sum();
        if (used == 0) {
            throw new IllegalStateException("The heap's use can't be read: " + heap);
        }
        return used / 1024;
    }

    Imported take(Path file, String mapping) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        script(List.of("console", "arrimo:import tickets " + file + " --mapping " + mapping));
        double seconds = (System.nanoTime() - begun) / 1e9;
        String job = ask(Requests.get("/api/v1/tickets/imports", basic())).body();
        long tickets = number(job, "tickets");
        return new Imported(tickets, number(job, "taken") + tickets, seconds);
    }

    /** @return numbers of so many tickets, taken at random; a change that was rolled back leaves some unused */
    List<String> numbers(int tickets, int wanted, String token) throws IOException {
        Set<String> numbers = new LinkedHashSet<>();
        try (Wire wire = new Wire(port)) {
            while (numbers.size() < wanted) {
                String number =
                        "INC-" + (FIRST_NUMBER + ThreadLocalRandom.current().nextInt(tickets));
                if (wire.status(Requests.get("/api/v1/tickets/" + number, Requests.bearer(token))) == 200) {
                    numbers.add(number);
                }
            }
        }
        return List.copyOf(numbers);
    }

    /** @return the number of a new ticket in which so much was said */
    String talkative(int messages, String token) throws IOException {
        String headers = Requests.bearer(token) + "Content-Type: application/json\r\n";
        try (Wire wire = new Wire(port)) {
            String opened = wire.answer(
                            Requests.post("/api/v1/tickets", headers, "{\"subject\":\"" + Seed.subject() + "\"}"))
                    .body();
            String number = word(opened, "number");
            for (int i = 0; i < messages; i++) {
                String body = "{\"body\":\"" + Seed.subject() + ". " + Seed.DESCRIPTION + "\"}";
                int status = wire.status(Requests.post("/api/v1/tickets/" + number + "/messages", headers, body));
                if (status != 201) {
                    throw new IllegalStateException("A message was answered with " + status);
                }
            }
            return number;
        }
    }

    /**
     * Changes the newest tickets in one go.
     *
     * @return seconds until the last one was changed
     */
    double changeMany(int many, String impact, String token) throws IOException {
        String headers = Requests.bearer(token) + "Content-Type: application/json\r\n";
        try (Wire wire = new Wire(port)) {
            String numbers = String.join("\",\"", newest(wire, many, headers));
            long begun = System.nanoTime();
            String order = "{\"numbers\":[\"" + numbers + "\"],\"change\":{\"impact\":\"" + impact + "\"}}";
            String job = wire.answer(Requests.post("/api/v1/tickets/bulk", headers, order))
                    .body();
            byte[] ask = Requests.get("/api/v1/tickets/bulk/" + number(job, "id"), Requests.bearer(token));
            while (word(job, "state").equals("running")) {
                job = wire.answer(ask).body();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (number(job, "done") != many) {
                throw new IllegalStateException("Not all were changed: " + job);
            }
            return seconds;
        }
    }

    private static List<String> newest(Wire wire, int many, String headers) throws IOException {
        Set<String> numbers = new LinkedHashSet<>();
        String cursor = "";
        while (numbers.size() < many) {
            String page = wire.answer(
                            Requests.get("/api/v1/tickets/filter?q=state:new&sort=-number&limit=200" + cursor, headers))
                    .body();
            Pattern.compile("\"number\":\"([A-Z]+-[0-9]+)\"")
                    .matcher(page)
                    .results()
                    .limit((long) many - numbers.size())
                    .forEach(found -> numbers.add(found.group(1)));
            cursor = "&cursor=" + word(page, "next");
        }
        return List.copyOf(numbers);
    }

    /** @return a token of the administrator's */
    String token() throws IOException {
        String body = ask(Requests.post(
                        "/api/v1/tokens", basic() + "Content-Type: application/json\r\n", "{\"label\":\"bench\"}"))
                .body();
        Matcher token = Pattern.compile("arr_[A-Za-z0-9_-]+").matcher(body);
        if (!token.find()) {
            throw new IllegalStateException("No token was issued: " + body);
        }
        return token.group();
    }

    /** @return the cookie of a session of the administrator's */
    String session() throws IOException {
        String form = "login=admin&password=" + password();
        String headers = "Content-Type: application/x-www-form-urlencoded\r\nOrigin: http://127.0.0.1\r\n"
                + "Sec-Fetch-Site: same-origin\r\n";
        Wire.Answer answer = ask(Requests.post("/signin", headers, form));
        if (answer.cookie().isEmpty()) {
            throw new IllegalStateException("The portal let nobody in: " + answer.status());
        }
        return answer.cookie();
    }

    private Wire.Answer ask(byte[] request) throws IOException {
        try (Wire wire = new Wire(port)) {
            return wire.answer(request);
        }
    }

    private String basic() throws IOException {
        byte[] pair = ("admin:" + password()).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }

    private String password() throws IOException {
        return Files.readString(data.resolve("admin-password")).strip();
    }

    private static String word(String json, String field) {
        Matcher word = Pattern.compile('"' + field + "\":\"([^\"]+)\"").matcher(json);
        if (!word.find()) {
            throw new IllegalStateException("No " + field + " in " + json);
        }
        return word.group(1);
    }

    private static long number(String json, String field) {
        Matcher number = Pattern.compile('"' + field + "\":([0-9]+)").matcher(json);
        if (!number.find()) {
            throw new IllegalStateException("No " + field + " in " + json);
        }
        return Long.parseLong(number.group(1));
    }

    private String script(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("arrimo").toString(), arguments.get(0)));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(arguments.subList(1, arguments.size()));
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("arrimo-bench-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(said.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            int code = builder.start().waitFor();
            String words = Files.readString(said);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ": " + words);
            }
            return words;
        } finally {
            Files.delete(said);
        }
    }
}
