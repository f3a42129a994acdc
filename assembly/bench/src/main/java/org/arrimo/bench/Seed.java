package org.arrimo.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** The tickets a desk is filled with, by its own import: each with some rows of its log. */
final class Seed {
    static final String MAPPING_NAME = "bench";
    static final String NAMESPACE = "urn:arrimo:tickets:v1";
    static final String DESCRIPTION = "It worked yesterday. Nothing was changed since as far as anybody here knows.";

    static final String MAPPING =
            """
            [file]
            source = bench
            dates = yyyy-MM-dd HH:mm:ss
            [ticket]
            reference = reference
            opened-at = opened
            opened-by = agent
            updated-at = updated
            updated-by = agent
            requester = caller
            state = state
            team = team
            assignee = agent
            subject = subject
            description = description
            [state]
            New = new
            Active = in-progress
            Waiting = on-hold
            Closed = closed
            """;

    /** So few that a team of the small desk has more open tickets than fit on a page, as each of the large one has. */
    private static final int TEAMS = 8;

    private static final int AGENTS = 60;
    private static final int CALLERS = 500;
    private static final int WORDS = 1_000;
    private static final int WORDS_IN_SUBJECT = 6;
    private static final String[] STATES = {"New", "Active", "Waiting", "Closed", "Closed", "Closed"};
    private static final String[] SYLLABLES = {"ba", "co", "du", "fe", "gi", "la", "mo", "nu", "re", "ti"};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2020, 1, 1, 0, 0);

    private Seed() {}

    /**
     * Writes the tickets {@code from} to {@code to}, the last one left out; the same ones each time. From row to row of a
     * ticket somebody else has it, and the last one says how it ended.
     */
    static void write(Path file, int from, int to, int rows) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println("reference,state,opened,updated,agent,caller,team,subject,description");
            for (int i = from; i < to; i++) {
                Random random = new Random(i);
                LocalDateTime opened = BEGIN.plusMinutes(i);
                String last = STATES[random.nextInt(STATES.length)];
                int agent = random.nextInt(AGENTS);
                int caller = random.nextInt(CALLERS);
                int team = random.nextInt(TEAMS);
                String subject = subject(random);
                for (int row = 0; row < rows; row++) {
                    out.printf(
                            "B%07d,%s,%s,%s,Agent %d,Caller %d,Team %d,%s,%s%n",
                            i,
                            row == rows - 1 ? last : "Active",
                            TIME.format(opened),
                            TIME.format(opened.plusMinutes(row)),
                            (agent + row) % AGENTS,
                            caller,
                            team,
                            subject,
                            DESCRIPTION);
                }
            }
        }
    }

    static String subject() {
        return subject(ThreadLocalRandom.current());
    }

    static String anyWord() {
        return word(ThreadLocalRandom.current());
    }

    /** As it stands in an address. */
    static String anyTeam() {
        return "Team%20" + ThreadLocalRandom.current().nextInt(TEAMS);
    }

    private static String subject(Random random) {
        StringBuilder subject = new StringBuilder();
        for (int i = 0; i < WORDS_IN_SUBJECT; i++) {
            subject.append(i == 0 ? "" : " ").append(word(random));
        }
        return subject.toString();
    }

    private static String word(Random random) {
        int number = random.nextInt(WORDS);
        return SYLLABLES[number / 100] + SYLLABLES[number / 10 % 10] + SYLLABLES[number % 10];
    }
}
