package org.arrimo.platform.ws.rest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.spi.ws.Access;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.ws.gate.Endpoint;
import org.arrimo.platform.ws.gate.Endpoints;

/** {@code /api/openapi.json}: what is published at this moment, as an OpenAPI 3 document. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class DescriptionResource implements RestResource {
    /** Where it is served. */
    public static final String PATH = "/api/openapi.json";

    private final Endpoints endpoints;

    public DescriptionResource(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** @return the document */
    @GET
    @Rule(Access.ANYONE)
    @Doc("This description")
    public Map<String, Object> get() {
        List<RestMethods> resources = endpoints.all().stream()
                .filter(RestEndpoint.class::isInstance)
                .sorted(Comparator.comparing(Endpoint::path))
                .map(endpoint -> ((RestEndpoint) endpoint).methods())
                .toList();
        return new OpenApi().document(resources);
    }
}
