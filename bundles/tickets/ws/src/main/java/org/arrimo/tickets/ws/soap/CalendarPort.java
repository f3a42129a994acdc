package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Optional;

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
import org.arrimo.tickets.api.BusinessCalendar;
import org.arrimo.tickets.api.BusinessHours;

/** {@code /soap/v1/tickets/calendar}: when the desk works. */
@WebService(
        name = "BusinessHours",
        serviceName = "BusinessHoursService",
        portName = "BusinessHoursPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class CalendarPort implements SoapPort {
    private final BusinessHours hours;

    @Resource
    private WebServiceContext context;

    public CalendarPort(BusinessHours hours) {
        this.hours = hours;
    }

    /** Reads the business calendar. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "calendar")
    public CalendarData getCalendar() throws SoapProblem {
        return new CalendarData(hours.get(Caller.of(context)));
    }

    /** Puts another calendar in the place of the version that was read. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "calendar")
    public CalendarData setCalendar(
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "zone") String zone,
            @WebParam(name = "opening") List<OpeningData> opening,
            @WebParam(name = "holiday") List<HolidayData> holiday)
            throws SoapProblem {
        BusinessCalendar wanted = new BusinessCalendar(
                version,
                BusinessCalendar.zone("zone", zone),
                Optional.ofNullable(opening).orElse(List.of()).stream()
                        .map(OpeningData::opening)
                        .toList(),
                Optional.ofNullable(holiday).orElse(List.of()).stream()
                        .map(HolidayData::holiday)
                        .toList());
        return new CalendarData(hours.change(Caller.of(context), wanted));
    }

    /** Says how long the desk works in a time, in whole minutes. */
    @Rule
    @WebMethod
    @WebResult(name = "minutes")
    public long getWorkingTime(@XmlElement(required = true) @WebParam(name = "period") PeriodData period)
            throws SoapProblem {
        return hours.workingTime(Caller.of(context), period.from(), period.to()).toMinutes();
    }
}
