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
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.MajorDraft;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.MajorReport;
import org.arrimo.tickets.ws.Names;

/** {@code /soap/v1/tickets/majors}: major incidents, what is announced about them, and what is below them. */
@WebService(
        name = "MajorIncidents",
        serviceName = "MajorIncidentsService",
        portName = "MajorIncidentsPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class MajorsPort implements SoapPort {
    private final MajorIncidents majors;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public MajorsPort(MajorIncidents majors, Directory directory) {
        this.majors = majors;
        this.directory = directory;
    }

    /** Lists major incidents that are not over and concern the caller, latest declared first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "majors")
    public MajorPageData listCurrentMajorIncidents() throws SoapProblem {
        List<MajorIncident> current = majors.current(Caller.of(context));
        return data(current, null);
    }

    /** Lists all there ever were, highest number first; for staff. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "majors")
    public MajorPageData listMajorIncidents(
            @WebParam(name = "limit") Integer limit, @WebParam(name = "cursor") String cursor) throws SoapProblem {
        Page<MajorIncident> page = majors.list(Caller.of(context), PageRequest.of(limit, cursor));
        return data(page.items(), page.next().map(Cursor::text).orElse(null));
    }

    /** Reads a major incident. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "major")
    public MajorData getMajorIncident(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return data(majors.get(Caller.of(context), TicketNumber.of(number)));
    }

    /** Declares an incident a major one; without organisations it concerns everybody. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "major")
    public MajorData declareMajorIncident(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "announcement") List<AnnouncementData> announcement,
            @WebParam(name = "organisation") List<String> organisation)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return data(majors.declare(actor, TicketNumber.of(number), draft(actor, announcement, organisation)));
    }

    /** Announces something else about one that was read in this version. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "major")
    public MajorData updateMajorIncident(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "announcement") List<AnnouncementData> announcement,
            @WebParam(name = "organisation") List<String> organisation)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        MajorDraft draft = draft(actor, announcement, organisation);
        return data(majors.update(actor, TicketNumber.of(number), OptionalLong.of(version), draft));
    }

    /** Ends a major incident; the incident stays as it is. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "major")
    public MajorData endMajorIncident(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return data(majors.end(Caller.of(context), TicketNumber.of(number)));
    }

    /** Puts up to 100 incidents below it, each by itself. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "outcome")
    public AttachedData attachToMajorIncident(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "incident") List<String> incident)
            throws SoapProblem {
        List<String> numbers = Optional.ofNullable(incident).orElse(List.of());
        return new AttachedData(
                majors.attach(Caller.of(context), TicketNumber.of(number), MajorReport.numbers(numbers)));
    }

    /** Opens an incident below it, for whoever has the same: the caller if nobody is named. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData joinMajorIncident(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "subject") String subject,
            @WebParam(name = "description") String description,
            @WebParam(name = "requester") String requester)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        TicketDraft own = TicketDraft.of(
                Kind.INCIDENT, subject, Optional.ofNullable(description).orElse(""));
        TicketDraft draft = own.withRequester(Given.id(requester, who -> directory.person(actor, "requester", who)));
        Ticket ticket = majors.join(actor, TicketNumber.of(number), draft);
        return new TicketData(ticket, directory.names(ticket));
    }

    private MajorDraft draft(Actor actor, List<AnnouncementData> announcements, List<String> organisations) {
        return new MajorReport(
                        Optional.ofNullable(announcements).orElse(List.of()).stream()
                                .map(AnnouncementData::said)
                                .toList(),
                        Optional.ofNullable(organisations).orElse(List.of()).stream()
                                .flatMap(text -> Given.name(text).stream())
                                .toList())
                .draft(actor, directory);
    }

    private MajorData data(MajorIncident major) {
        return new MajorData(major, directory.ofMajors(List.of(major)));
    }

    private MajorPageData data(List<MajorIncident> all, String next) {
        Names names = directory.ofMajors(all);
        return new MajorPageData(
                all.stream().map(major -> new MajorData(major, names)).toList(), next);
    }
}
