package org.arrimo.tickets.ws.rest;

import java.net.URI;

import javax.ws.rs.Consumes;
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
import org.arrimo.tickets.api.Activities;
import org.arrimo.tickets.api.Activity;
import org.arrimo.tickets.ws.rest.TimeViews.ActivityView;
import org.arrimo.tickets.ws.rest.TimeViews.NewActivity;

/** {@code /api/v1/tickets/activities}: the kinds of work that time is spent on. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ActivitiesResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/activities/";

    private final Activities activities;

    public ActivitiesResource(Activities activities) {
        this.activities = activities;
    }

    @GET
    @Rule
    @Doc("All activities, by name")
    public Listing<ActivityView> list(@Context Actor actor) {
        String currency = activities.currency();
        return Listing.all(activities.list(actor).stream()
                .map(activity -> ActivityView.of(activity, currency))
                .toList());
    }

    @POST
    @Rule
    @Doc(value = "Adds an activity; for administrators", status = 201, answer = ActivityView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewActivity draft) {
        Activity added = activities.add(actor, draft.name(), draft.hourlyCents().orElse(0L));
        return answer(Response.created(URI.create(BASE + added.id())), added);
    }

    @PUT
    @Path("{id}")
    @Rule
    @Doc(value = "Changes an activity; time that was spent keeps its cost", answer = ActivityView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor,
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            NewActivity draft) {
        Activity now = activities.change(
                actor,
                id,
                ETags.version(ifMatch),
                draft.name(),
                draft.hourlyCents().orElse(0L),
                draft.inUse().orElse(true));
        return answer(Response.ok(), now);
    }

    private Response answer(Response.ResponseBuilder response, Activity activity) {
        return response.tag(ETags.of(activity.version()))
                .entity(ActivityView.of(activity, activities.currency()))
                .build();
    }
}
