package org.arrimo.tickets.ws.soap;

import java.util.List;
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
import org.arrimo.tickets.api.Step;
import org.arrimo.tickets.api.Transitions;

/** {@code /soap/v1/tickets/transitions}: who may take which step between the states of a ticket. */
@WebService(
        name = "TicketTransitions",
        serviceName = "TicketTransitionsService",
        portName = "TicketTransitionsPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class TransitionsPort implements SoapPort {
    private final Transitions transitions;

    @Resource
    private WebServiceContext context;

    public TransitionsPort(Transitions transitions) {
        this.transitions = transitions;
    }

    /** Lists all steps. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "transitions")
    public TransitionListData listTransitions() throws SoapProblem {
        return new TransitionListData(transitions.list(Caller.of(context)));
    }

    /** Says which roles take a step, none for none; answers with all steps. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "transitions")
    public TransitionListData setTransition(
            @XmlElement(required = true) @WebParam(name = "kind") KindWord kind,
            @XmlElement(required = true) @WebParam(name = "from") StateWord from,
            @XmlElement(required = true) @WebParam(name = "to") StateWord to,
            @WebParam(name = "role") List<RoleWord> role)
            throws SoapProblem {
        Step step = new Step(kind.value(), from.value(), to.value());
        return new TransitionListData(
                transitions.change(Caller.of(context), Map.of(step, Given.words(role, RoleWord::value))));
    }
}
