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
import org.arrimo.tickets.api.Exports;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /soap/v1/tickets/exports}: tickets to take away. */
@WebService(
        name = "TicketExports",
        serviceName = "TicketExportsService",
        portName = "TicketExportsPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class ExportsPort implements SoapPort {
    private final Exports exports;

    @Resource
    private WebServiceContext context;

    public ExportsPort(Exports exports) {
        this.exports = exports;
    }

    /** A ticket as the caller sees it, as JSON; what is for the desk alone goes along only where that is asked for. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "export")
    public ExportData exportTicket(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "internal") Boolean internal)
            throws SoapProblem {
        return new ExportData(
                exports.ticket(Caller.of(context), TicketNumber.of(number), Boolean.TRUE.equals(internal)));
    }

    /** The same as a PDF document to print and to file, in the caller's language and time zone, without the history. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "export")
    public ExportData exportDocument(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "internal") Boolean internal)
            throws SoapProblem {
        return new ExportData(
                exports.document(Caller.of(context), TicketNumber.of(number), Boolean.TRUE.equals(internal)));
    }
}
