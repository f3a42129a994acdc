package org.arrimo.tickets.ws.rest;

import java.net.URI;
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
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.MajorReport;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.rest.MajorViews.AttachedView;
import org.arrimo.tickets.ws.rest.MajorViews.Children;
import org.arrimo.tickets.ws.rest.MajorViews.MajorView;
import org.arrimo.tickets.ws.rest.MajorViews.NewMajor;
import org.arrimo.tickets.ws.rest.MajorViews.NewReport;
import org.arrimo.tickets.ws.rest.Views.TicketView;

/** {@code /api/v1/tickets/majors}: major incidents, what is announced about them, and what is below them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MajorsResource implements RestResource {
    private final MajorIncidents majors;
    private final Directory directory;

    public MajorsResource(MajorIncidents majors, Directory directory) {
        this.majors = majors;
        this.directory = directory;
    }

    @GET
    @Rule
    @Doc("Major incidents that are not over and concern you, latest declared first")
    public Listing<MajorView> current(@Context Actor actor) {
        List<MajorIncident> current = majors.current(actor);
        Names names = directory.ofMajors(current);
        return Listing.all(
                current.stream().map(major -> MajorView.of(major, names)).toList());
    }

    @GET
    @Path("all")
    @Rule
    @Doc("All there ever were, highest number first; for staff")
    public Listing<MajorView> all(
            @Context Actor actor,
            @Doc("1 to 200; 50 if nothing is said") @QueryParam("limit") String limit,
            @Doc("From the page before") @QueryParam("cursor") String cursor) {
        Page<MajorIncident> page = majors.list(actor, PageRequest.parse(limit, cursor));
        Names names = directory.ofMajors(page.items());
        return Listing.of(page, major -> MajorView.of(major, names));
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc(value = "A major incident", answer = MajorView.class)
    public Response get(@Context Actor actor, @PathParam("number") String number) {
        return answer(Response.ok(), majors.get(actor, TicketNumber.of(number)));
    }

    @POST
    @Path("{number}")
    @Rule
    @Doc(value = "Declares an incident a major one", status = 201, answer = MajorView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response declare(@Context Actor actor, @PathParam("number") String number, NewMajor major) {
        MajorIncident declared = majors.declare(actor, TicketNumber.of(number), major.draft(actor, directory));
        return answer(Response.created(URI.create("/api/v1/tickets/majors/" + declared.number())), declared);
    }

    @PUT
    @Path("{number}")
    @Rule
    @Doc(value = "Announces something else", answer = MajorView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response update(
            @Context Actor actor,
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            NewMajor major) {
        return answer(
                Response.ok(),
                majors.update(actor, TicketNumber.of(number), ETags.version(ifMatch), major.draft(actor, directory)));
    }

    @POST
    @Path("{number}/end")
    @Rule
    @Doc(value = "Ends it; the incident stays as it is", answer = MajorView.class)
    public Response end(@Context Actor actor, @PathParam("number") String number) {
        return answer(Response.ok(), majors.end(actor, TicketNumber.of(number)));
    }

    @POST
    @Path("{number}/children")
    @Rule
    @Doc("Puts incidents below it, each by itself")
    @Consumes(MediaType.APPLICATION_JSON)
    public AttachedView attach(@Context Actor actor, @PathParam("number") String number, Children children) {
        List<String> numbers = Optional.ofNullable(children.numbers()).orElse(List.of());
        return AttachedView.of(majors.attach(actor, TicketNumber.of(number), MajorReport.numbers(numbers)));
    }

    @POST
    @Path("{number}/reports")
    @Rule
    @Doc(value = "Opens an incident below it: you have the same", status = 201, answer = TicketView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response join(@Context Actor actor, @PathParam("number") String number, NewReport report) {
        Ticket ticket = majors.join(actor, TicketNumber.of(number), report.draft(actor, directory));
        return Response.created(URI.create("/api/v1/tickets/" + ticket.number()))
                .tag(ETags.of(ticket.version()))
                .entity(TicketView.of(ticket, directory.names(ticket)))
                .build();
    }

    private Response answer(Response.ResponseBuilder response, MajorIncident major) {
        return response.tag(ETags.of(major.version()))
                .entity(MajorView.of(major, directory.ofMajors(List.of(major))))
                .build();
    }
}
