package org.arrimo.people.ws;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.arrimo.people.api.Person;
import org.arrimo.people.api.PersonalData;
import org.arrimo.people.ws.soap.PersonalDataPort;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.ws.TestHouse;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of people, over REST and SOAP; the caller is Ana, an agent. */
class PersonalDataOverTheWireTest {
    private static final String REST = "/api/v1/people/data";
    private static final String SOAP = "/soap/v1/people/data";

    private final List<String> erased = new ArrayList<>();
    private TestHouse house;

    @BeforeEach
    void publish() {
        house = TestHouse.plain();
        house.publisher().rest(REST, new PersonalDataResource(new Kept()));
        house.publisher().soap(SOAP, new PersonalDataPort(new Kept()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itIsTakenAwayAndKeptNowhereOnTheWay() {
        HttpResponse<String> taken = house.get(REST + "/7");
        assertThat(taken.body()).isEqualTo("{\"person\":7}");
        assertThat(taken.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(taken.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"person-7.json\"");
        assertThat(taken.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(house.get(REST + "/404").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAdministratorsErase() {
        assertThat(house.post(REST + "/7/erasure", "{\"login\":\"ana\"}").statusCode())
                .isEqualTo(403);
        assertThat(call("erasePerson", "<id>7</id><login>ana</login>")).contains("Fault", "403");
        assertThat(erased).isEmpty();
    }

    @Test
    void soapSaysTheSame() throws IOException {
        String whole = Base64.getEncoder().encodeToString("{\"person\":7}".getBytes(StandardCharsets.UTF_8));
        assertThat(call("exportPerson", "<id>7</id>")).contains("<fileName>person-7.json</fileName>", whole);
        assertThat(call("exportPerson", "<id>404</id>")).contains("Fault", "404");
    }

    /** What partners built on stays; a new contract gets a new path. Written anew with -Darrimo.wsdl.write=true. */
    @Test
    void theContractIsAsItWasPublished() throws IOException {
        Path golden = Path.of("src/test/resources/personal-data-v1.wsdl");
        String wsdl = house.send(house.anonymous(SOAP + "?wsdl"))
                .body()
                .replace(house.at("").toString(), "http://desk.example");
        if (Boolean.getBoolean("arrimo.wsdl.write")) {
            Files.writeString(golden, wsdl);
        }
        assertThat(wsdl).isEqualTo(Files.readString(golden));
    }

    private String call(String operation, String parts) {
        return house.soap(
                        SOAP,
                        "text/xml; charset=UTF-8",
                        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\""
                                + PersonalDataPort.NAMESPACE + "\"><s:Body><t:" + operation + ">" + parts + "</t:"
                                + operation + "></s:Body></s:Envelope>")
                .body();
    }

    private final class Kept implements PersonalData {
        @Override
        public Export export(Actor actor, long person) {
            if (person != 7) {
                throw Problem.notFound().exception();
            }
            return new Export(
                    "person-7.json",
                    "application/json",
                    out -> out.write("{\"person\":7}".getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public Person erase(Actor actor, long person, String login) {
            erased.add(login);
            return FakeDesk.ANA;
        }

        @Override
        public boolean erased(Actor actor, long person) {
            return false;
        }
    }
}
