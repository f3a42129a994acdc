package org.arrimo.tickets.ws;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.rest.ActivitiesResource;
import org.arrimo.tickets.ws.rest.TimeResource;
import org.arrimo.tickets.ws.soap.TimePort;

import static org.assertj.core.api.Assertions.assertThat;

/** Time spent, watches and activities over REST and SOAP. */
class TimeOverTheWireTest {
    private static final String REST = "/api/v1/tickets/time";
    private static final String ACTIVITIES = "/api/v1/tickets/activities";
    private static final String SOAP = "/soap/v1/tickets/time";
    private static final String NUMBER = "<number>INC-1042</number>";

    private TestHouse house;

    @BeforeEach
    void publish() {
        FakeTime time = new FakeTime();
        TimeNames names = new TimeNames(FakePeople.directory(), time);
        house = TestHouse.plain();
        house.publisher().rest(REST, new TimeResource(time, time, names));
        house.publisher().rest(ACTIVITIES, new ActivitiesResource(time));
        house.publisher().soap(SOAP, new TimePort(time, time, time, names));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void an_entry_is_made_corrected_and_taken_back_and_says_what_it_was() {
        HttpResponse<String> made =
                house.post(REST + "/INC-1042", "{\"minutes\":25,\"day\":\"2016-03-01\",\"activity\":4,\"note\":\"n\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(made.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith(REST + "/INC-1042/1"));
        assertThat(made.body())
                .isEqualTo("{\"id\":1,\"version\":1,\"ticket\":\"INC-1042\",\"person\":{\"id\":8,\"name\":\"Bruno\"},"
                        + "\"day\":\"2016-03-01\",\"minutes\":25,\"activity\":4,\"note\":\"n\","
                        + "\"changedBy\":{\"id\":7,\"name\":\"Ana\"},\"changedAt\":\"2016-02-29T01:16:00Z\"}");
        assertThat(corrected(null).statusCode()).isEqualTo(428);
        assertThat(corrected("\"9\"").statusCode()).isEqualTo(412);
        assertThat(corrected("\"1\"").body()).contains("\"version\":2", "\"minutes\":20");
        assertThat(send("DELETE", REST + "/INC-1042/1", "").body()).contains("\"minutes\":0");
        assertThat(house.get(REST + "/INC-1042/1/former").body()).contains("\"minutes\":25", "\"minutes\":20");
        assertThat(house.get(REST + "/INC-1042").body()).startsWith("{\"items\":[{\"id\":1,");
        assertThat(house.get(REST).body()).startsWith("{\"items\":[{\"id\":1,");
        assertThat(house.get(REST + "/INC-9").statusCode()).isEqualTo(404);
    }

    @Test
    void a_day_that_is_none_is_named() {
        HttpResponse<String> answer = house.post(REST + "/INC-1042", "{\"minutes\":5,\"day\":\"yesterday\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"day\"");
        assertThat(house.get(REST + "/sums?by=month&from=x&to=2016-03-01").body())
                .contains("\"field\":\"from\"");
        assertThat(house.get(REST + "/sums?by=day&from=2016-03-01&to=2016-03-01")
                        .body())
                .contains("\"field\":\"by\"");
    }

    @Test
    void sums_come_with_names() {
        String days = "&from=2016-02-01&to=2016-03-01";
        assertThat(house.get(REST + "/sums?by=person" + days).body())
                .isEqualTo(
                        "{\"items\":[{\"key\":\"8\",\"name\":\"Bruno\",\"entries\":2,\"minutes\":90,\"cents\":9000}]}");
        assertThat(house.get(REST + "/sums?by=activity" + days).body()).contains("\"name\":\"Travel\"");
        assertThat(house.get(REST + "/sums?by=ticket" + days).body()).contains("\"name\":\"INC-1042\"");
        assertThat(house.get(REST + "/sums?by=month" + days).body()).contains("\"name\":\"2016-02\"");
    }

    @Test
    void a_watch_is_started_paused_stopped_and_given_up() {
        assertThat(house.get(REST + "/watch").statusCode()).isEqualTo(404);
        assertThat(send("PUT", REST + "/watch", "{\"ticket\":\"INC-1042\"}").body())
                .isEqualTo("{\"ticket\":\"INC-1042\",\"startedAt\":\"2016-02-29T01:16:00Z\",\"running\":true,"
                        + "\"seconds\":90}");
        assertThat(house.post(REST + "/watch/pause", "").body()).contains("\"running\":false");
        assertThat(house.get(REST + "/watch").body()).contains("\"running\":false");
        HttpResponse<String> stopped = house.post(REST + "/watch/stop", "{\"note\":\"done\"}");
        assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(201);
        assertThat(stopped.body()).contains("\"minutes\":2", "\"note\":\"done\"");
        send("PUT", REST + "/watch", "{\"ticket\":\"INC-1042\"}");
        assertThat(send("DELETE", REST + "/watch", "").statusCode()).isEqualTo(204);
        assertThat(house.get(REST + "/watch").statusCode()).isEqualTo(404);
    }

    @Test
    void activities_are_listed_added_and_changed() {
        assertThat(house.get(ACTIVITIES).body())
                .isEqualTo("{\"items\":[{\"id\":4,\"version\":2,\"name\":\"Travel\",\"hourlyCents\":6000,"
                        + "\"currency\":\"BRL\",\"inUse\":true}]}");
        assertThat(house.post(ACTIVITIES, "{\"name\":\"Talk\",\"hourlyCents\":100}")
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> changed = house.send(house.ana(ACTIVITIES + "/4")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"2\"")
                .PUT(BodyPublishers.ofString("{\"name\":\"Trip\",\"hourlyCents\":1,\"inUse\":false}")));
        assertThat(changed.body()).contains("\"version\":3", "\"name\":\"Trip\"", "\"inUse\":false");
    }

    @Test
    void soap_says_the_same() {
        assertThat(call(
                        "addTime",
                        NUMBER + "<minutes>25</minutes><day>2016-03-01</day><activity>4</activity><note>n</note>"))
                .contains("<entry><id>1</id><version>1</version><ticket>INC-1042</ticket>")
                .contains("<day>2016-03-01</day><minutes>25</minutes><activity>4</activity><note>n</note>");
        assertThat(call("changeTime", NUMBER + "<id>1</id><version>7</version><minutes>20</minutes>"))
                .contains("Fault", "412");
        assertThat(call("changeTime", NUMBER + "<id>1</id><version>1</version><minutes>20</minutes>"))
                .contains("<minutes>20</minutes>");
        assertThat(call("takeTimeBack", NUMBER + "<id>1</id>")).contains("<minutes>0</minutes>");
        assertThat(call("listFormerTime", NUMBER + "<id>1</id>")).contains("<minutes>25</minutes>");
        assertThat(call("listTime", NUMBER)).contains("<time><entry><id>1</id>");
        assertThat(call("listMyTime", "<limit>5</limit>")).contains("<time><entry><id>1</id>");
        assertThat(call("sumTime", "<by>person</by><from>2016-02-01</from><to>2016-03-01</to>"))
                .contains("<currency>BRL</currency><sum><key>8</key><name>Bruno</name><entries>2</entries>");
    }

    @Test
    void soap_has_the_watch_and_the_activities_too() {
        assertThat(call("getWatch", "")).doesNotContain("<watch>", "Fault");
        assertThat(call("startWatch", NUMBER)).contains("<running>true</running><seconds>90</seconds>");
        assertThat(call("pauseWatch", "")).contains("<running>false</running>");
        assertThat(call("getWatch", "")).contains("<running>false</running>");
        assertThat(call("stopWatch", "<minutes>7</minutes>")).contains("<minutes>7</minutes>");
        call("startWatch", NUMBER);
        assertThat(call("discardWatch", "")).doesNotContain("Fault");
        assertThat(call("getWatch", "")).doesNotContain("<watch>");
        assertThat(call("listActivities", "")).contains("<currency>BRL</currency><activity><id>4</id>");
        assertThat(call("addActivity", "<name>Talk</name><hourlyCents>5</hourlyCents>"))
                .contains("<hourlyCents>5</hourlyCents><inUse>true</inUse>");
        String change = "<name>Trip</name><hourlyCents>5</hourlyCents><inUse>false</inUse>";
        assertThat(call("changeActivity", "<id>4</id><version>2</version>" + change))
                .contains("<version>3</version>");
    }

    @Test
    void the_wsdl_is_as_it_was_published() throws IOException {
        Contract.of(house, SOAP).isAsPublishedIn("time-v1.wsdl");
    }

    private HttpResponse<String> corrected(String version) {
        var request = house.ana(REST + "/INC-1042/1").header("Content-Type", "application/json");
        if (version != null) {
            request.header("If-Match", version);
        }
        return house.send(request.PUT(BodyPublishers.ofString("{\"minutes\":20}")));
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = house.ana(path);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return house.send(
                request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private String call(String operation, String parts) {
        return Contract.call(house, SOAP, operation, parts);
    }
}
