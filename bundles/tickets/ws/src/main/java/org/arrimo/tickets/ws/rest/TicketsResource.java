package org.arrimo.tickets.ws.rest;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
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
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.Upload;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Said;
import org.arrimo.tickets.ws.rest.Requests.NewMessage;
import org.arrimo.tickets.ws.rest.Requests.NewTicket;
import org.arrimo.tickets.ws.rest.Requests.TicketChange;
import org.arrimo.tickets.ws.rest.Views.AttachmentView;
import org.arrimo.tickets.ws.rest.Views.EntryView;
import org.arrimo.tickets.ws.rest.Views.FiguresView;
import org.arrimo.tickets.ws.rest.Views.LinkView;
import org.arrimo.tickets.ws.rest.Views.MessageView;
import org.arrimo.tickets.ws.rest.Views.TicketRowView;
import org.arrimo.tickets.ws.rest.Views.TicketView;

/** {@code /api/v1/tickets}: tickets, their conversations, files and histories. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TicketsResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/";

    private final Tickets tickets;
    private final Links links;
    private final Duplicates duplicates;
    private final Files files;
    private final Directory directory;

    public TicketsResource(
            Tickets tickets, Attachments attachments, Links links, Duplicates duplicates, Directory directory) {
        this.tickets = tickets;
        this.links = links;
        this.duplicates = duplicates;
        this.files = new Files(attachments);
        this.directory = directory;
    }

    @POST
    @Rule
    @Doc(value = "Opens a ticket", status = 201, answer = TicketView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@Context Actor actor, NewTicket draft) {
        Ticket ticket = tickets.open(actor, draft.draft(actor, directory));
        return answer(Response.created(URI.create(BASE + ticket.number())), ticket);
    }

    @GET
    @Rule
    @Doc("Tickets, last updated first; those found by words latest number first")
    public Listing<TicketRowView> list(
            @Context Actor actor,
            @BeanParam TicketQuery query,
            @Doc("1 to 200; 50 if nothing is said") @QueryParam("limit") String limit,
            @Doc("From the page before") @QueryParam("cursor") String cursor) {
        Page<TicketRow> page =
                tickets.list(actor, query.wanted().filter(actor, directory), PageRequest.parse(limit, cursor));
        Names names = directory.names(page.items());
        return Listing.of(page, row -> TicketRowView.of(row, names));
    }

    @GET
    @Path("figures")
    @Rule
    @Doc("The same tickets, counted")
    public FiguresView figures(@Context Actor actor, @BeanParam TicketQuery query) {
        return FiguresView.of(tickets.figures(actor, query.wanted().filter(actor, directory)));
    }

    @GET
    @Path("similar")
    @Rule
    @Doc("Open tickets that may be about the same as one that is about to be opened, most alike first; 5 at most")
    public Listing<TicketRowView> similar(
            @Context Actor actor, @Doc("The subject, as far as it is written") @QueryParam("subject") String subject) {
        List<TicketRow> found =
                duplicates.like(actor, Optional.ofNullable(subject).orElse(""));
        Names names = directory.names(found);
        return Listing.all(
                found.stream().map(row -> TicketRowView.of(row, names)).toList());
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc(value = "A ticket", answer = TicketView.class)
    public Response get(@Context Actor actor, @PathParam("number") String number) {
        return answer(Response.ok(), tickets.get(actor, TicketNumber.of(number)));
    }

    @PATCH
    @Path("{number}")
    @Rule
    @Doc(value = "Changes a ticket", answer = TicketView.class)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(
            @Context Actor actor,
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            TicketChange change) {
        TicketNumber which = TicketNumber.of(number);
        return answer(
                Response.ok(), tickets.change(actor, which, ETags.version(ifMatch), change.patch(actor, directory)));
    }

    @GET
    @Path("{number}/messages")
    @Rule
    @Doc("The conversation, oldest first")
    public Listing<MessageView> messages(
            @Context Actor actor,
            @PathParam("number") String number,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Page<Message> page = tickets.messages(actor, TicketNumber.of(number), PageRequest.parse(limit, cursor));
        Names names = directory.ofAuthors(page.items());
        return Listing.of(page, message -> MessageView.of(message, names));
    }

    @POST
    @Path("{number}/messages")
    @Rule
    @Doc(value = "Says something", status = 201, answer = MessageView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response say(@Context Actor actor, @PathParam("number") String number, NewMessage message) {
        TicketNumber which = TicketNumber.of(number);
        Message.Visibility visibility = message.visibility().orElse(Message.Visibility.PUBLIC);
        Set<Long> attachments = message.attachments().orElse(Set.of());
        Wording words = Said.wording(message.body(), message.html());
        Message said = tickets.say(actor, which, visibility, words, attachments);
        Names names = directory.ofAuthors(List.of(said));
        return Response.status(Response.Status.CREATED)
                .entity(MessageView.of(said, names))
                .build();
    }

    @GET
    @Path("{number}/history")
    @Rule
    @Doc("What happened, oldest first")
    public Listing<EntryView> history(
            @Context Actor actor,
            @PathParam("number") String number,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return Listing.of(
                tickets.history(actor, TicketNumber.of(number), PageRequest.parse(limit, cursor)), EntryView::of);
    }

    @GET
    @Path("{number}/links")
    @Rule
    @Doc("What the ticket has to do with others, as far as you may see those")
    public Listing<LinkView> links(@Context Actor actor, @PathParam("number") String number) {
        List<Link> all = links.list(actor, TicketNumber.of(number));
        Names names = directory.ofLinks(all);
        return Listing.all(all.stream().map(link -> LinkView.of(link, names)).toList());
    }

    @PUT
    @Path("{number}/links/{type}/{other}")
    @Rule
    @Doc("Links two tickets; nothing happens when they are linked so")
    public LinkView link(
            @Context Actor actor,
            @PathParam("number") String number,
            @Doc("How the one stands to the other, such as blocks or child-of") @PathParam("type") String type,
            @PathParam("other") String other) {
        Link link = links.link(actor, TicketNumber.of(number), linkType(type), TicketNumber.of(other));
        return LinkView.of(link, directory.ofLinks(List.of(link)));
    }

    @DELETE
    @Path("{number}/links/{type}/{other}")
    @Rule
    @Doc(value = "Takes a link away; nothing happens when there is none", status = 204)
    public void unlink(
            @Context Actor actor,
            @PathParam("number") String number,
            @PathParam("type") String type,
            @PathParam("other") String other) {
        links.unlink(actor, TicketNumber.of(number), linkType(type), TicketNumber.of(other));
    }

    @POST
    @Path("{number}/children/resolve")
    @Rule
    @Doc("Resolves the children that are still open, all or none; answers with their numbers")
    public Listing<String> resolveChildren(@Context Actor actor, @PathParam("number") String number) {
        return Listing.all(links.resolveChildren(actor, TicketNumber.of(number)).stream()
                .map(TicketNumber::toString)
                .toList());
    }

    @GET
    @Path("{number}/attachments")
    @Rule
    @Doc("The files you may read, oldest first")
    public Listing<AttachmentView> attachments(@Context Actor actor, @PathParam("number") String number) {
        List<Attachment> all = files.list(actor, TicketNumber.of(number));
        Names names = directory.ofPeople(all.stream().map(Attachment::author).toList());
        return Listing.all(all.stream()
                .map(attachment -> AttachmentView.of(attachment, names))
                .toList());
    }

    @POST
    @Path("{number}/attachments")
    @Rule
    @Doc(value = "Attaches a file", status = 201, answer = AttachmentView.class)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    public Response attach(
            @Context Actor actor,
            @PathParam("number") String number,
            @Doc("The file's name, if the upload itself does not say it") @QueryParam("name") String name,
            @Doc("public or private; public if nothing is said") @QueryParam("visibility") String visibility,
            Upload upload)
            throws IOException {
        TicketNumber which = TicketNumber.of(number);
        Attachment attached = files.attach(actor, which, name, visibility, upload);
        Names names = directory.ofPeople(List.of(attached.author()));
        return Response.created(URI.create(BASE + which + "/attachments/" + attached.id()))
                .entity(AttachmentView.of(attached, names))
                .build();
    }

    @GET
    @Path("{number}/attachments/{id}")
    @Rule
    @Doc("A file's octets")
    @Produces(MediaType.WILDCARD)
    public Response download(@Context Actor actor, @PathParam("number") String number, @PathParam("id") long id) {
        return files.download(actor, TicketNumber.of(number), id);
    }

    private static LinkType linkType(String word) {
        return Wire.parse(LinkType.class, word, "type");
    }

    private Response answer(Response.ResponseBuilder response, Ticket ticket) {
        TicketView view = TicketView.of(ticket, directory.names(ticket));
        return response.tag(ETags.of(ticket.version())).entity(view).build();
    }
}
