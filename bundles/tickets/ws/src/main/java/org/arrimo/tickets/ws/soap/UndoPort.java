package org.arrimo.tickets.ws.soap;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Reversals;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;

/** {@code /soap/v1/tickets/undo}: takes back what somebody changed about a ticket last. */
@WebService(
        name = "TicketUndo",
        serviceName = "TicketUndoService",
        portName = "TicketUndoPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class UndoPort implements SoapPort {
    private final Reversals reversals;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public UndoPort(Reversals reversals, Directory directory) {
        this.reversals = reversals;
        this.directory = directory;
    }

    /** Says what you changed about a ticket last, for ten minutes; nothing if there is nothing to take back. */
    @Rule
    @WebMethod
    @WebResult(name = "latest")
    public ReversibleData getLatestChange(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return reversals
                .latest(Caller.of(context), TicketNumber.of(number))
                .map(ReversibleData::new)
                .orElse(null);
    }

    /** Takes your latest change of a ticket back, all of it or nothing. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData undoChange(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "change") long change)
            throws SoapProblem {
        Ticket ticket = reversals.undo(Caller.of(context), TicketNumber.of(number), change);
        return new TicketData(ticket, directory.names(ticket));
    }
}
