package org.arrimo.tickets.ws;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.arrimo.platform.ws.TestHouse;
import org.arrimo.tickets.api.Imports;
import org.arrimo.tickets.ws.rest.ImportsResource;
import org.arrimo.tickets.ws.rest.MacrosResource;
import org.arrimo.tickets.ws.rest.RepliesResource;
import org.arrimo.tickets.ws.rest.TagsResource;
import org.arrimo.tickets.ws.rest.TicketsResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What clients of the REST API built on stays. Written anew with -Darrimo.openapi.write=true. */
class DescriptionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/tickets-v1.openapi.json");

    @Test
    void the_openapi_document_is_as_it_was_published() throws IOException {
        FakeDesk desk = new FakeDesk();
        try (TestHouse house = TestHouse.plain()) {
            house.publisher()
                    .rest(
                            "/api/v1/tickets",
                            new TicketsResource(desk, desk, new FakeLinks(), FakeDesk::like, FakePeople.directory()));
            house.publisher().rest("/api/v1/tickets/imports", new ImportsResource(nothing()));
            house.publisher().rest("/api/v1/tickets/tags", new TagsResource(new FakeTags()));
            house.publisher()
                    .rest("/api/v1/tickets/replies", new RepliesResource(new FakeReplies(), FakePeople.directory()));
            house.publisher()
                    .rest("/api/v1/tickets/macros", new MacrosResource(new FakeMacros(), FakePeople.directory()));
            ObjectMapper mapper = new ObjectMapper();
            String document = house.send(house.anonymous("/api/openapi.json")).body();
            String pretty = mapper.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(mapper.readTree(document))
                            .replace("\r\n", "\n")
                    + "\n";
            if (Boolean.getBoolean("arrimo.openapi.write")) {
                Files.writeString(GOLDEN, pretty);
            }
            assertThat(pretty).isEqualTo(Files.readString(GOLDEN));
        }
    }

    /** Nothing is imported in this test. */
    private static Imports nothing() {
        return (Imports) Proxy.newProxyInstance(
                Imports.class.getClassLoader(), new Class<?>[] {Imports.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
