package org.arrimo.tickets.portal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.spi.portal.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryWordsTest {
    private final HistoryWords words =
            new HistoryWords(Texts.beside(TicketsPage.class).in(Locale.ENGLISH, ZoneOffset.UTC));

    @Test
    void handOversAndStatesAreSentences() {
        HistoryLine line = words.line(entry(
                "import",
                new Change("state", "new", "in-progress"),
                new Change("team", "Network", "Provider"),
                new Change("assignee", "Ana", null)));

        assertThat(line.details())
                .containsExactly(
                        "State from New to In progress",
                        "Handed over from Network to Provider",
                        "No longer assigned to Ana");
        assertThat(line.via()).isEqualTo("via import");
    }

    @Test
    void fieldsOfAnotherProductAndCountsStandAside() {
        HistoryLine line = words.line(entry(
                "portal",
                new Change("priority", "low", "critical"),
                new Change("facts.sys_mod_count", "7", "8"),
                new Change("reopens", null, "0")));

        assertThat(line.details()).containsExactly("Priority from Low to Critical");
        assertThat(line.more()).containsExactly("sys_mod_count from 7 to 8", "Reopened: 0");
        assertThat(line.via()).isEmpty();
    }

    @Test
    void aWordThatIsNotKnownIsShownAsItIs() {
        assertThat(words.line(entry("fax", new Change("state", "new", "melted")))
                        .details())
                .containsExactly("State from New to melted");
        assertThat(words.line(entry("fax")).via()).isEqualTo("via fax");
    }

    private static Entry entry(String via, Change... changes) {
        var event = new Event(Instant.EPOCH, "tickets.changed", "INC-1", false, Optional.empty(), List.of(changes));
        return new Entry(1, Instant.EPOCH, 7, "Ana", via, event);
    }
}
