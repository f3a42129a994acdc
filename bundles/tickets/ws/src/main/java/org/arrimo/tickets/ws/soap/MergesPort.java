package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

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
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Merging;
import org.arrimo.tickets.api.SplitDraft;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;

/** {@code /soap/v1/tickets/merges}: tickets that turn out to be one, and one that turns out to be several. */
@WebService(
        name = "TicketMerges",
        serviceName = "TicketMergesService",
        portName = "TicketMergesPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class MergesPort implements SoapPort {
    private final Merges merges;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public MergesPort(Merges merges, Directory directory) {
        this.merges = merges;
        this.directory = directory;
    }

    /** Reads what the ticket gave to others and has from them, as far as the caller may see those. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "merging")
    public MergingData getMerging(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        Merging merging = merges.of(Caller.of(context), TicketNumber.of(number));
        return new MergingData(merging, directory.ofMerging(merging));
    }

    /** Merges the ticket, of the version that was read, into another; answers with the merged one. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData mergeTicket(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "into") String into)
            throws SoapProblem {
        return data(merges.merge(
                Caller.of(context), TicketNumber.of(number), OptionalLong.of(version), TicketNumber.of(into)));
    }

    /** Takes the merged ticket, of the version that was read, out again, as it was. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData unmergeTicket(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") long version)
            throws SoapProblem {
        return data(merges.unmerge(Caller.of(context), TicketNumber.of(number), OptionalLong.of(version)));
    }

    /** Makes a new ticket of some messages of one of the version that was read; the requester is named by login or id. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData splitTicket(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") long version,
            @WebParam(name = "kind") KindWord kind,
            @XmlElement(required = true) @WebParam(name = "subject") String subject,
            @WebParam(name = "requester") String requester,
            @WebParam(name = "message") List<Long> messages)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        Optional<NameOrId> who =
                Optional.ofNullable(requester).filter(given -> !given.isBlank()).map(NameOrId::new);
        SplitDraft draft = new SplitDraft(
                Optional.ofNullable(kind).map(KindWord::value).orElse(Kind.INCIDENT),
                subject,
                who.isPresent()
                        ? OptionalLong.of(directory.person(actor, "requester", who.get()))
                        : OptionalLong.empty(),
                messages == null ? Set.of() : Set.copyOf(messages));
        return data(merges.split(actor, TicketNumber.of(number), OptionalLong.of(version), draft));
    }

    /** Puts back what the ticket, of the version that was read, was made of; what was added to it goes along. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData unsplitTicket(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") long version)
            throws SoapProblem {
        return data(merges.unsplit(Caller.of(context), TicketNumber.of(number), OptionalLong.of(version)));
    }

    private TicketData data(Ticket ticket) {
        return new TicketData(ticket, directory.names(ticket));
    }
}
