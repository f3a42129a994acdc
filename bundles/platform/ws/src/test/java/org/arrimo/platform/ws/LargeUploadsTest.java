package org.arrimo.platform.ws;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;

import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.LargeUploads;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.Upload;
import org.arrimo.platform.ws.gate.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may send how much. */
class LargeUploadsTest {
    private static final Settings SMALL = Settings.of("1024", "1024", "2048", "8192", "1", "5");

    /** Takes files as large as others do. */
    @Path("/")
    public static final class Usual implements RestResource {
        @POST
        @Rule
        @Consumes(MediaType.WILDCARD)
        public String take(Upload upload) {
            return "\"taken\"";
        }
    }

    /** Takes larger ones. */
    @Path("/")
    @LargeUploads
    public static final class Large implements RestResource {
        @POST
        @Rule
        @Consumes(MediaType.WILDCARD)
        public String take(Upload upload) {
            return "\"taken\"";
        }
    }

    /** Takes larger ones from few. */
    @Path("/")
    @LargeUploads
    public static final class Closed implements RestResource {
        @POST
        @Rule(roles = Role.ADMIN)
        @Consumes(MediaType.WILDCARD)
        public String take(Upload upload) {
            return "\"taken\"";
        }
    }

    @Test
    void largeFilesGoWhereTheyAreMeant() throws IOException {
        try (TestHouse house = new TestHouse(SMALL, (key, actor, call, response, endpoint) -> {})) {
            house.publisher().rest("/api/v1/usual", new Usual());
            house.publisher().rest("/api/v1/large", new Large());
            assertThat(status(house, "/api/v1/usual", 4000)).isEqualTo(413);
            assertThat(status(house, "/api/v1/large", 4000)).isEqualTo(200);
            assertThat(status(house, "/api/v1/large", 9000)).isEqualTo(413);
        }
    }

    @Test
    void nothingIsReadOfWhoeverNoOperationIsOpenTo() throws IOException {
        AtomicBoolean read = new AtomicBoolean();
        try (TestHouse house = new TestHouse(SMALL, (key, actor, call, response, endpoint) -> read.set(true))) {
            house.publisher().rest("/api/v1/closed", new Closed());
            assertThat(status(house, "/api/v1/closed", 10, "Idempotency-Key", "k1"))
                    .isEqualTo(403);
            assertThat(read).isFalse();
        }
    }

    private static int status(TestHouse house, String path, int octets, String... headers) {
        HttpRequest.Builder request = house.ana(path).header("Content-Type", "application/octet-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return house.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(new byte[octets])))
                .statusCode();
    }
}
