package org.arrimo.tickets.ws.soap;

import java.time.DateTimeException;
import java.time.YearMonth;
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
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.platform.spi.ws.XmlText;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Said;

/** {@code /soap/v1/tickets/replies}: what REST offers of saved replies. */
@WebService(
        name = "Replies",
        serviceName = "RepliesService",
        portName = "RepliesPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class RepliesPort implements SoapPort {
    private final SavedReplies replies;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public RepliesPort(SavedReplies replies, Directory directory) {
        this.replies = replies;
        this.directory = directory;
    }

    /** Lists those the caller may read, by title. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "replies")
    public SavedReplyPageData findReplies(
            @WebParam(name = "q") String q,
            @WebParam(name = "limit") Integer limit,
            @WebParam(name = "cursor") String cursor)
            throws SoapProblem {
        Page<SavedReply> page = replies.list(Caller.of(context), Optional.ofNullable(q), PageRequest.of(limit, cursor));
        return new SavedReplyPageData(
                page.items(), page.next().map(Cursor::text).orElse(null));
    }

    /** Reads a saved reply. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "reply")
    public SavedReplyData getReply(@WebParam(name = "id") long id) throws SoapProblem {
        return new SavedReplyData(replies.get(Caller.of(context), id));
    }

    /** Saves a reply, of text or HTML; a team is named by name or id. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "reply")
    public SavedReplyData addReply(
            @XmlElement(required = true) @WebParam(name = "scope") ScopeWord scope,
            @WebParam(name = "team") String team,
            @XmlElement(required = true) @WebParam(name = "title") String title,
            @WebParam(name = "text") String text,
            @WebParam(name = "language") String language,
            @WebParam(name = "keywords") String keywords,
            @WebParam(name = "html") String html)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return new SavedReplyData(replies.add(actor, draft(actor, scope, team, title, text, language, keywords, html)));
    }

    /** Writes a saved reply anew, all of it, in the version that was read. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "reply")
    public SavedReplyData changeReply(
            @WebParam(name = "id") long id,
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "scope") ScopeWord scope,
            @WebParam(name = "team") String team,
            @XmlElement(required = true) @WebParam(name = "title") String title,
            @WebParam(name = "text") String text,
            @WebParam(name = "language") String language,
            @WebParam(name = "keywords") String keywords,
            @WebParam(name = "html") String html)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        SavedReplyDraft draft = draft(actor, scope, team, title, text, language, keywords, html);
        return new SavedReplyData(replies.change(actor, id, version, draft));
    }

    /** Takes a saved reply away in the version that was read; what was counted stays. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    public void removeReply(@WebParam(name = "id") long id, @WebParam(name = "version") long version)
            throws SoapProblem {
        replies.remove(Caller.of(context), id, version);
    }

    /** Reads the text for a ticket, its placeholders filled in. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "text")
    public String fillReply(
            @WebParam(name = "id") long id, @XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return XmlText.of(replies.fill(Caller.of(context), id, TicketNumber.of(number)));
    }

    /** Reads the reply for a ticket as it was written, its placeholders filled in; values stand in HTML as text. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "filled")
    public FilledReplyData getFilledReply(
            @WebParam(name = "id") long id, @XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return new FilledReplyData(replies.filled(Caller.of(context), id, TicketNumber.of(number)));
    }

    /** Says something that was made of the reply, as text or HTML, and counts that it was. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "message")
    public MessageData addReplyMessage(
            @WebParam(name = "id") long id,
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "body") String body,
            @WebParam(name = "visibility") VisibilityWord visibility,
            @WebParam(name = "attachment") List<Long> attachment,
            @WebParam(name = "html") String html)
            throws SoapProblem {
        Wording words = Said.wording(body, Optional.ofNullable(html));
        Set<Long> files = Given.words(attachment, Function.identity());
        Message.Visibility readers = visibility == null ? Message.Visibility.PUBLIC : visibility.value();
        Message said = replies.say(Caller.of(context), id, TicketNumber.of(number), readers, words, files);
        return new MessageData(said, directory.ofAuthors(List.of(said)));
    }

    /** Reads what came of those that were used in the months from the one to the other, such as 2016-02. */
    @Rule(roles = {Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "list")
    public ReplyFiguresListData getReplyFigures(
            @XmlElement(required = true) @WebParam(name = "from") String from,
            @XmlElement(required = true) @WebParam(name = "to") String to)
            throws SoapProblem {
        List<ReplyFigures> figures = replies.figures(Caller.of(context), month("from", from), month("to", to));
        Names names = directory.ofPeople(figures.stream()
                .flatMap(reply -> reply.byMonth().stream())
                .map(ReplyFigures.Use::person)
                .toList());
        return new ReplyFiguresListData(figures.stream()
                .map(reply -> new ReplyFiguresData(reply, names))
                .toList());
    }

    private SavedReplyDraft draft(
            Actor actor,
            ScopeWord scope,
            String team,
            String title,
            String text,
            String language,
            String keywords,
            String html) {
        Optional<String> written = Optional.ofNullable(html);
        Said.requireOne("text", text, written);
        return new SavedReplyDraft(
                scope.value(),
                Given.id(team, which -> directory.team(actor, "team", which)),
                title,
                text,
                Optional.ofNullable(language),
                Optional.ofNullable(keywords),
                written);
    }

    private static YearMonth month(String field, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "not-a-month", "must be a month such as 2016-02")
                    .exception();
        }
    }
}
