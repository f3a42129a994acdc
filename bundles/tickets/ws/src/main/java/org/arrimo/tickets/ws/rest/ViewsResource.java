package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.util.List;

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
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.Views;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.rest.Found.NewView;
import org.arrimo.tickets.ws.rest.Found.ViewTally;
import org.arrimo.tickets.ws.rest.Found.ViewView;

/** {@code /api/v1/tickets/views}: filters people keep under a name. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ViewsResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/views/";

    private final Views views;
    private final Directory directory;

    public ViewsResource(Views views, Directory directory) {
        this.views = views;
        this.directory = directory;
    }

    @GET
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.PARTNER})
    @Doc("Your views, in their order")
    public Listing<ViewView> list(@Context Actor actor) {
        List<SavedView> all = views.list(actor);
        Names names = directory.ofViews(all);
        return Listing.all(all.stream().map(view -> ViewView.of(view, names)).toList());
    }

    @GET
    @Path("counts")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.PARTNER})
    @Doc("How many tickets you find in each, up to 1000; as it was up to ten seconds ago")
    public Listing<ViewTally> counts(@Context Actor actor) {
        return Listing.all(views.counts(actor).entrySet().stream()
                .map(count -> new ViewTally(
                        count.getKey(),
                        count.getValue().count(),
                        count.getValue().more()))
                .toList());
    }

    @POST
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.PARTNER})
    @Doc(value = "Keeps a view", status = 201, answer = ViewView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewView view) {
        SavedView added = views.add(actor, view.draft(actor, directory));
        return answer(Response.created(URI.create(BASE + added.id())), added);
    }

    @GET
    @Path("{id}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.PARTNER})
    @Doc(value = "A view", answer = ViewView.class)
    public Response get(@Context Actor actor, @PathParam("id") long id) {
        return answer(Response.ok(), views.get(actor, id));
    }

    @PUT
    @Path("{id}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.PARTNER})
    @Doc(value = "Changes a view, all of it", answer = ViewView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor, @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, NewView view) {
        return answer(Response.ok(), views.change(actor, id, ETags.version(ifMatch), view.draft(actor, directory)));
    }

    @DELETE
    @Path("{id}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.PARTNER})
    @Doc(value = "Takes a view away for all who have it", status = 204)
    public void remove(@Context Actor actor, @PathParam("id") long id) {
        views.remove(actor, id);
    }

    private Response answer(Response.ResponseBuilder response, SavedView view) {
        return response.tag(ETags.of(view.version()))
                .entity(ViewView.of(view, directory.ofViews(List.of(view))))
                .build();
    }
}
