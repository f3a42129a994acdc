package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Optional;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.ws.Directory;

/** {@code /soap/v1/tickets/bulk}: many tickets changed at once. */
@WebService(
        name = "TicketBulk",
        serviceName = "TicketBulkService",
        portName = "TicketBulkPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class BulkPort implements SoapPort {
    private final Bulk bulk;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public BulkPort(Bulk bulk, Directory directory) {
        this.bulk = bulk;
        this.directory = directory;
    }

    /**
     * Changes the tickets of these numbers or of a filter, or only says what would become of it; a category {@code none}
     * takes theirs away, and so does a custom field without a value. They can be put below a ticket, and followed or no more.
     */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "bulk")
    public BulkData changeTickets(
            @WebParam(name = "number") List<String> number,
            @WebParam(name = "q") String q,
            @WebParam(name = "state") StateWord state,
            @WebParam(name = "priority") PriorityWord priority,
            @WebParam(name = "impact") LevelWord impact,
            @WebParam(name = "urgency") LevelWord urgency,
            @WebParam(name = "team") String team,
            @WebParam(name = "assignee") String assignee,
            @WebParam(name = "grounds") GroundsData grounds,
            @WebParam(name = "note") String note,
            @WebParam(name = "dryRun") Boolean dryRun,
            @WebParam(name = "category") String category,
            @WebParam(name = "field") List<AnswerData> field,
            @WebParam(name = "parent") String parent,
            @WebParam(name = "followed") Boolean followed)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        TicketPatch patch = new TicketPatch(
                Optional.empty(),
                Optional.ofNullable(state).map(StateWord::value),
                Optional.ofNullable(priority).map(PriorityWord::value),
                Optional.ofNullable(impact).map(LevelWord::value),
                Optional.ofNullable(urgency).map(LevelWord::value),
                Given.removable(team, which -> directory.team(actor, "team", which)),
                Given.removable(assignee, who -> directory.person(actor, "assignee", who)),
                GroundsData.value(grounds),
                Given.removable(category));
        List<TicketNumber> numbers = number == null
                ? List.of()
                : number.stream().map(BulkPort::number).toList();
        BulkOrder order = new BulkOrder(
                numbers,
                Optional.ofNullable(q),
                patch,
                Optional.ofNullable(note),
                AnswerData.values(field),
                Optional.ofNullable(parent).map(TicketNumber::of),
                Optional.ofNullable(followed));
        return new BulkData(Boolean.TRUE.equals(dryRun) ? bulk.tryOut(actor, order) : bulk.start(actor, order));
    }

    /** Says how far a change is. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "bulk")
    public BulkData getBulk(@WebParam(name = "id") long id) throws SoapProblem {
        return new BulkData(bulk.get(Caller.of(context), id));
    }

    /** Stops a change; what was changed stays. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "bulk")
    public BulkData cancelBulk(@WebParam(name = "id") long id) throws SoapProblem {
        return new BulkData(bulk.cancel(Caller.of(context), id));
    }

    /** Takes back a change, but for fields that somebody changed since. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "bulk")
    public BulkData undoBulk(@WebParam(name = "id") long id) throws SoapProblem {
        return new BulkData(bulk.undo(Caller.of(context), id));
    }

    private static TicketNumber number(String text) {
        return TicketNumber.parse(text).orElseThrow(() -> Problem.invalid(
                        "numbers", "bad-number", "has '" + text + "', which is not the number of a ticket", text)
                .exception());
    }
}
