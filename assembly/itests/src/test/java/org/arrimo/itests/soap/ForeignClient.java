package org.arrimo.itests.soap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.arrimo.itests.desk.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** A SOAP stack that is not ours, with a small program that uses it as its manual says. */
enum ForeignClient {
    /** Debian's Python, which sees Debian's zeep. */
    ZEEP("/usr/bin/python3", "desk.py"),
    /** Perl's. */
    SOAP_LITE("perl", "desk.pl"),
    /** C, generated of the WSDL. */
    GSOAP("desk") {
        @Override
        void prepare(Desk desk) throws IOException, InterruptedException {
            if (!Files.exists(MADE.resolve("desk"))) {
                String wsdl = desk.admin().get("/soap/v1/tickets?wsdl").body();
                Files.writeString(MADE.resolve("tickets.wsdl"), wsdl);
                run(List.of(CLIENTS.resolve("build-gsoap.sh").toString(), MADE.toString()));
            }
        }
    },
    /** PHP's own. */
    EXT_SOAP("php", "desk.php"),
    /** node's soap. */
    NODE_SOAP("node", "desk-soap.js") {
        @Override
        void prepare(Desk desk) throws IOException, InterruptedException {
            installPackages();
        }
    },
    /** node's strong-soap. */
    STRONG_SOAP("node", "desk-strong-soap.js") {
        @Override
        void prepare(Desk desk) throws IOException, InterruptedException {
            installPackages();
        }
    };

    private static final Path CLIENTS = Path.of("src/test/clients").toAbsolutePath();
    private static final Path MADE = Path.of("target/clients").toAbsolutePath();
    private static final int MINUTES = 3;

    private final List<String> command;

    ForeignClient(String program, String script) {
        this.command = List.of(program, "src/test/clients/" + script);
    }

    ForeignClient(String made) {
        this.command = List.of("target/clients/" + made);
    }

    /** Makes what the client needs besides its stack. */
    void prepare(Desk desk) throws IOException, InterruptedException {
        // an interpreter reads its script as it is
    }

    /** How a client signs in, with which words it is told so. */
    enum SignIn {
        BASIC,
        DIGEST;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param secret the administrator's password, or a token for digest
     * @return what the client says of its steps, a line each
     */
    final String take(Desk desk, String version, SignIn signIn, String secret)
            throws IOException, InterruptedException {
        Files.createDirectories(MADE);
        prepare(desk);
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(desk.address().toString(), "admin", secret, version, signIn.word()));
        return run(words);
    }

    private static void installPackages() throws IOException, InterruptedException {
        if (Files.isDirectory(MADE.resolve("node_modules"))) {
            return;
        }
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(CLIENTS.resolve(file), MADE.resolve(file));
        }
        run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", MADE.toString()));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("client-", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("NODE_PATH", MADE.resolve("node_modules").toString());
        Process process = builder.start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                .as("%s ends", command.get(0))
                .isTrue();
        String output = Files.readString(said);
        Files.delete(said);
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
