package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.CalendarResource;
import org.arrimo.tickets.ws.soap.CalendarPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The business calendar over REST and SOAP. */
class CalendarOverTheWireTest {
    private static final String REST = "/api/v1/tickets/calendar";
    private static final String SOAP = "/soap/v1/tickets/calendar";
    private static final String MONDAYS =
            "{\"zone\":\"UTC\",\"week\":[{\"day\":\"monday\",\"from\":\"09:00\",\"to\":\"24:00\"}],"
                    + "\"holidays\":[{\"day\":\"12-25\",\"name\":\"Christmas\"}]}";

    private TestHouse house;

    @BeforeEach
    void publish() {
        FakeBusinessHours hours = new FakeBusinessHours();
        house = TestHouse.plain();
        house.publisher().rest(REST, new CalendarResource(hours));
        house.publisher().soap(SOAP, new CalendarPort(hours));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void it_is_read_and_changed_over_rest_in_the_version_that_was_read() {
        HttpResponse<String> read = house.get(REST);
        assertThat(read.body()).isEqualTo(MONDAYS);
        assertThat(read.headers().firstValue("ETag")).contains("\"1\"");
        String other =
                "{\"zone\":\"America/Sao_Paulo\",\"week\":[{\"day\":\"friday\",\"from\":\"8:30\",\"to\":\"12:00\"}],"
                        + "\"holidays\":[{\"day\":\"easter-2\",\"name\":\"Good Friday\"},{\"day\":\"2026-06-04\",\"name\":\"x\"}]}";
        HttpResponse<String> changed = put("\"1\"", other);
        assertThat(changed.body()).isEqualTo(other.replace("8:30", "08:30"));
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(put("\"1\"", other).statusCode()).isEqualTo(412);
        assertThat(put(null, other).statusCode()).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTC | Nowhere/Else | zone",
                "monday | someday | day",
                "09:00 | 9 | week",
                "24:00 | 24:01 | week",
                "12-25 | 02-30 | holidays",
                "12-25 | easter-201 | holidays",
                "12-25 | 1999-12-31 | holidays",
                "12-25 | 2026-02-29 | holidays",
                "\"12-25\" | null | holidays",
                "\"09:00\" | null | week",
                "\"monday\" | null | week",
                "\"UTC\" | null | zone",
                "{\"day\":\"12-25\",\"name\":\"Christmas\"} | null | holidays"
            })
    void what_is_not_understood_is_named_and_changes_nothing(String there, String instead, String field) {
        HttpResponse<String> refused = put("\"1\"", MONDAYS.replace(there, instead));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(field);
        assertThat(house.get(REST).body()).isEqualTo(MONDAYS);
    }

    @Test
    void working_time_is_said_in_minutes() {
        String from = "?from=2026-03-04T09:00:00Z&to=";
        assertThat(house.get(REST + "/working-time" + from + "2026-03-04T10:30:59-01:00")
                        .body())
                .isEqualTo("{\"minutes\":150}");
        assertThat(house.get(REST + "/working-time" + from + "tomorrow").body()).contains("\"field\":\"to\"");
        assertThat(house.get(REST + "/working-time?from=2026-03-04T09:00:00Z").statusCode())
                .isEqualTo(400);
    }

    @Test
    void and_all_of_it_over_soap() {
        assertThat(call("getCalendar", ""))
                .contains(
                        "<version>1</version><zone>UTC</zone><opening><day>monday</day><from>09:00</from><to>24:00</to>"
                                + "</opening><holiday><day>12-25</day><name>Christmas</name></holiday>");
        String other = "<zone>UTC</zone><opening><day>friday</day><from>08:00</from><to>12:00</to></opening>"
                + "<opening><day>friday</day><from>13:00</from><to>17:00</to></opening>";
        assertThat(call("setCalendar", "<version>1</version>" + other))
                .contains("<version>2</version>", "<from>13:00</from>")
                .doesNotContain("holiday");
        assertThat(call("setCalendar", "<version>1</version>" + other)).contains("Fault", "stale");
        assertThat(call("setCalendar", "<version>2</version>" + other.replace("08:00", "25:00")))
                .contains("Fault", "bad-hours");
        assertThat(call("setCalendar", "<version>2</version>" + other.replace("friday", "someday")))
                .contains("Fault");
        assertThat(call(
                        "getWorkingTime",
                        "<period><from>2026-03-04T09:00:00Z</from><to>2026-03-04T10:30:00Z</to></period>"))
                .contains("<minutes>90</minutes>");
        assertThat(call("getWorkingTime", "<period><from>2026-03-04T09:00:00Z</from></period>"))
                .contains("Fault");
    }

    @Test
    void the_contract_stays_as_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("business-hours-v1.wsdl");
    }

    private HttpResponse<String> put(String ifMatch, String body) {
        HttpRequest.Builder request = house.ana(REST)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return house.send(request);
    }

    private String call(String operation, String parts) {
        return Contract.call(house, SOAP, operation, parts);
    }
}
