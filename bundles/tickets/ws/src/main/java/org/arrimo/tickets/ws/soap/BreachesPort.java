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
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.Breaches;
import org.arrimo.tickets.ws.BreachReport;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;

/** {@code /soap/v1/tickets/breaches}: the register of breaches of the terms of use. */
@WebService(
        name = "Breaches",
        serviceName = "BreachesService",
        portName = "BreachesPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class BreachesPort implements SoapPort {
    private final Breaches breaches;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public BreachesPort(Breaches breaches, Directory directory) {
        this.breaches = breaches;
        this.directory = directory;
    }

    /** Records a breach: a warning for 90 days if nothing else is said. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "breach")
    public BreachData recordBreach(
            @XmlElement(required = true) @WebParam(name = "person") String person,
            @WebParam(name = "evidence") String evidence,
            @XmlElement(required = true) @WebParam(name = "account") String account,
            @WebParam(name = "measure") MeasureWord measure,
            @WebParam(name = "ticketsADay") Integer ticketsADay,
            @WebParam(name = "days") Integer days)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        BreachReport report = new BreachReport(
                name(person),
                Optional.ofNullable(evidence),
                account,
                Optional.ofNullable(measure).map(MeasureWord::value),
                Optional.ofNullable(ticketsADay),
                Optional.ofNullable(days));
        return data(breaches.record(actor, report.draft(actor, directory)));
    }

    /** Reads a breach. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "breach")
    public BreachData getBreach(@WebParam(name = "id") long id) throws SoapProblem {
        return data(breaches.get(Caller.of(context), id));
    }

    /** Lists breaches, newest first: all for the desk, else those about the caller. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "breaches")
    public BreachPageData listBreaches(
            @WebParam(name = "person") String person,
            @WebParam(name = "limit") Integer limit,
            @WebParam(name = "cursor") String cursor)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        OptionalLong about = name(person)
                .map(who -> OptionalLong.of(directory.person(actor, "person", who)))
                .orElse(OptionalLong.empty());
        Page<Breach> page = breaches.list(actor, about, PageRequest.of(limit, cursor));
        Names names = directory.ofBreaches(page.items());
        return new BreachPageData(
                page.items().stream()
                        .map(breach -> new BreachData(breach, names))
                        .toList(),
                page.next().map(Cursor::text).orElse(null));
    }

    /** Says something to a breach, in place of what was said before; for the person it is about. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "breach")
    public BreachData replyToBreach(
            @WebParam(name = "id") long id, @XmlElement(required = true) @WebParam(name = "text") String text)
            throws SoapProblem {
        return data(breaches.reply(Caller.of(context), id, text));
    }

    /** Takes a breach's effect away. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "breach")
    public BreachData withdrawBreach(
            @WebParam(name = "id") long id, @XmlElement(required = true) @WebParam(name = "reason") String reason)
            throws SoapProblem {
        return data(breaches.withdraw(Caller.of(context), id, reason));
    }

    private BreachData data(Breach breach) {
        return new BreachData(breach, directory.ofBreaches(List.of(breach)));
    }

    private static Optional<NameOrId> name(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(NameOrId::new);
    }
}
