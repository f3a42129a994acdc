package org.arrimo.tickets.ws.soap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.RatingSum;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Days;
import org.arrimo.tickets.ws.Directory;

/** {@code /soap/v1/tickets/satisfaction}: what REST offers of ratings. */
@WebService(
        name = "Satisfaction",
        serviceName = "SatisfactionService",
        portName = "SatisfactionPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class SatisfactionPort implements SoapPort {
    private final Satisfaction satisfaction;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public SatisfactionPort(Satisfaction satisfaction, Directory directory) {
        this.satisfaction = satisfaction;
        this.directory = directory;
    }

    /** Reads what the requester of a ticket was asked and answered; a fault of 404 if they were not asked. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "rating")
    public RatingData getRating(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return satisfaction
                .find(Caller.of(context), TicketNumber.of(number))
                .map(RatingData::new)
                .orElseThrow(() -> Problem.notFound().exception());
    }

    /** Reads what the caller was asked and has not answered yet, latest first, 20 at most. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ratings")
    public RatingListData listWaitingRatings() throws SoapProblem {
        return new RatingListData(satisfaction.waiting(Caller.of(context)));
    }

    /** Answers, or answers otherwise; for the requester who was asked. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "rating")
    public RatingData answerRating(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "verdict") VerdictWord verdict,
            @WebParam(name = "comment") String comment)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return new RatingData(
                satisfaction.answer(actor, TicketNumber.of(number), verdict.value(), comment == null ? "" : comment));
    }

    /** Counts answers to what was asked from one day to another; for leads, managers and administrators. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "sums")
    public RatingSumPageData sumRatings(
            @XmlElement(required = true) @WebParam(name = "by") RatingSumWord by,
            @XmlElement(required = true) @WebParam(name = "from") String from,
            @XmlElement(required = true) @WebParam(name = "to") String to,
            @WebParam(name = "limit") Integer limit,
            @WebParam(name = "cursor") String cursor)
            throws SoapProblem {
        LocalDate first = Days.parse("from", from);
        Page<RatingSum> page = satisfaction.sums(
                Caller.of(context), by.value(), first, Days.parse("to", to), PageRequest.of(limit, cursor));
        Map<String, String> names = directory.ofRatings(by.value(), page.items());
        List<RatingSumData> sums = page.items().stream()
                .map(sum -> new RatingSumData(sum, names.getOrDefault(sum.key(), sum.key())))
                .toList();
        return new RatingSumPageData(sums, page.next().map(Cursor::text).orElse(null));
    }
}
