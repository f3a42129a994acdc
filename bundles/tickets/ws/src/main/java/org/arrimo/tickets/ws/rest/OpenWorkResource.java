package org.arrimo.tickets.ws.rest;

import java.util.Optional;
import java.util.OptionalLong;

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
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.OpenWork;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.rest.Found.BulkView;

/** {@code /api/v1/tickets/open-work}: all that somebody has in hand, handed over in one step. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenWorkResource implements RestResource {
    private final OpenWork work;
    private final Directory directory;

    public OpenWorkResource(OpenWork work, Directory directory) {
        this.work = work;
        this.directory = directory;
    }

    /** How much somebody has in hand. */
    record CountView(@Doc("Their open tickets") long count) {}

    /** Where it is to go. */
    record NewOwner(
            @Doc("Login or id of a colleague; if nothing is said they wait in the queues of their teams")
                    Optional<NameOrId> to,
            @Doc("A private note to leave on each") Optional<String> note) {}

    @GET
    @Path("{id}")
    @Rule
    @Doc("How many open tickets a person has; for themselves, their lead and administrators")
    public CountView count(@Context Actor actor, @PathParam("id") long id) {
        return new CountView(work.count(actor, id));
    }

    @POST
    @Path("{id}")
    @Rule
    @Doc("Hands over a person's open tickets, at most 1000; how far it is, and taking it back, stand below bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    public BulkView handOver(@Context Actor actor, @PathParam("id") long id, NewOwner owner) {
        OptionalLong to = owner.to()
                .map(who -> OptionalLong.of(directory.person(actor, "to", who)))
                .orElse(OptionalLong.empty());
        return BulkView.of(work.handOver(actor, id, to, owner.note()));
    }
}
