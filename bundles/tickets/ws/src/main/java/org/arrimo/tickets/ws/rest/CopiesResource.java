package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Copies;
import org.arrimo.tickets.api.Copy;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;
import org.arrimo.tickets.ws.rest.Views.TicketRowView;

/** {@code /api/v1/tickets/copies}: who is copied on a ticket, and on which tickets the caller is. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CopiesResource implements RestResource {
    private final Copies copies;
    private final Directory directory;

    public CopiesResource(Copies copies, Directory directory) {
        this.copies = copies;
        this.directory = directory;
    }

    /** Somebody who is copied. */
    record CopyView(Named person, Instant since, @Doc("Who copied them") Named addedBy) {
        static CopyView of(Copy copy, Names names) {
            return new CopyView(names.person(copy.person()), copy.since(), names.person(copy.addedBy()));
        }
    }

    @GET
    @Rule
    @Doc("The tickets on which you are copied, last copied first; a page can be shorter though another one follows")
    public Listing<TicketRowView> copied(
            @Context Actor actor,
            @Doc("1 to 200; 50 if nothing is said") @QueryParam("limit") String limit,
            @Doc("From the page before") @QueryParam("cursor") String cursor) {
        Page<TicketRow> page = copies.copied(actor, PageRequest.parse(limit, cursor));
        Names names = directory.names(page.items());
        return Listing.of(page, row -> TicketRowView.of(row, names));
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc("Those who are copied on the ticket, the first who came first")
    public Listing<CopyView> list(@Context Actor actor, @PathParam("number") String number) {
        List<Copy> all = copies.list(actor, TicketNumber.of(number));
        Names names = names(all);
        return Listing.all(all.stream().map(copy -> CopyView.of(copy, names)).toList());
    }

    @PUT
    @Path("{number}/{copied}")
    @Rule
    @Doc(
            "Copies somebody, who then sees the ticket and its public conversation and may reply; nothing happens when they"
                    + " are. The requester copies people of the own organisation")
    public CopyView add(
            @Context Actor actor,
            @PathParam("number") String number,
            @Doc("Login or id") @PathParam("copied") String person) {
        Copy copy = copies.add(actor, TicketNumber.of(number), person);
        return CopyView.of(copy, names(List.of(copy)));
    }

    @DELETE
    @Path("{number}/{copied}")
    @Rule
    @Doc(value = "Copies somebody no more; nothing happens when they are not. You may take yourself off", status = 204)
    public void remove(@Context Actor actor, @PathParam("number") String number, @PathParam("copied") String person) {
        copies.remove(actor, TicketNumber.of(number), person);
    }

    private Names names(List<Copy> all) {
        return directory.ofPeople(all.stream()
                .flatMap(copy -> Stream.of(copy.person(), copy.addedBy()))
                .distinct()
                .toList());
    }
}
