package org.arrimo.tickets.ws.rest;

import java.util.Map;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priorities;
import org.arrimo.tickets.api.Priority;

/** {@code /api/v1/tickets/priorities}: which priority follows from impact and urgency. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PrioritiesResource implements RestResource {
    private final Priorities priorities;

    public PrioritiesResource(Priorities priorities) {
        this.priorities = priorities;
    }

    /** What follows. */
    record Cell(Priority priority) {}

    /** What follows from which rating. */
    record CellView(Level impact, Level urgency, Priority priority) {
        static CellView of(MatrixCell rating, Priority priority) {
            return new CellView(rating.impact(), rating.urgency(), priority);
        }
    }

    @GET
    @Rule
    @Doc("The matrix by impact, then by urgency, highest first")
    public Listing<CellView> list(@Context Actor actor) {
        return Listing.all(priorities.matrix(actor).entrySet().stream()
                .map(cell -> CellView.of(cell.getKey(), cell.getValue()))
                .toList());
    }

    @PUT
    @Path("{impact}/{urgency}")
    @Rule
    @Doc("Says which priority follows from a rating; the tickets there are stay as they stand")
    @Consumes(MediaType.APPLICATION_JSON)
    public CellView put(
            @Context Actor actor, @PathParam("impact") String impact, @PathParam("urgency") String urgency, Cell cell) {
        MatrixCell rating =
                new MatrixCell(Wire.parse(Level.class, impact, "impact"), Wire.parse(Level.class, urgency, "urgency"));
        if (cell.priority() == null) {
            throw Problem.invalid("priority", "required", "is required").exception();
        }
        return CellView.of(
                rating,
                priorities.change(actor, Map.of(rating, cell.priority())).get(rating));
    }
}
