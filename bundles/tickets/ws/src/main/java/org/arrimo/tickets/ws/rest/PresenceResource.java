package org.arrimo.tickets.ws.rest;

import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presence.Activity;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;

/** {@code /api/v1/tickets/presence}: who of the staff is at a ticket now. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PresenceResource implements RestResource {
    private final Presences presences;
    private final Directory directory;

    public PresenceResource(Presences presences, Directory directory) {
        this.presences = presences;
        this.directory = directory;
    }

    /** What the caller does. */
    record PresenceChange(@Doc("viewing or writing") Activity activity) {}

    /** Somebody who is there. */
    record PresenceView(Named person, Activity activity) {}

    @GET
    @Path("{number}")
    @Rule
    @Doc("Who is at the ticket now; for the staff alone")
    public Listing<PresenceView> list(@Context Actor actor, @PathParam("number") String number) {
        List<Presence> there = presences.at(actor, TicketNumber.of(number));
        Names names = directory.ofPeople(there.stream().map(Presence::person).toList());
        return Listing.all(there.stream()
                .map(one -> new PresenceView(names.person(one.person()), one.activity()))
                .toList());
    }

    @PUT
    @Path("{number}")
    @Rule
    @Doc(value = "Says that you are at the ticket; to be said again before 30 seconds are over", status = 204)
    @Consumes(MediaType.APPLICATION_JSON)
    public void beat(@Context Actor actor, @PathParam("number") String number, PresenceChange change) {
        presences.beat(actor, TicketNumber.of(number), change.activity());
    }

    @DELETE
    @Path("{number}")
    @Rule
    @Doc(value = "Says that you are there no more", status = 204)
    public void leave(@Context Actor actor, @PathParam("number") String number) {
        presences.leave(actor, TicketNumber.of(number));
    }
}
