package org.arrimo.tickets.portal;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was only sent back is told from what was written. */
class QuotedTest {
    @Test
    void linesWithASignBeforeThemAreQuotedTogether() {
        assertThat(quoted("No.\n> Is it on?\n>\n\n> Really?\nYes.\n")).containsExactly("> Is it on?\n>\n\n> Really?");
        assertThat(own("No.\n> Is it on?\nYes.\n")).containsExactly("No.", "Yes.");
        assertThat(quoted("a\n  > b\nc\n>> d")).containsExactly("  > b", ">> d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, Jan 5, 2026 at 10:02 AM Ana <ana@desk.example> wrote:",
                "Em seg., 5 de jan. de 2026 às 10:02, Ana <ana@desk.example> escreveu:",
                "El lun, 5 ene 2026 a las 10:02, Ana (<ana@desk.example>) escribió:",
                "On Mon, Jan 5, 2026 at 10:02 AM Ana with a very long name\n<ana@desk.example> wrote:"
            })
    void whatFollowsAMailProgramsIntroductionIsQuoted(String introduction) {
        String tail = introduction + "\n\nHave you tried again?\n\nAna";
        assertThat(quoted("It works now.\n\n" + tail)).containsExactly(tail);
        assertThat(own("It works now.\n\n" + tail)).containsExactly("It works now.");
        String signs = introduction + "\n> Have you tried again?";
        assertThat(quoted("Hello,\n" + signs + "\nYes, I have.")).containsExactly(signs);
        assertThat(own("Hello,\n" + signs + "\nYes, I have.")).containsExactly("Hello,", "Yes, I have.");
    }

    @Test
    void aSentenceThatOnlyBeginsSoIsNot() {
        assertThat(quoted("He said this.\nOn the whole he wrote:\nnothing")).isEmpty();
        assertThat(quoted("On 5 May it broke.\nWhat they wrote: nothing.")).isEmpty();
        assertThat(quoted("a > b\nand b > c")).isEmpty();
    }

    @Test
    void whatIsNothingButQuotedIsShown() {
        assertThat(Quoted.parts("> only\n> this\n")).containsExactly(new Quoted.Part("> only\n> this\n", false));
        assertThat(Quoted.parts("")).containsExactly(new Quoted.Part("", false));
    }

    @Test
    void nothingIsLost() {
        for (String text : List.of(
                "",
                "\n",
                "a",
                ">a",
                "a\n>b",
                "a\r\n> b\r\n\r\nc\r\n",
                "\n\n> x\n\n\ny\n > z\n\n",
                "a\nOn 1 wrote:\n",
                "a\nEm 1 b\nc escreveu:\n\n\n> d\n>\ne")) {
            assertThat(Quoted.parts(text).stream().map(Quoted.Part::text).collect(Collectors.joining()))
                    .isEqualTo(text);
        }
    }

    @Test
    void aTextOfNothingButSignsTakesNoTime() {
        String long50k = "x\n" + "On 1 \n>".repeat(7_000);
        assertThat(Quoted.parts(long50k).stream().map(Quoted.Part::text).collect(Collectors.joining()))
                .isEqualTo(long50k);
    }

    private static List<String> quoted(String text) {
        return Quoted.parts(text).stream()
                .filter(Quoted.Part::quoted)
                .map(Quoted.Part::shown)
                .toList();
    }

    private static List<String> own(String text) {
        return Quoted.parts(text).stream()
                .filter(part -> !part.quoted())
                .map(Quoted.Part::shown)
                .toList();
    }
}
