package org.arrimo.tickets.ws.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.rest.Found.BulkView;
import org.arrimo.tickets.ws.rest.Found.NewBulk;

/** {@code /api/v1/tickets/bulk}: many tickets changed at once. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class BulkResource implements RestResource {
    private final Bulk bulk;
    private final Directory directory;

    public BulkResource(Bulk bulk, Directory directory) {
        this.bulk = bulk;
        this.directory = directory;
    }

    @POST
    @Rule
    @Doc("Changes many tickets, or only says what would become of it; of more than 100 follow it by its id")
    @Consumes(MediaType.APPLICATION_JSON)
    public BulkView start(@Context Actor actor, NewBulk wanted) {
        BulkOrder order = wanted.order(actor, directory);
        return BulkView.of(wanted.dryRun().orElse(false) ? bulk.tryOut(actor, order) : bulk.start(actor, order));
    }

    @GET
    @Rule
    @Doc("Your latest changes of many tickets, newest first; without those that were refused")
    public Listing<BulkView> latest(@Context Actor actor) {
        return Listing.all(bulk.latest(actor).stream().map(BulkView::of).toList());
    }

    @GET
    @Path("{id}")
    @Rule
    @Doc("How far a change of many tickets is")
    public BulkView get(@Context Actor actor, @PathParam("id") long id) {
        return BulkView.of(bulk.get(actor, id));
    }

    @POST
    @Path("{id}/cancel")
    @Rule
    @Doc("Stops it; what was changed stays")
    public BulkView cancel(@Context Actor actor, @PathParam("id") long id) {
        return BulkView.of(bulk.cancel(actor, id));
    }

    @POST
    @Path("{id}/undo")
    @Rule
    @Doc("Takes back what it changed, but for fields that somebody changed since")
    public BulkView undo(@Context Actor actor, @PathParam("id") long id) {
        return BulkView.of(bulk.undo(actor, id));
    }
}
