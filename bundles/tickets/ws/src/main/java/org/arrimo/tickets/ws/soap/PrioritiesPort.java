package org.arrimo.tickets.ws.soap;

import java.util.Map;

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
import org.arrimo.tickets.api.MatrixCell;
import org.arrimo.tickets.api.Priorities;

/** {@code /soap/v1/tickets/priorities}: which priority follows from impact and urgency. */
@WebService(
        name = "TicketPriorities",
        serviceName = "TicketPrioritiesService",
        portName = "TicketPrioritiesPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class PrioritiesPort implements SoapPort {
    private final Priorities priorities;

    @Resource
    private WebServiceContext context;

    public PrioritiesPort(Priorities priorities) {
        this.priorities = priorities;
    }

    /** Reads the matrix. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "matrix")
    public PriorityMatrixData listPriorities() throws SoapProblem {
        return new PriorityMatrixData(priorities.matrix(Caller.of(context)));
    }

    /** Says which priority follows from a rating; answers with the whole matrix. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "matrix")
    public PriorityMatrixData setPriority(
            @XmlElement(required = true) @WebParam(name = "impact") LevelWord impact,
            @XmlElement(required = true) @WebParam(name = "urgency") LevelWord urgency,
            @XmlElement(required = true) @WebParam(name = "priority") PriorityWord priority)
            throws SoapProblem {
        MatrixCell rating = new MatrixCell(impact.value(), urgency.value());
        return new PriorityMatrixData(priorities.change(Caller.of(context), Map.of(rating, priority.value())));
    }
}
