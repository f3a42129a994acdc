package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.stream.Stream;

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
import org.arrimo.tickets.api.Copies;
import org.arrimo.tickets.api.Copy;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;

/** {@code /soap/v1/tickets/copies}: who is copied on tickets. */
@WebService(
        name = "TicketCopies",
        serviceName = "TicketCopiesService",
        portName = "TicketCopiesPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class CopiesPort implements SoapPort {
    private final Copies copies;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public CopiesPort(Copies copies, Directory directory) {
        this.copies = copies;
        this.directory = directory;
    }

    /** Reads who is copied on a ticket. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "copies")
    public CopyListData listCopies(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return copies(Caller.of(context), TicketNumber.of(number));
    }

    /** Copies somebody, given by login or id; answers with all who are copied. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "copies")
    public CopyListData addCopy(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "person") String person)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        TicketNumber which = TicketNumber.of(number);
        copies.add(actor, which, person);
        return copies(actor, which);
    }

    /** Copies somebody no more, given by login or id. */
    @Rule
    @WebMethod
    public void removeCopy(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "person") String person)
            throws SoapProblem {
        copies.remove(Caller.of(context), TicketNumber.of(number), person);
    }

    /** Lists the tickets on which the caller is copied, last copied first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tickets")
    public TicketPageData listCopiedTickets(
            @WebParam(name = "limit") Integer limit, @WebParam(name = "cursor") String cursor) throws SoapProblem {
        Page<TicketRow> page = copies.copied(Caller.of(context), PageRequest.of(limit, cursor));
        Names names = directory.names(page.items());
        return new TicketPageData(
                page.items().stream().map(row -> new TicketRowData(row, names)).toList(),
                page.next().map(Cursor::text).orElse(null));
    }

    private CopyListData copies(Actor actor, TicketNumber number) {
        List<Copy> all = copies.list(actor, number);
        Names names = directory.ofPeople(all.stream()
                .flatMap(copy -> Stream.of(copy.person(), copy.addedBy()))
                .distinct()
                .toList());
        return new CopyListData(
                all.stream().map(copy -> new CopyData(copy, names)).toList());
    }
}
