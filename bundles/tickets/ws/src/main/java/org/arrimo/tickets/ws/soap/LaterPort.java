package org.arrimo.tickets.ws.soap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
import org.arrimo.tickets.api.LaterMessage;
import org.arrimo.tickets.api.LaterMessages;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Said;

/** {@code /soap/v1/tickets/later}: what REST offers of messages for later. */
@WebService(
        name = "LaterMessages",
        serviceName = "LaterMessagesService",
        portName = "LaterMessagesPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class LaterPort implements SoapPort {
    private final LaterMessages later;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public LaterPort(LaterMessages later, Directory directory) {
        this.later = later;
        this.directory = directory;
    }

    /** Lists what waits on a ticket, soonest first: all for the desk, else the caller's own. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "messages")
    public LaterMessagePageData listLaterMessages(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return data(later.list(Caller.of(context), TicketNumber.of(number)), null);
    }

    /** Lists the caller's own, in the order they were written in. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "messages")
    public LaterMessagePageData listMyLaterMessages(
            @WebParam(name = "limit") Integer limit, @WebParam(name = "cursor") String cursor) throws SoapProblem {
        Page<LaterMessage> page = later.mine(Caller.of(context), PageRequest.of(limit, cursor));
        return data(page.items(), page.next().map(Cursor::text).orElse(null));
    }

    /** Writes a message for later, with files that were put aside; in public if nothing is said. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "message")
    public LaterMessageData writeLaterMessage(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "visibility") VisibilityWord visibility,
            @WebParam(name = "body") String body,
            @XmlElement(required = true) @WebParam(name = "at") Instant at,
            @WebParam(name = "html") String html,
            @WebParam(name = "file") List<Long> file)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        Visibility readers = visibility == null ? Visibility.PUBLIC : visibility.value();
        Wording words = Said.wording(body, Optional.ofNullable(html));
        Set<Long> files = Given.words(file, Function.identity());
        return data(later.write(actor, TicketNumber.of(number), readers, words, at, files));
    }

    /** Writes the caller's own anew, with all files that are to go with it. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "message")
    public LaterMessageData rewriteLaterMessage(
            @WebParam(name = "id") long id,
            @WebParam(name = "body") String body,
            @XmlElement(required = true) @WebParam(name = "at") Instant at,
            @WebParam(name = "html") String html,
            @WebParam(name = "file") List<Long> file)
            throws SoapProblem {
        Wording words = Said.wording(body, Optional.ofNullable(html));
        Set<Long> files = Given.words(file, Function.identity());
        return data(later.rewrite(Caller.of(context), id, words, at, files));
    }

    /** Takes one back; answers with the caller's own that are left. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "messages")
    public LaterMessagePageData takeBackLaterMessage(@WebParam(name = "id") long id) throws SoapProblem {
        later.takeBack(Caller.of(context), id);
        return listMyLaterMessages(null, null);
    }

    private LaterMessageData data(LaterMessage message) {
        return new LaterMessageData(message, names(List.of(message)));
    }

    private LaterMessagePageData data(List<LaterMessage> messages, String cursor) {
        Names names = names(messages);
        return new LaterMessagePageData(
                messages.stream()
                        .map(message -> new LaterMessageData(message, names))
                        .toList(),
                cursor);
    }

    private Names names(List<LaterMessage> messages) {
        return directory.ofPeople(
                messages.stream().map(LaterMessage::author).distinct().toList());
    }
}
