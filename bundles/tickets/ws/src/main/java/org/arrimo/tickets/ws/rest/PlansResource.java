package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Plan;
import org.arrimo.tickets.api.Plans;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Planning;
import org.arrimo.tickets.ws.rest.PlanViews.NewPlan;
import org.arrimo.tickets.ws.rest.PlanViews.NewPlanSchedule;
import org.arrimo.tickets.ws.rest.PlanViews.PlanView;

/** {@code /api/v1/tickets/plans}: tickets that are opened at times known before. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PlansResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/plans/";

    private final Plans plans;
    private final Directory directory;

    public PlansResource(Plans plans, Directory directory) {
        this.plans = plans;
        this.directory = directory;
    }

    @GET
    @Rule
    @Doc("All plans, by name")
    public Listing<PlanView> list(@Context Actor actor) {
        List<Plan> all = plans.list(actor);
        Names names = Planning.names(directory, all);
        return Listing.all(all.stream().map(plan -> PlanView.of(plan, names)).toList());
    }

    @GET
    @Path("{id}")
    @Rule
    @Doc(value = "A plan", answer = PlanView.class)
    public Response get(@Context Actor actor, @PathParam("id") long id) {
        return answer(Response.ok(), plans.get(actor, id));
    }

    @POST
    @Rule
    @Doc(value = "Adds a plan", status = 201, answer = PlanView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewPlan plan) {
        Plan added = plans.add(actor, plan.draft(actor, directory));
        return answer(Response.created(URI.create(BASE + added.id())), added);
    }

    @PUT
    @Path("{id}")
    @Rule
    @Doc(value = "Writes a plan anew, all of it, in the version of If-Match", answer = PlanView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor, @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, NewPlan plan) {
        OptionalLong version = ETags.version(ifMatch);
        return answer(Response.ok(), plans.change(actor, id, version, plan.draft(actor, directory)));
    }

    @DELETE
    @Path("{id}")
    @Rule
    @Doc(value = "Takes a plan away; the tickets it opened stay", status = 204)
    public void remove(@Context Actor actor, @PathParam("id") long id) {
        plans.remove(actor, id);
    }

    @POST
    @Path("preview")
    @Rule
    @Doc("The next ten times at which such a plan would open a ticket; keeps nothing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Listing<Instant> preview(@Context Actor actor, NewPlanSchedule schedule) {
        return Listing.all(plans.preview(actor, schedule.said().schedule(actor)));
    }

    private Response answer(Response.ResponseBuilder response, Plan plan) {
        return response.tag(ETags.of(plan.version()))
                .entity(PlanView.of(plan, Planning.names(directory, List.of(plan))))
                .build();
    }
}
