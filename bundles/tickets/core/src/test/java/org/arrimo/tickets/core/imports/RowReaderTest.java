package org.arrimo.tickets.core.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowReaderTest {
    private static final Mapping MAPPING = MappingReader.read(new MappingShelf(Path.of("none")).text("servicenow"));

    private final RowReader reader = new RowReader(MAPPING, new Layout(MAPPING, LogRows.HEADER));

    @Test
    void aRowSaysWhatItsColumnsSay() throws RejectedRow {
        LogRow row = read(Map.of());
        assertThat(row.reference()).isEqualTo("INC0000001");
        assertThat(row.openedAt()).isEqualTo(Instant.parse("2016-02-29T01:16:00Z"));
        assertThat(row.state()).isEqualTo(State.NEW);
        assertThat(row.priority()).isEqualTo(Priority.MODERATE);
        assertThat(row.subject()).isEqualTo("Network · Wireless");
        assertThat(row.assignee()).isNull();
        assertThat(row.agents()).containsExactlyInAnyOrder("Maker 1", "Solver 3");
        assertThat(row.facts())
                .containsEntry("location", "Hall 3")
                .containsEntry("incident_state", "New")
                .containsEntry("resolved_at", "29/2/2016 11:29")
                .doesNotContainKeys("priority", "opened_at", "cmdb_ci", "number");
    }

    @Test
    void aTextThatItsFieldWouldNotGiveBackIsKeptAsAFact() throws RejectedRow {
        LogRow row = read(Map.of("reassignment_count", "007", "assigned_to", "", "caller_id", " Ana  "));
        assertThat(row.reassignments()).isEqualTo(7);
        assertThat(row.requester()).isEqualTo("Ana");
        assertThat(row.facts())
                .containsEntry("reassignment_count", "007")
                .containsEntry("assigned_to", "")
                .containsEntry("caller_id", " Ana  ");
    }

    @Test
    void theSameRowHasTheSameDigestWhateverTheOrderOfItsColumns() throws RejectedRow {
        List<String> turned = new java.util.ArrayList<>(LogRows.HEADER);
        java.util.Collections.reverse(turned);
        List<String> cells =
                turned.stream().map(name -> LogRows.usual().get(name)).toList();
        LogRow other = new RowReader(MAPPING, new Layout(MAPPING, turned))
                .read(new SourceRow(9, String.join(",", cells), null));
        assertThat(other.digest()).isEqualTo(read(Map.of()).digest()).hasSize(16);
        assertThat(read(Map.of("location", "Hall 4")).digest()).isNotEqualTo(other.digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "incident_state | -100 | incident_state: \"-100\" is no state that the mapping knows",
                "priority | 9 - Never | priority: \"9 - Never\" is no priority that the mapping knows",
                "contact_type | ? | contact_type: \"?\" is no contact that the mapping knows",
                "opened_at | 31/2/2016 10:00 | opened_at: \"31/2/2016 10:00\" is no date of the form d/M/yyyy HH:mm",
                "sys_updated_at | 2016-03-01 | sys_updated_at: \"2016-03-01\" is no date",
                "sys_updated_at | ? | sys_updated_at: is missing",
                "number | ? | number: is missing",
                "reopen_count | -1 | reopen_count: \"-1\" is no whole number from 0 to 1000000",
                "reassignment_count | many | reassignment_count: \"many\" is no whole number",
                "caller_id | ~x\ty~ | caller_id must not contain control",
                "location | ~Hall \uFFFD~ | has bytes that are no characters of the file's character set",
                "location | ~\"Hall\" 3~ | has something between a closing quotation mark and the next separator",
                "location | ~Hall,3~ | has 37 columns, the header has 36",
            })
    void aRowThatCannotBeTakenSaysWhy(String column, String cell, String reason) {
        assertThatThrownBy(() -> read(Map.of(column, cell)))
                .isInstanceOf(RejectedRow.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aNulCharacterIsRefused() {
        assertThatThrownBy(() -> read(Map.of("location", "Hall\0"))).hasMessage("has a NUL character");
    }

    @Test
    void namesAreBounded() {
        assertThatThrownBy(() -> read(Map.of("caller_id", "x".repeat(201)))).hasMessageContaining("at most 200");
        assertThatThrownBy(() -> read(Map.of("number", "x".repeat(101)))).hasMessageContaining("at most 100");
        assertThatThrownBy(() -> read(Map.of("resolved_by", "x".repeat(201)))).hasMessageContaining("at most 200");
    }

    @Test
    void aHeaderWithoutAColumnOfTheMappingIsRefusedByName() {
        List<String> header =
                LogRows.HEADER.stream().filter(name -> !name.equals("priority")).toList();
        assertThatThrownBy(() -> new Layout(MAPPING, header))
                .hasMessageContaining("has no column \"priority\", which the mapping names under [ticket] priority");
    }

    private LogRow read(Map<String, String> cells) throws RejectedRow {
        Map<String, String> row = new LinkedHashMap<>(LogRows.usual());
        row.putAll(cells);
        return reader.read(new SourceRow(2, String.join(",", row.values()), null));
    }
}
