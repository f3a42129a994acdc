package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;
import org.arrimo.tickets.ws.Said;
import org.arrimo.tickets.ws.rest.StagedFilesResource.StagedFileView;

/** {@code /api/v1/tickets/later}: messages that are written and not sent yet. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class LaterResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/later/";

    private final LaterMessages later;
    private final Directory directory;

    public LaterResource(LaterMessages later, Directory directory) {
        this.later = later;
        this.directory = directory;
    }

    /** A message for later. */
    record NewLaterMessage(
            @Doc("public or private; public if nothing is said") Optional<Visibility> visibility,
            @Doc("1 to 50,000 characters of plain text") String body,
            @Doc("In place of body: HTML, which is cleaned") Optional<String> html,
            @Doc("When it is sent: later than now, within 366 days") Instant at,
            @Doc("Ids of files you have put aside") Optional<Set<Long>> files) {}

    /** A message for later, written anew. */
    record LaterMessageText(
            @Doc("1 to 50,000 characters of plain text") String body,
            @Doc("In place of body: HTML, which is cleaned") Optional<String> html,
            @Doc("When it is sent: later than now, within 366 days") Instant at,
            @Doc("Ids of all files that are to go with it; none if nothing is said") Optional<Set<Long>> files) {}

    /** A message that is written and not sent yet. */
    record LaterMessageView(
            long id,
            String ticket,
            Named author,
            Visibility visibility,
            String body,
            @Doc("The same as it was written, if as HTML: cleaned") Optional<String> html,
            Instant writtenAt,
            Instant at,
            @Doc("Why it was not sent when its time came") Optional<String> problem,
            @Doc("What goes with it") List<StagedFileView> files) {
        static LaterMessageView of(LaterMessage message, Names names) {
            return new LaterMessageView(
                    message.id(),
                    message.ticket().toString(),
                    names.person(message.author()),
                    message.visibility(),
                    message.body(),
                    message.html(),
                    message.writtenAt(),
                    message.at(),
                    message.problem(),
                    message.files().stream().map(StagedFileView::of).toList());
        }
    }

    @GET
    @Rule
    @Doc("Your own, in the order they were written in")
    public Listing<LaterMessageView> mine(
            @Context Actor actor,
            @Doc("1 to 200; 50 if nothing is said") @QueryParam("limit") String limit,
            @Doc("From the page before") @QueryParam("cursor") String cursor) {
        Page<LaterMessage> page = later.mine(actor, PageRequest.parse(limit, cursor));
        Names names = names(page.items());
        return Listing.of(page, message -> LaterMessageView.of(message, names));
    }

    @GET
    @Path("of/{number}")
    @Rule
    @Doc("What waits on the ticket, soonest first: all for the desk, else your own")
    public Listing<LaterMessageView> list(@Context Actor actor, @PathParam("number") String number) {
        List<LaterMessage> found = later.list(actor, TicketNumber.of(number));
        Names names = names(found);
        return Listing.all(found.stream()
                .map(message -> LaterMessageView.of(message, names))
                .toList());
    }

    @POST
    @Path("of/{number}")
    @Rule
    @Doc(value = "Writes a message for later", status = 201, answer = LaterMessageView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@Context Actor actor, @PathParam("number") String number, NewLaterMessage message) {
        LaterMessage written = later.write(
                actor,
                TicketNumber.of(number),
                message.visibility().orElse(Visibility.PUBLIC),
                Said.wording(message.body(), message.html()),
                message.at(),
                message.files().orElse(Set.of()));
        return Response.created(URI.create(BASE + written.id()))
                .entity(view(written))
                .build();
    }

    @PUT
    @Path("{id}")
    @Rule
    @Doc("Writes your own anew")
    @Consumes(MediaType.APPLICATION_JSON)
    public LaterMessageView rewrite(@Context Actor actor, @PathParam("id") long id, LaterMessageText message) {
        return view(later.rewrite(
                actor,
                id,
                Said.wording(message.body(), message.html()),
                message.at(),
                message.files().orElse(Set.of())));
    }

    @DELETE
    @Path("{id}")
    @Rule
    @Doc(value = "Takes one back", status = 204)
    public void takeBack(@Context Actor actor, @PathParam("id") long id) {
        later.takeBack(actor, id);
    }

    private LaterMessageView view(LaterMessage message) {
        return LaterMessageView.of(message, names(List.of(message)));
    }

    private Names names(List<LaterMessage> messages) {
        return directory.ofPeople(
                messages.stream().map(LaterMessage::author).distinct().toList());
    }
}
