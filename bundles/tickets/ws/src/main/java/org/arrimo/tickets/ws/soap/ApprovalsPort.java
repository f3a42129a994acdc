package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.ApprovalAsked;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Approving;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;

/** {@code /soap/v1/tickets/approvals}: what REST offers of approvals. */
@WebService(
        name = "Approvals",
        serviceName = "ApprovalsService",
        portName = "ApprovalsPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class ApprovalsPort implements SoapPort {
    private final Approvals approvals;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public ApprovalsPort(Approvals approvals, Directory directory) {
        this.approvals = approvals;
        this.directory = directory;
    }

    /** Lists what waits for the caller's answer, longest asked first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "requests")
    public ApprovalRequestPageData listApprovalRequests(
            @WebParam(name = "limit") Integer limit, @WebParam(name = "cursor") String cursor) throws SoapProblem {
        Actor actor = Caller.of(context);
        Page<ApprovalRequest> page = approvals.waiting(actor, PageRequest.of(limit, cursor));
        Names names = Approving.ofRequests(directory, page.items());
        return new ApprovalRequestPageData(
                page.items().stream()
                        .map(request -> new ApprovalRequestData(request, names))
                        .toList(),
                page.next().map(Cursor::text).orElse(null));
    }

    /** Reads what the caller is or was asked. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "request")
    public ApprovalRequestData getApprovalRequest(@WebParam(name = "id") long id) throws SoapProblem {
        return data(approvals.get(Caller.of(context), id));
    }

    /** Approves or rejects, or answers otherwise while the stage is not decided. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "request")
    public ApprovalRequestData answerApproval(
            @WebParam(name = "id") long id,
            @XmlElement(required = true) @WebParam(name = "verdict") ApprovalVerdictWord verdict,
            @WebParam(name = "comment") String comment)
            throws SoapProblem {
        return data(approvals.answer(
                Caller.of(context), id, verdict == null ? null : verdict.value(), comment == null ? "" : comment));
    }

    /** Reads what is asked by the secret of a link, which says who is asked, whoever the caller is. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "request")
    public ApprovalRequestData getApprovalByLink(@XmlElement(required = true) @WebParam(name = "secret") String secret)
            throws SoapProblem {
        return data(approvals.bySecret(secret));
    }

    /** Approves or rejects by the secret of a link, as whoever it was given to. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "request")
    public ApprovalRequestData answerApprovalByLink(
            @XmlElement(required = true) @WebParam(name = "secret") String secret,
            @XmlElement(required = true) @WebParam(name = "verdict") ApprovalVerdictWord verdict,
            @WebParam(name = "comment") String comment)
            throws SoapProblem {
        return data(approvals.answerBySecret(
                secret, verdict == null ? null : verdict.value(), comment == null ? "" : comment));
    }

    /** Lists a ticket's approvals, latest first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "approvals")
    public ApprovalListData listApprovals(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        List<Approval> found = approvals.list(Caller.of(context), TicketNumber.of(number));
        return new ApprovalListData(found, Approving.names(directory, found));
    }

    /** Asks for an approval; only this answer has the links. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "approval")
    public ApprovalData askApproval(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "question") String question,
            @XmlElement(required = true) @WebParam(name = "stage") List<ApprovalStageData> stage,
            @WebParam(name = "until") Instant until,
            @WebParam(name = "hold") Boolean hold)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        ApprovalDraft draft = new ApprovalDraft(
                question,
                Given.each(stage).stream()
                        .map(one -> one.stage(actor, directory))
                        .toList(),
                Optional.ofNullable(until),
                Boolean.TRUE.equals(hold));
        ApprovalAsked asked = approvals.ask(actor, TicketNumber.of(number), draft);
        return new ApprovalData(
                asked.approval(), asked.secrets(), Approving.names(directory, List.of(asked.approval())));
    }

    /** Takes an approval back that waits. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "approval")
    public ApprovalData withdrawApproval(
            @XmlElement(required = true) @WebParam(name = "number") String number, @WebParam(name = "id") long id)
            throws SoapProblem {
        Approval approval = approvals.withdraw(Caller.of(context), TicketNumber.of(number), id);
        return new ApprovalData(approval, Map.of(), Approving.names(directory, List.of(approval)));
    }

    private ApprovalRequestData data(ApprovalRequest request) {
        return new ApprovalRequestData(request, Approving.ofRequests(directory, List.of(request)));
    }
}
