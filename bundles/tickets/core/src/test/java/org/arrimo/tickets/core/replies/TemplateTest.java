package org.arrimo.tickets.core.replies;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts with placeholders. */
class TemplateTest {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "{{",
            "}}",
            "{{{",
            "|",
            "ticket.number",
            "requester.name",
            " ",
            "\n",
            "a",
            "$1",
            "\\",
            "<b>",
            "%s");

    @Test
    void eachPlaceholderIsFilledInOrItsFallbackStandsThere() {
        String text = "Olá, {{ requester.name | cliente }}: {{ticket.number}} ({{team.name}}) } { | {{team.name|}}";
        assertThat(filled(text, Optional.of("X"))).isEqualTo("Olá, X: X (X) } { | X");
        assertThat(filled(text, Optional.empty())).isEqualTo("Olá, cliente:  () } { | ");
    }

    @Test
    void whatIsFilledInIsNeverTakenApartItself() {
        String value = "{{ticket.subject}} {{unknown|x}} {{ $1 \\";
        assertThat(filled("a {{requester.name}} b", Optional.of(value))).isEqualTo("a " + value + " b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{{ticket.password}}~unknown-placeholder~ticket.password",
                "{{}}~unknown-placeholder~",
                "{{TICKET.NUMBER}}~unknown-placeholder~TICKET.NUMBER",
                "{{requester.name|{{agent.name}}}}~nested-placeholder~requester.name|{{agent.name",
                "so {{agent.name~unclosed-placeholder~{{agent.name",
                "{{~unclosed-placeholder~{{"
            })
    void whatIsNoPlaceholderIsNamed(String text, String code, String named) {
        Problem problem = refused(text).orElseThrow();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).contains("text");
        assertThat(problem.args()).containsExactly(named == null ? "" : named);
    }

    @Test
    void thereAreFiftyAtMost() {
        assertThat(refused("{{agent.name}}".repeat(50))).isEmpty();
        assertThat(refused("{{agent.name}}".repeat(51)).orElseThrow().code()).isEqualTo("too-many-placeholders");
    }

    /** Whatever is written is either refused or comes out with all its text, and nothing else, between the values. */
    @Test
    void whateverIsWrittenIsRefusedOrTextAndNothingElse() {
        Random random = new Random(20160229);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder written = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                written.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String text = written.toString();
            if (refused(text).isEmpty()) {
                taken++;
                String plain = text.replaceAll("(?s)\\{\\{.*?\\}\\}", "\u0001");
                assertThat(filled(text, Optional.of("\u0001"))).as(text).isEqualTo(plain);
            }
        }
        assertThat(taken).isGreaterThan(2_000);
    }

    private static String filled(String text, Optional<String> value) {
        return Template.of("text", text).filled(placeholder -> value);
    }

    private static Optional<Problem> refused(String text) {
        try {
            Template.of("text", text);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }
}
