package org.arrimo.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.itests.desk.Desk;
import org.arrimo.itests.desk.SharedDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** Six steps at the SOAP port, each taken by stacks that are not ours; a client prints a line a step. */
@ExtendWith(SharedDesk.class)
class ForeignSoapStepsTest {
    private static final String SUBJECT = "Impressora não imprime · 打印机坏了";

    private final Desk desk;

    ForeignSoapStepsTest(Desk desk) {
        this.desk = desk;
    }

    @ParameterizedTest
    @CsvSource({"php, desk.php, 1.1", "php, desk.php, 1.2", "perl, desk.pl, 1.1"})
    void takesAllSixSteps(String program, String client, String version) throws IOException, InterruptedException {
        Path said = Files.createTempFile("soap-", ".out");
        Process process = new ProcessBuilder(
                        program,
                        "src/test/clients/" + client,
                        desk.address().toString(),
                        "admin",
                        desk.adminPassword(),
                        version)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String output = Files.readString(said);
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).startsWith("open\tINC-");
        String number = output.lines().findFirst().orElseThrow().split("\t")[1];
        assertThat(output.lines())
                .containsExactly(
                        "open\t" + number,
                        "reply\tJá reiniciei duas vezes; 仍然不行。",
                        "attach\trelatório 错误.txt",
                        "conflict\tstale 412",
                        "read\t" + SUBJECT,
                        "search\t" + number);
        assertThat(desk.admin()
                        .get("/api/v1/tickets/" + number)
                        .json()
                        .path("subject")
                        .asText())
                .isEqualTo(SUBJECT);
    }
}
