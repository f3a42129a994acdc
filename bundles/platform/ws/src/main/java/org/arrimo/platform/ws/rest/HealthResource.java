package org.arrimo.platform.ws.rest;

import java.util.List;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.spi.ws.Access;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;

/** {@code /api/health}: for a load balancer, and for whoever waits for a start. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource implements RestResource {
    /** Where it is served. */
    public static final String PATH = "/api/health";

    private final Health health;

    public HealthResource(Health health) {
        this.health = health;
    }

    /**
     * The answer when all is well.
     *
     * @param status always {@code up}
     * @param services the paths that are served
     */
    public record Report(String status, List<String> services) {}

    /** @return the report; a problem with status 503 when requests can't be answered */
    @GET
    @Rule(Access.ANYONE)
    @Doc("Whether the desk answers: its database, its sign-in and at least one module")
    public Report get() {
        health.trouble().ifPresent(problem -> {
            throw problem.exception();
        });
        return new Report("up", health.paths());
    }
}
