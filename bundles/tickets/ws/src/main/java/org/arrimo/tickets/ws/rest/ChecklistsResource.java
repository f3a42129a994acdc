package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
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
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;

/** {@code /api/v1/tickets/checklists}: what is to be done about tickets, item by item. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ChecklistsResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/checklists/";

    private final Checklists checklists;
    private final Directory directory;

    public ChecklistsResource(Checklists checklists, Directory directory) {
        this.checklists = checklists;
        this.directory = directory;
    }

    /** What an item says. */
    record ChecklistItemText(@Doc("1 to 200 characters on one line") String text) {}

    /** Where an item stands. */
    record ChecklistItemPlace(@Doc("1 for the first; more than there are items means the last") int place) {}

    /** One thing to be done. */
    record ChecklistItemView(long id, String text, boolean done, Optional<Named> tickedBy, Optional<Instant> tickedAt) {
        static ChecklistItemView of(ChecklistItem item, Names names) {
            return new ChecklistItemView(
                    item.id(), item.text(), item.done(), names.person(item.tickedBy()), item.tickedAt());
        }
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc("What is to be done about the ticket, in order")
    public Listing<ChecklistItemView> list(@Context Actor actor, @PathParam("number") String number) {
        return all(checklists.list(actor, TicketNumber.of(number)));
    }

    @POST
    @Path("{number}")
    @Rule
    @Doc(value = "Adds an item at the end", status = 201, answer = ChecklistItemView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, @PathParam("number") String number, ChecklistItemText item) {
        TicketNumber which = TicketNumber.of(number);
        ChecklistItem added = checklists.add(actor, which, item.text());
        return Response.created(URI.create(BASE + which + "/" + added.id()))
                .entity(one(added))
                .build();
    }

    @PUT
    @Path("{number}/{id}")
    @Rule
    @Doc("Says an item in other words")
    @Consumes(MediaType.APPLICATION_JSON)
    public ChecklistItemView reword(
            @Context Actor actor,
            @PathParam("number") String number,
            @PathParam("id") long id,
            ChecklistItemText item) {
        return one(checklists.reword(actor, TicketNumber.of(number), id, item.text()));
    }

    @DELETE
    @Path("{number}/{id}")
    @Rule
    @Doc(value = "Takes an item away", status = 204)
    public void remove(@Context Actor actor, @PathParam("number") String number, @PathParam("id") long id) {
        checklists.remove(actor, TicketNumber.of(number), id);
    }

    @PUT
    @Path("{number}/{id}/done")
    @Rule
    @Doc("Ticks an item off; nothing happens when it is")
    public ChecklistItemView tick(@Context Actor actor, @PathParam("number") String number, @PathParam("id") long id) {
        return one(checklists.tick(actor, TicketNumber.of(number), id, true));
    }

    @DELETE
    @Path("{number}/{id}/done")
    @Rule
    @Doc("Takes back that an item is ticked off; nothing happens when it is not")
    public ChecklistItemView untick(
            @Context Actor actor, @PathParam("number") String number, @PathParam("id") long id) {
        return one(checklists.tick(actor, TicketNumber.of(number), id, false));
    }

    @PUT
    @Path("{number}/{id}/place")
    @Rule
    @Doc("Gives an item another place; answers with all of them")
    @Consumes(MediaType.APPLICATION_JSON)
    public Listing<ChecklistItemView> move(
            @Context Actor actor,
            @PathParam("number") String number,
            @PathParam("id") long id,
            ChecklistItemPlace place) {
        return all(checklists.move(actor, TicketNumber.of(number), id, place.place()));
    }

    @POST
    @Path("{number}/templates/{id}")
    @Rule
    @Doc("Adds all items of a template at the end, or none; answers with all of the ticket")
    public Listing<ChecklistItemView> apply(
            @Context Actor actor, @PathParam("number") String number, @PathParam("id") long id) {
        return all(checklists.apply(actor, TicketNumber.of(number), id));
    }

    private ChecklistItemView one(ChecklistItem item) {
        return ChecklistItemView.of(item, directory.ofTicks(List.of(item)));
    }

    private Listing<ChecklistItemView> all(List<ChecklistItem> items) {
        Names names = directory.ofTicks(items);
        return Listing.all(
                items.stream().map(item -> ChecklistItemView.of(item, names)).toList());
    }
}
