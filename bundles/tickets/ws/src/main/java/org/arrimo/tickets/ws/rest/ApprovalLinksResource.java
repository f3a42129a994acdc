package org.arrimo.tickets.ws.rest;

import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.spi.ws.Access;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.ws.Approving;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.rest.ApprovalViews.ApprovalRequestView;
import org.arrimo.tickets.ws.rest.ApprovalViews.LinkAnswer;

/** {@code /api/v1/tickets/approval-links}: what whoever has a link may do; the link says who that is. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ApprovalLinksResource implements RestResource {
    private final Approvals approvals;
    private final Directory directory;

    public ApprovalLinksResource(Approvals approvals, Directory directory) {
        this.approvals = approvals;
        this.directory = directory;
    }

    @POST
    @Rule(Access.ANYONE)
    @Doc("What is asked by the secret of a link; with a verdict, answers it")
    @Consumes(MediaType.APPLICATION_JSON)
    public ApprovalRequestView answer(LinkAnswer link) {
        String secret = link.secret() == null ? "" : link.secret();
        ApprovalRequest request = link.verdict().isEmpty()
                ? approvals.bySecret(secret)
                : approvals.answerBySecret(
                        secret, link.verdict().get(), link.comment().orElse(""));
        return ApprovalRequestView.of(request, Approving.ofRequests(directory, List.of(request)));
    }
}
