package org.arrimo.tickets.ws.soap;

import java.util.Optional;
import java.util.OptionalLong;

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
import org.arrimo.tickets.api.Families;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;

/** {@code /soap/v1/tickets/families}: what stands below a ticket, however far down. */
@WebService(
        name = "TicketFamilies",
        serviceName = "TicketFamiliesService",
        portName = "TicketFamiliesPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class FamiliesPort implements SoapPort {
    private final Families families;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public FamiliesPort(Families families, Directory directory) {
        this.families = families;
        this.directory = directory;
    }

    /** Lists what is open below a ticket: its children, theirs, and so on. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "open")
    public NumberListData getOpenFamily(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return new NumberListData(families.open(Caller.of(context), TicketNumber.of(number)));
    }

    /** Resolves all that is open below a ticket, each by itself; of more than 100 follow the change by getBulk. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "bulk")
    public BulkData resolveFamily(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "resolution") ResolutionWord resolution,
            @WebParam(name = "solution") String solution)
            throws SoapProblem {
        return new BulkData(families.resolve(
                Caller.of(context),
                TicketNumber.of(number),
                Optional.ofNullable(resolution).map(ResolutionWord::value),
                Optional.ofNullable(solution)));
    }

    /** Closes a ticket that was read in this version though some are open below it. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData closeOverFamily(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") long version)
            throws SoapProblem {
        Ticket ticket = families.close(Caller.of(context), TicketNumber.of(number), OptionalLong.of(version));
        return new TicketData(ticket, directory.names(ticket));
    }
}
