package org.arrimo.tickets.core.imports;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MappingReaderTest {
    private static final String SERVICENOW = new MappingShelf(Path.of("none")).text("servicenow");

    @TempDir
    Path folder;

    @Test
    void theShippedMappingIsReadWithItsDetails() {
        Mapping mapping = MappingReader.read(SERVICENOW);
        assertThat(mapping.source()).isEqualTo("servicenow");
        assertThat(mapping.none()).containsExactly("?", "");
        assertThat(mapping.columns()).containsEntry(Field.UPDATED_AT, "sys_updated_at");
        assertThat(mapping.subject()).containsExactly("category", "subcategory", "u_symptom");
        assertThat(mapping.states().get("Awaiting User Info")).isEqualTo(State.ON_HOLD);
        assertThat(mapping.states().get("-100")).isNull();
    }

    @Test
    void statesThatStandForSeveralAreNotToldByTheTicket() {
        Mapping mapping = MappingReader.read(SERVICENOW);
        assertThat(mapping.tells(Field.STATE)).isFalse();
        assertThat(mapping.tells(Field.PRIORITY)).isTrue();
        assertThat(mapping.tells(Field.RESOLVED_AT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source = servicenow | source = Service Now | [file] source: must be 1 to 40",
                "separator = comma   | separator = blank    | [file] separator: must be one of comma, pipe, semicolon, tab",
                "charset = UTF-8     | charset = UTF-99     | [file] charset: is no known character set",
                "zone = UTC          | zone = Mars/Crater   | [file] zone: is no known time zone",
                "dates = d/M/yyyy HH:mm | dates = HH:mm     | [file] dates: is no form of a date",
                "dates = d/M/yyyy HH:mm | dates = b         | [file] dates: is no form of a date",
                "reference = number  | # reference = number | [ticket] reference: is required",
                "kind = incident     | kind = incidents     | [ticket] kind: must be one of incident, service-request",
                "team = assignment_group | teem = assignment_group | [ticket] teem: there is no such key",
                "Active = in-progress | Active = in progress | [state] Active: must be one of new, assigned",
                "Active = in-progress | New = in-progress   | [state] New: is there twice",
                "Phone = phone       | Phone phone          | must be 'key = value'",
                "[contact]           | [contacts]           | there is no section [contacts]",
                "agent-roles = agent | agent-roles = admin  | [people] agent-roles: can't make administrators",
            })
    void aMistakeIsRefusedWithItsLineAndKey(String right, String wrong, String message) {
        String text = SERVICENOW.replace("\n" + right, "\n" + wrong);
        assertThat(text).isNotEqualTo(SERVICENOW);
        assertThatThrownBy(() -> MappingReader.read(text)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().kind()).isEqualTo(Problem.Kind.INVALID);
            assertThat(e.problem().field()).contains("mapping");
            assertThat(e.problem().detail()).contains(message);
        });
    }

    @Test
    void aColumnOfStatesNeedsTheirSection() {
        String text = SERVICENOW.substring(0, SERVICENOW.indexOf("[contact]"));
        assertThatThrownBy(() -> MappingReader.read(text)).hasMessageContaining("needs a section [contact]");
    }

    @Test
    void theNumberOfTheLineIsSaid() {
        assertThatThrownBy(() -> MappingReader.read("# comment\n[file]\nsource = a\nsource = b\n"))
                .hasMessageContaining("line 4, [file] source: is there twice");
    }

    @Test
    void aWordMayHoldAnEqualsSign() {
        String text = SERVICENOW.replace("Phone = phone", "tel=1 = phone");
        assertThat(MappingReader.read(text).contacts().get("tel=1")).isNotNull();
    }

    @Test
    void ownMappingsAreFoundBesideTheShippedOnes() throws Exception {
        Files.writeString(folder.resolve("jira.mapping"), SERVICENOW.replace("source = servicenow", "source = jira"));
        Files.writeString(folder.resolve("notes.txt"), "no mapping");
        MappingShelf shelf = new MappingShelf(folder);
        assertThat(shelf.names()).containsExactly("jira", "servicenow");
        assertThat(MappingReader.read(shelf.text("jira")).source()).isEqualTo("jira");
        assertThatThrownBy(() -> shelf.text("../jira")).hasMessageContaining("must be one of jira, servicenow");
    }
}
