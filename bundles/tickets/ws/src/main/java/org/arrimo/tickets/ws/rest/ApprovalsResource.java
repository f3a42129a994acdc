package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.util.List;

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
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.ApprovalAsked;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Approving;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.rest.ApprovalViews.ApprovalAnswer;
import org.arrimo.tickets.ws.rest.ApprovalViews.ApprovalRequestView;
import org.arrimo.tickets.ws.rest.ApprovalViews.ApprovalView;
import org.arrimo.tickets.ws.rest.ApprovalViews.NewApproval;

/** {@code /api/v1/tickets/approvals}: what others have to approve before the desk goes on. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ApprovalsResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/approvals/of/";

    private final Approvals approvals;
    private final Directory directory;

    public ApprovalsResource(Approvals approvals, Directory directory) {
        this.approvals = approvals;
        this.directory = directory;
    }

    @GET
    @Rule
    @Doc("What waits for your answer, longest asked first")
    public Listing<ApprovalRequestView> waiting(
            @Context Actor actor,
            @Doc("1 to 200; 50 if nothing is said") @QueryParam("limit") String limit,
            @Doc("From the page before") @QueryParam("cursor") String cursor) {
        Page<ApprovalRequest> page = approvals.waiting(actor, PageRequest.parse(limit, cursor));
        Names names = Approving.ofRequests(directory, page.items());
        return Listing.of(page, request -> ApprovalRequestView.of(request, names));
    }

    @GET
    @Path("{id}")
    @Rule
    @Doc("What you are or were asked")
    public ApprovalRequestView get(@Context Actor actor, @PathParam("id") long id) {
        return view(approvals.get(actor, id));
    }

    @PUT
    @Path("{id}/answer")
    @Rule
    @Doc("Approves or rejects, or answers otherwise while the stage is not decided")
    @Consumes(MediaType.APPLICATION_JSON)
    public ApprovalRequestView answer(@Context Actor actor, @PathParam("id") long id, ApprovalAnswer answer) {
        return view(
                approvals.answer(actor, id, answer.verdict(), answer.comment().orElse("")));
    }

    @GET
    @Path("of/{number}")
    @Rule
    @Doc("The ticket's approvals, latest first; for the desk")
    public Listing<ApprovalView> list(@Context Actor actor, @PathParam("number") String number) {
        List<Approval> found = approvals.list(actor, TicketNumber.of(number));
        Names names = Approving.names(directory, found);
        return Listing.all(
                found.stream().map(approval -> ApprovalView.of(approval, names)).toList());
    }

    @POST
    @Path("of/{number}")
    @Rule
    @Doc(value = "Asks for an approval; only this answer has the links", status = 201, answer = ApprovalView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@Context Actor actor, @PathParam("number") String number, NewApproval draft) {
        TicketNumber which = TicketNumber.of(number);
        ApprovalAsked asked = approvals.ask(actor, which, draft.draft(actor, directory));
        Names names = Approving.names(directory, List.of(asked.approval()));
        return Response.created(URI.create(BASE + which))
                .header("Cache-Control", "no-store")
                .entity(ApprovalView.of(asked, names))
                .build();
    }

    @DELETE
    @Path("of/{number}/{id}")
    @Rule
    @Doc(value = "Takes an approval back that waits", status = 204)
    public void withdraw(@Context Actor actor, @PathParam("number") String number, @PathParam("id") long id) {
        approvals.withdraw(actor, TicketNumber.of(number), id);
    }

    private ApprovalRequestView view(ApprovalRequest request) {
        return ApprovalRequestView.of(request, Approving.ofRequests(directory, List.of(request)));
    }
}
