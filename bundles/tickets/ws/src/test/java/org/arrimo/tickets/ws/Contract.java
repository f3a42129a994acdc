package org.arrimo.tickets.ws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.ws.soap.TicketsPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A SOAP port as its callers know it. */
record Contract(String wsdl) {
    static Contract of(TestHouse house, String path) {
        return new Contract(house.send(house.anonymous(path + "?wsdl"))
                .body()
                .replace(house.at("").toString(), "http://desk.example"));
    }

    /** What partners built on stays; a new contract gets a new path. Written anew with -Darrimo.wsdl.write=true. */
    void isAsPublishedIn(String file) throws IOException {
        assertThat(wsdl).contains("</wsdl:types>");
        Path golden = Path.of("src/test/resources", file);
        if (Boolean.getBoolean("arrimo.wsdl.write")) {
            Files.writeString(golden, wsdl);
        }
        assertThat(wsdl).isEqualTo(Files.readString(golden));
    }

    /** @return the answer to an operation, as text */
    static String call(TestHouse house, String path, String operation, String parts) {
        return house.soap(
                        path,
                        "text/xml; charset=UTF-8",
                        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\""
                                + TicketsPort.NAMESPACE + "\"><s:Body><t:" + operation + ">" + parts + "</t:"
                                + operation + "></s:Body></s:Envelope>")
                .body();
    }
}
