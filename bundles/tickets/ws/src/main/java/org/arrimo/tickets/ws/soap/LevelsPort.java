package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.api.HandoverChoices;
import org.arrimo.tickets.api.HandoverDraft;
import org.arrimo.tickets.api.Handovers;
import org.arrimo.tickets.api.OpenWork;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;

/** {@code /soap/v1/tickets/levels}: tickets go up to teams that know more, and back; open work goes over. */
@WebService(
        name = "TicketLevels",
        serviceName = "TicketLevelsService",
        portName = "TicketLevelsPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class LevelsPort implements SoapPort {
    private final Handovers handovers;
    private final OpenWork work;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public LevelsPort(Handovers handovers, OpenWork work, Directory directory) {
        this.handovers = handovers;
        this.work = work;
        this.directory = directory;
    }

    /** Reads how the ticket was handed up and back, the latest first; for those who read private notes. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "handovers")
    public HandoverListData listHandovers(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        List<Handover> all = handovers.of(Caller.of(context), TicketNumber.of(number));
        return new HandoverListData(all, directory.ofHandovers(all));
    }

    /** Reads where the caller may hand the ticket. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "choices")
    public HandoverChoicesData getHandoverChoices(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        HandoverChoices choices = handovers.choices(Caller.of(context), TicketNumber.of(number));
        return new HandoverChoicesData(choices, directory.ofChoices(choices));
    }

    /**
     * Hands the ticket, of the version that was read, up: to the queue of a team named by name or id, or of the one that
     * stands above. The note becomes a private one.
     */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "handover")
    public HandoverData handUp(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") long version,
            @WebParam(name = "team") String team,
            @XmlElement(required = true) @WebParam(name = "reason") HandoverReasonWord reason,
            @XmlElement(required = true) @WebParam(name = "text") String text,
            @WebParam(name = "note") String note)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        Optional<NameOrId> which =
                Optional.ofNullable(team).filter(given -> !given.isBlank()).map(NameOrId::new);
        OptionalLong to =
                which.isPresent() ? OptionalLong.of(directory.team(actor, "team", which.get())) : OptionalLong.empty();
        return data(
                handovers.up(actor, TicketNumber.of(number), OptionalLong.of(version), to, draft(reason, text, note)));
    }

    /** Hands the ticket, of the version that was read, back to the queue of the team it came from. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "handover")
    public HandoverData handBack(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "reason") HandoverReasonWord reason,
            @XmlElement(required = true) @WebParam(name = "text") String text,
            @WebParam(name = "note") String note)
            throws SoapProblem {
        return data(handovers.back(
                Caller.of(context), TicketNumber.of(number), OptionalLong.of(version), draft(reason, text, note)));
    }

    /**
     * Hands over all open tickets of a person, named by login or id: to a colleague named likewise, or to the queues of
     * their teams. How far it is, and taking it back, are operations of {@code /soap/v1/tickets/bulk}.
     */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "bulk")
    public BulkData handOverOpenWork(
            @XmlElement(required = true) @WebParam(name = "person") String person,
            @WebParam(name = "to") String to,
            @WebParam(name = "note") String note)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        Optional<NameOrId> who =
                Optional.ofNullable(to).filter(given -> !given.isBlank()).map(NameOrId::new);
        OptionalLong colleague =
                who.isPresent() ? OptionalLong.of(directory.person(actor, "to", who.get())) : OptionalLong.empty();
        long whose = directory.person(actor, "person", new NameOrId(person));
        return new BulkData(work.handOver(actor, whose, colleague, Optional.ofNullable(note)));
    }

    private static HandoverDraft draft(HandoverReasonWord reason, String text, String note) {
        return new HandoverDraft(reason == null ? null : reason.value(), text, Optional.ofNullable(note));
    }

    private HandoverData data(Handover handover) {
        return new HandoverData(handover, directory.ofHandovers(List.of(handover)));
    }
}
