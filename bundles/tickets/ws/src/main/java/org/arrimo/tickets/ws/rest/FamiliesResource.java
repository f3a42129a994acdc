package org.arrimo.tickets.ws.rest;

import java.util.List;
import java.util.Optional;

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
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Families;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.rest.Found.BulkView;
import org.arrimo.tickets.ws.rest.Views.TicketView;

/** {@code /api/v1/tickets/families}: what stands below a ticket, however far down. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class FamiliesResource implements RestResource {
    private final Families families;
    private final Directory directory;

    public FamiliesResource(Families families, Directory directory) {
        this.families = families;
        this.directory = directory;
    }

    /** What stands below a ticket. */
    record FamilyView(@Doc("Numbers of those that are open, lowest first; 1,000 at most") List<String> open) {}

    /** How all of it was resolved. */
    record FamilyResolution(
            @Doc("As the ticket was, else solved, if nothing is said") Optional<ResolutionCode> resolution,
            @Doc("What was done, 1 to 10,000 characters; the ticket's own if nothing is said")
                    Optional<String> solution) {}

    @GET
    @Path("{number}")
    @Rule
    @Doc("What is open below a ticket: its children, theirs, and so on")
    public FamilyView open(@Context Actor actor, @PathParam("number") String number) {
        return new FamilyView(families.open(actor, TicketNumber.of(number)).stream()
                .map(TicketNumber::toString)
                .toList());
    }

    @POST
    @Path("{number}/resolve")
    @Rule
    @Doc("Resolves all that is open below it, each by itself; of more than 100 follow the change of many by its id")
    @Consumes(MediaType.APPLICATION_JSON)
    public BulkView resolve(@Context Actor actor, @PathParam("number") String number, FamilyResolution wanted) {
        return BulkView.of(families.resolve(actor, TicketNumber.of(number), wanted.resolution(), wanted.solution()));
    }

    @PUT
    @Path("{number}/closed")
    @Rule
    @Doc(value = "Closes the ticket though some are open below it", answer = TicketView.class)
    public Response close(
            @Context Actor actor, @PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        Ticket ticket = families.close(actor, TicketNumber.of(number), ETags.version(ifMatch));
        return Response.ok()
                .tag(ETags.of(ticket.version()))
                .entity(TicketView.of(ticket, directory.names(ticket)))
                .build();
    }
}
