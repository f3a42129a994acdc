package org.arrimo.tickets.core.filter;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Completion;
import org.arrimo.tickets.api.Filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The language of filters. */
class ParserTest {
    private static final List<String> WORDS =
            List.of("vpn", "or", "NOT", "no paper", "say \"a\\b\"", "-minus", "a:b", "Impressão", "x)(", "2026");
    private static final RandomConditions DESK = new RandomConditions(
            1,
            Map.of(
                    Field.TEAM, Map.of("Service Desk", 1L, "Network", 2L, "none", 3L, "a\"b", 4L, "#5", 6L),
                    Field.ASSIGNEE, Map.of("ana", 7L, "me", 8L),
                    Field.REQUESTER, Map.of("rui", 9L, "a-b.c@d", 10L),
                    Field.ORGANISATION, Map.of("Acme, Inc.", 11L)),
            WORDS);

    @Test
    void whatIsPrintedIsParsedToTheSameTree() {
        for (int i = 0; i < 5_000; i++) {
            Condition condition = DESK.next(i % 5);
            String printed = Printer.print(condition);
            if (printed.length() <= Filters.LONGEST
                    && printed.chars().filter(c -> c == ':').count() < 40) {
                Condition again = parse(printed);
                assertThat(again).as(printed).isEqualTo(condition);
                assertThat(Printer.print(again)).isEqualTo(printed);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~  state:OPEN   printer ~ | state:open printer",
                "state:resolved,closed,cancelled,new | state:done,new",
                "not (a and b) or -c | -(a b) or -c",
                "(((a))) ((b or c)) d | a (b or c) d",
                "--a | a",
                "TEAM:Network,mine,none,\"none\" | team:Network,mine,none,\"none\"",
                "team:\"Service Desk\" | team:\"Service Desk\"",
                "\"or\" -\"and\" | \"or\" -\"and\"",
                "reopens:>2 | reopens:>=3",
                "updated:>-7d opened:2026-01..2026-02 closed:<=today | updated:>-7d opened:2026-01..2026-02 closed:<=today",
                "updated:2026-01-31T09:30 | updated:2026-01-31T09:30",
                "updated:today,yesterday x | (updated:today or updated:yesterday) x",
                "number:inc-1042,7 | number:7,1042",
                "assignee:#7 | assignee:#7"
            })
    void isUnderstood(String text, String canonical) {
        assertThat(Printer.print(parse(text))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "colour:red            | filter-unknown-field | 1  | state, kind, priority",
                "printer colour:red    | filter-unknown-field | 9  | state, kind, priority",
                "state:open,opn        | filter-unknown-value | 12 | open, done, new, assigned",
                "team:Netwrk           | filter-unknown-value | 6  | mine, none, #5, Network, Service Desk",
                "assignee:mine         | filter-unknown-value | 10 | me, none",
                "requester:none        | filter-unknown-value | 11 | me",
                "updated:>soon         | filter-unknown-value | 9  | today",
                "updated:2026-02-30    | filter-unknown-value | 9  | today",
                "updated:-7d           | filter-unknown-value | 9  | >-7d",
                "reopens:<0            | filter-unknown-value | 9  | >0",
                "number:INC-0          | filter-unknown-value | 8  | INC-1042",
                "state: open           | filter-unknown-value | 7  | open, done",
                "team:                 | filter-unknown-value | 6  | mine, none",
                "team:Network,         | filter-unknown-value | 14 | mine, none",
                "(a                    | filter-unexpected    | 1  | )",
                "a)                    | filter-unexpected    | 2  | (",
                "()                    | filter-unexpected    | 2  | (",
                "a or                  | filter-unexpected    | 5  | (",
                "and                   | filter-unexpected    | 1  | (",
                "a \"b                 | filter-unexpected    | 3  | \"",
                "team:Net\"work\"      | filter-unexpected    | 9  | a comma",
                "a , b                 | filter-unexpected    | 3  | (",
                "%                     | filter-unexpected    | 1  | letter"
            })
    void isRefusedAtItsPlaceWithWhatIsKnown(String text, String code, String place, String known) {
        var problem = refusal(text);
        assertThat(problem.field()).contains("q");
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.args().get(0)).isEqualTo(place);
        assertThat(problem.detail()).contains(" at character " + place, known);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 300})
    void whatIsTooDeepIsRefusedAndNothingOverflows(int depth) {
        assertThat(refusal("(".repeat(depth) + "a" + ")".repeat(depth)).code()).isEqualTo("filter-too-deep");
        assertThat(refusal("-".repeat(depth) + "a").code()).isEqualTo("filter-too-deep");
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThat(refusal("a ".repeat(51)).code()).isEqualTo("filter-too-many");
        assertThat(refusal("number:" + "1,".repeat(51) + "1").code()).isEqualTo("filter-too-many");
        assertThat(refusal("a".repeat(1_001)).code()).isEqualTo("too-long");
        assertThatThrownBy(() -> parse("a\u202eb")).hasMessageContaining("control");
    }

    @Test
    void nothingWrittenWantsEverything() {
        assertThat(parse(null)).isEqualTo(Condition.EVERYTHING);
        assertThat(Printer.print(parse("  "))).isEmpty();
    }

    @Test
    void whatMayComeNextIsSaid() {
        assertThat(next("")).contains("state:", "updated:").hasSize(Field.values().length);
        assertThat(next("re")).containsExactly("requester:", "resolved:", "reopens:", "reassignments:", "reference:");
        assertThat(next("state:")).startsWith("open", "done", "new");
        assertThat(next("state:open,re")).containsExactly("resolved");
        assertThat(next("printer -(team:"))
                .containsExactly("mine", "none", "\"#5\"", "Network", "\"Service Desk\"", "\"a\\\"b\"", "\"none\"");
        assertThat(next("team:\"Serv")).containsExactly("\"Service Desk\"");
        assertThat(next("updated:>-7")).containsExactly(">-7d");
        assertThat(next("state:open ")).contains("state:");
        assertThat(next("colour:")).isEmpty();
        assertThat(next("\"in quo")).isEmpty();
    }

    @Test
    void whatIsChosenReplacesWhatWasBegun() {
        Completion chosen = new Completing(DESK).at("x team:Net y", 10).get(0);
        assertThat(chosen).isEqualTo(new Completion("Network", "The Network", 7, 10));
        assertThatThrownBy(() -> new Completing(DESK).at("x", 2)).hasMessageContaining("caret");
    }

    private static List<String> next(String text) {
        return new Completing(DESK)
                .at(text, text.length()).stream().map(Completion::text).toList();
    }

    private static Condition parse(String text) {
        return Parser.parse(text, DESK);
    }

    private static org.arrimo.platform.api.Problem refusal(String text) {
        return catchThrowableOfType(ProblemException.class, () -> parse(text)).problem();
    }
}
