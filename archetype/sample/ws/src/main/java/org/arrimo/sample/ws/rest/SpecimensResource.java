package org.arrimo.sample.ws.rest;

import java.net.URI;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.sample.api.Specimen;
import org.arrimo.sample.api.Specimens;

/** {@code /api/v1/sample} */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SpecimensResource implements RestResource {
    private static final String BASE = "/api/v1/sample/";

    private final Specimens specimens;

    public SpecimensResource(Specimens specimens) {
        this.specimens = specimens;
    }

    @GET
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc("The specimens, newest first")
    public Listing<SpecimenView> list(
            @Context Actor actor, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return Listing.of(specimens.list(actor, PageRequest.parse(limit, cursor)), SpecimenView::of);
    }

    @POST
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.ADMIN})
    @Doc(value = "Adds one", status = 201, answer = SpecimenView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewSpecimen specimen) {
        Specimen added = specimens.add(actor, specimen.draft());
        return answer(Response.created(URI.create(BASE + added.id())), added);
    }

    @GET
    @Path("{id}")
    @Rule
    @Doc(value = "One of them", answer = SpecimenView.class)
    public Response get(@Context Actor actor, @PathParam("id") long id) {
        return answer(Response.ok(), specimens.get(actor, id));
    }

    @PATCH
    @Path("{id}")
    @Rule
    @Doc(value = "Changes one", answer = SpecimenView.class)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(
            @Context Actor actor,
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            SpecimenPatch patch) {
        Specimen read = specimens.get(actor, id);
        return answer(Response.ok(), specimens.change(actor, id, ETags.version(ifMatch), patch.on(read)));
    }

    private static Response answer(Response.ResponseBuilder response, Specimen specimen) {
        return response.tag(ETags.of(specimen.version()))
                .entity(SpecimenView.of(specimen))
                .build();
    }
}
