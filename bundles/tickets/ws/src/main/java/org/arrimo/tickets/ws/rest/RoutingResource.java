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
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Routing;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.rest.RoutingViews.NewPlace;
import org.arrimo.tickets.ws.rest.RoutingViews.NewRule;
import org.arrimo.tickets.ws.rest.RoutingViews.OutcomeView;
import org.arrimo.tickets.ws.rest.RoutingViews.Probe;
import org.arrimo.tickets.ws.rest.RoutingViews.RuleView;

/** {@code /api/v1/tickets/routing}: which team gets which new tickets, and who of it. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class RoutingResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/routing/";

    private final Routing routing;
    private final Directory directory;

    public RoutingResource(Routing routing, Directory directory) {
        this.routing = routing;
        this.directory = directory;
    }

    @GET
    @Rule
    @Doc("The rules, in their order: the first that fits decides")
    public Listing<RuleView> list(@Context Actor actor) {
        return listing(routing.rules(actor));
    }

    @POST
    @Rule
    @Doc(value = "Adds a rule after all others", status = 201, answer = RuleView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewRule wanted) {
        RoutingRule added = routing.add(actor, wanted.draft(actor, directory));
        return answer(Response.created(URI.create(BASE + added.id())), added);
    }

    @GET
    @Path("{id}")
    @Rule
    @Doc(value = "A rule", answer = RuleView.class)
    public Response get(@Context Actor actor, @PathParam("id") long id) {
        return answer(Response.ok(), routing.get(actor, id));
    }

    @PUT
    @Path("{id}")
    @Rule
    @Doc(value = "Changes a rule", answer = RuleView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor, @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, NewRule wanted) {
        long version =
                ETags.version(ifMatch).orElseGet(() -> routing.get(actor, id).version());
        return answer(Response.ok(), routing.change(actor, id, version, wanted.draft(actor, directory)));
    }

    @PUT
    @Path("{id}/place")
    @Rule
    @Doc("Gives a rule another place; the others keep their order")
    @Consumes(MediaType.APPLICATION_JSON)
    public Listing<RuleView> move(@Context Actor actor, @PathParam("id") long id, NewPlace wanted) {
        return listing(routing.move(actor, id, wanted.place()));
    }

    @DELETE
    @Path("{id}")
    @Rule
    @Doc(value = "Takes a rule away", status = 204)
    public void remove(@Context Actor actor, @PathParam("id") long id) {
        routing.remove(actor, id);
    }

    @POST
    @Path("try")
    @Rule
    @Doc("Says what would become of a ticket, and why; nothing is opened")
    @Consumes(MediaType.APPLICATION_JSON)
    public OutcomeView tryOut(@Context Actor actor, Probe probe) {
        RoutingOutcome outcome = routing.tryOut(actor, probe.probe(actor, directory));
        return OutcomeView.of(outcome, directory.ofOutcome(outcome));
    }

    private Listing<RuleView> listing(List<RoutingRule> rules) {
        Names names = directory.ofRules(rules);
        return Listing.all(rules.stream().map(rule -> RuleView.of(rule, names)).toList());
    }

    private Response answer(Response.ResponseBuilder response, RoutingRule rule) {
        return response.tag(ETags.of(rule.version()))
                .entity(RuleView.of(rule, directory.ofRules(List.of(rule))))
                .build();
    }
}
