package org.arrimo.tickets.ws.rest;

import java.net.URI;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Merging;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.rest.MergeViews.MergingView;
import org.arrimo.tickets.ws.rest.Requests.MergeTarget;
import org.arrimo.tickets.ws.rest.Requests.NewSplit;
import org.arrimo.tickets.ws.rest.Views.TicketView;

/** {@code /api/v1/tickets/merges}: tickets that turn out to be one, and one that turns out to be several. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MergesResource implements RestResource {
    private final Merges merges;
    private final Directory directory;

    public MergesResource(Merges merges, Directory directory) {
        this.merges = merges;
        this.directory = directory;
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc("What the ticket gave to others and has from them, as far as you may see those")
    public MergingView get(@Context Actor actor, @PathParam("number") String number) {
        Merging merging = merges.of(actor, TicketNumber.of(number));
        return MergingView.of(merging, directory.ofMerging(merging));
    }

    @POST
    @Path("{number}")
    @Rule
    @Doc(value = "Merges the ticket into another; answers with the merged one", answer = TicketView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(
            @Context Actor actor,
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            MergeTarget target) {
        TicketNumber which = TicketNumber.of(number);
        return answer(Response.ok(), merges.merge(actor, which, ETags.version(ifMatch), target.number()));
    }

    @DELETE
    @Path("{number}")
    @Rule
    @Doc(value = "Takes the merged ticket out again, as it was", answer = TicketView.class)
    public Response unmerge(
            @Context Actor actor, @PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return answer(Response.ok(), merges.unmerge(actor, TicketNumber.of(number), ETags.version(ifMatch)));
    }

    @POST
    @Path("{number}/split")
    @Rule
    @Doc(value = "Makes a new ticket of some messages", status = 201, answer = TicketView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response split(
            @Context Actor actor,
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            NewSplit split) {
        TicketNumber which = TicketNumber.of(number);
        Ticket made = merges.split(actor, which, ETags.version(ifMatch), split.draft(actor, directory));
        return answer(Response.created(URI.create("/api/v1/tickets/" + made.number())), made);
    }

    @DELETE
    @Path("{number}/split")
    @Rule
    @Doc(value = "Puts back what the ticket was made of; what was added to it goes along", answer = TicketView.class)
    public Response unsplit(
            @Context Actor actor, @PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        return answer(Response.ok(), merges.unsplit(actor, TicketNumber.of(number), ETags.version(ifMatch)));
    }

    private Response answer(Response.ResponseBuilder response, Ticket ticket) {
        TicketView view = TicketView.of(ticket, directory.names(ticket));
        return response.tag(ETags.of(ticket.version())).entity(view).build();
    }
}
