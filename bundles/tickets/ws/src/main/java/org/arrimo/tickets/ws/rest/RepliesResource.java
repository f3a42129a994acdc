package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Said;
import org.arrimo.tickets.ws.rest.ReplyViews.FilledView;
import org.arrimo.tickets.ws.rest.ReplyViews.NewReply;
import org.arrimo.tickets.ws.rest.ReplyViews.ReplyChange;
import org.arrimo.tickets.ws.rest.ReplyViews.ReplyFiguresView;
import org.arrimo.tickets.ws.rest.ReplyViews.ReplyView;
import org.arrimo.tickets.ws.rest.Requests.NewMessage;
import org.arrimo.tickets.ws.rest.Views.MessageView;

/** {@code /api/v1/tickets/replies}: saved replies. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class RepliesResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/replies/";

    private final SavedReplies replies;
    private final Directory directory;

    public RepliesResource(SavedReplies replies, Directory directory) {
        this.replies = replies;
        this.directory = directory;
    }

    @GET
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc("Those you may read, by title")
    public Listing<ReplyView> list(
            @Context Actor actor,
            @Doc("Words of title, keywords or text") @QueryParam("q") String q,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return Listing.of(replies.list(actor, Optional.ofNullable(q), PageRequest.parse(limit, cursor)), ReplyView::of);
    }

    @POST
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc(value = "Saves a reply", status = 201, answer = ReplyView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewReply draft) {
        SavedReply reply = replies.add(actor, draft.draft(actor, directory));
        return answer(Response.created(URI.create(BASE + reply.id())), reply);
    }

    @GET
    @Path("figures")
    @Rule(roles = {Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc("What came of those that were used, most used first")
    public Listing<ReplyFiguresView> figures(
            @Context Actor actor,
            @Doc("The first month, such as 2016-02; in UTC") @QueryParam("from") String from,
            @Doc("The last month; the first if nothing is said") @QueryParam("to") String to) {
        YearMonth first = month("from", from);
        List<ReplyFigures> figures = replies.figures(actor, first, to == null ? first : month("to", to));
        Names names = directory.ofPeople(figures.stream()
                .flatMap(reply -> reply.byMonth().stream())
                .map(ReplyFigures.Use::person)
                .toList());
        return Listing.all(
                figures.stream().map(reply -> ReplyFiguresView.of(reply, names)).toList());
    }

    @GET
    @Path("{id}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc(value = "A saved reply", answer = ReplyView.class)
    public Response get(@Context Actor actor, @PathParam("id") long id) {
        return answer(Response.ok(), replies.get(actor, id));
    }

    @PATCH
    @Path("{id}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc(value = "Changes a saved reply", answer = ReplyView.class)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(
            @Context Actor actor,
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            ReplyChange change) {
        OptionalLong version = ETags.version(ifMatch);
        SavedReply now = replies.get(actor, id);
        SavedReply changed =
                replies.change(actor, id, version.orElse(now.version()), change.draft(actor, directory, now));
        return answer(Response.ok(), changed);
    }

    @DELETE
    @Path("{id}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc(value = "Takes a saved reply away; what was counted stays", status = 204)
    public void remove(@Context Actor actor, @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        OptionalLong version = ifMatch == null ? OptionalLong.empty() : ETags.version(ifMatch);
        long now = replies.get(actor, id).version();
        replies.remove(actor, id, version.orElse(now));
    }

    @GET
    @Path("{id}/filled/{number}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc("The text for a ticket, its placeholders filled in; values stand in HTML as text")
    public FilledView fill(@Context Actor actor, @PathParam("id") long id, @PathParam("number") String number) {
        return FilledView.of(replies.filled(actor, id, TicketNumber.of(number)));
    }

    @POST
    @Path("{id}/messages/{number}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc(
            value = "Says something that was made of the reply, and counts that it was",
            status = 201,
            answer = MessageView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response say(
            @Context Actor actor, @PathParam("id") long id, @PathParam("number") String number, NewMessage message) {
        Message said = replies.say(
                actor,
                id,
                TicketNumber.of(number),
                message.visibility().orElse(Message.Visibility.PUBLIC),
                Said.wording(message.body(), message.html()),
                message.attachments().orElse(Set.of()));
        return Response.status(Response.Status.CREATED)
                .entity(MessageView.of(said, directory.ofAuthors(List.of(said))))
                .build();
    }

    private static YearMonth month(String field, String text) {
        try {
            return YearMonth.parse(Optional.ofNullable(text).orElse(""));
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "not-a-month", "must be a month such as 2016-02")
                    .exception();
        }
    }

    private static Response answer(Response.ResponseBuilder response, SavedReply reply) {
        return response.tag(ETags.of(reply.version()))
                .entity(ReplyView.of(reply))
                .build();
    }
}
