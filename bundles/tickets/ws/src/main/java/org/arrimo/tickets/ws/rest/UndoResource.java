package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Reversible;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.rest.Views.ChangeView;
import org.arrimo.tickets.ws.rest.Views.TicketView;

/** {@code /api/v1/tickets/undo}: takes back what somebody changed about a ticket last. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class UndoResource implements RestResource {
    private final Reversals reversals;
    private final Directory directory;

    public UndoResource(Reversals reversals, Directory directory) {
        this.reversals = reversals;
        this.directory = directory;
    }

    /** What somebody changed last. */
    record LatestView(@Doc("What can be taken back, if anything can") Optional<ReversibleView> latest) {}

    /** A change that can be taken back. */
    record ReversibleView(
            @Doc("Names it") long change,
            @Doc("When it was made") Instant at,
            @Doc("Until when it can be taken back") Instant until,
            @Doc("Each field that was set") List<ChangeView> changes) {
        static ReversibleView of(Reversible made) {
            return new ReversibleView(
                    made.id(),
                    made.at(),
                    made.until(),
                    made.changes().stream().map(ChangeView::of).toList());
        }
    }

    /** What to take back. */
    record UndoRequest(@Doc("As latest names it") Optional<Long> change) {}

    @GET
    @Path("{number}")
    @Rule
    @Doc("What you changed about a ticket last, for ten minutes")
    public LatestView latest(@Context Actor actor, @PathParam("number") String number) {
        return new LatestView(reversals.latest(actor, TicketNumber.of(number)).map(ReversibleView::of));
    }

    @POST
    @Path("{number}")
    @Rule
    @Doc(value = "Takes your latest change of a ticket back, all of it or nothing", answer = TicketView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response undo(@Context Actor actor, @PathParam("number") String number, UndoRequest wanted) {
        long change = wanted.change().orElseThrow(() -> Problem.invalid("change", "required", "is required")
                .exception());
        Ticket ticket = reversals.undo(actor, TicketNumber.of(number), change);
        return Response.ok()
                .tag(ETags.of(ticket.version()))
                .entity(TicketView.of(ticket, directory.names(ticket)))
                .build();
    }
}
