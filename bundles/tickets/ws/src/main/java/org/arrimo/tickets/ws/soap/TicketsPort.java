package org.arrimo.tickets.ws.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import javax.activation.DataHandler;
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
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Attachments.Download;
import org.arrimo.tickets.api.Duplicates;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Said;
import org.arrimo.tickets.ws.Wanted;

import static org.arrimo.tickets.ws.soap.Given.id;
import static org.arrimo.tickets.ws.soap.Given.name;
import static org.arrimo.tickets.ws.soap.Given.removable;
import static org.arrimo.tickets.ws.soap.Given.words;

/** {@code /soap/v1/tickets}: what REST offers of tickets, for partners who speak SOAP. */
@WebService(
        name = "Tickets",
        serviceName = "TicketsService",
        portName = "TicketsPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class TicketsPort implements SoapPort {
    /** The namespace of this version of the contract. */
    public static final String NAMESPACE = "urn:arrimo:tickets:v1";

    private final Tickets tickets;
    private final Attachments attachments;
    private final Links links;
    private final Duplicates duplicates;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public TicketsPort(
            Tickets tickets, Attachments attachments, Links links, Duplicates duplicates, Directory directory) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.links = links;
        this.duplicates = duplicates;
        this.directory = directory;
    }

    /** Opens a ticket; people are named by login or id, a team by name or id. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData openTicket(
            @WebParam(name = "kind") KindWord kind,
            @XmlElement(required = true) @WebParam(name = "subject") String subject,
            @WebParam(name = "description") String description,
            @WebParam(name = "requester") String requester,
            @WebParam(name = "priority") PriorityWord priority,
            @WebParam(name = "impact") LevelWord impact,
            @WebParam(name = "urgency") LevelWord urgency,
            @WebParam(name = "team") String team,
            @WebParam(name = "assignee") String assignee,
            @WebParam(name = "contact") ContactWord contact,
            @WebParam(name = "priorityReason") String priorityReason,
            @WebParam(name = "category") String category,
            @WebParam(name = "descriptionHtml") String descriptionHtml,
            @WebParam(name = "field") List<AnswerData> field)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        TicketDraft draft = new TicketDraft(
                Optional.ofNullable(kind).map(KindWord::value).orElse(Kind.INCIDENT),
                subject,
                Optional.ofNullable(description).orElse(""),
                id(requester, who -> directory.person(actor, "requester", who)),
                Optional.ofNullable(priority).map(PriorityWord::value),
                Optional.ofNullable(impact).map(LevelWord::value),
                Optional.ofNullable(urgency).map(LevelWord::value),
                id(team, which -> directory.team(actor, "team", which)),
                id(assignee, who -> directory.person(actor, "assignee", who)),
                Optional.ofNullable(contact).map(ContactWord::value),
                Optional.ofNullable(priorityReason),
                Optional.ofNullable(category),
                Optional.ofNullable(descriptionHtml),
                AnswerData.said(field));
        return data(tickets.open(actor, draft));
    }

    /** Reads a ticket. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData getTicket(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return data(tickets.get(actor, TicketNumber.of(number)));
    }

    /** Lists tickets, last updated first, by words latest number first; {@code assignee} may be {@code me} or {@code none}. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tickets")
    public TicketPageData findTickets(
            @WebParam(name = "state") List<StateWord> state,
            @WebParam(name = "open") Boolean open,
            @WebParam(name = "priority") List<PriorityWord> priority,
            @WebParam(name = "team") String team,
            @WebParam(name = "assignee") String assignee,
            @WebParam(name = "requester") String requester,
            @WebParam(name = "organisation") String organisation,
            @WebParam(name = "contact") List<ContactWord> contact,
            @WebParam(name = "reference") String reference,
            @WebParam(name = "reopened") Boolean reopened,
            @WebParam(name = "q") String q,
            @WebParam(name = "tag") List<String> tag,
            @WebParam(name = "category") List<String> category,
            @WebParam(name = "limit") Integer limit,
            @WebParam(name = "cursor") String cursor)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        Wanted wanted = new Wanted(
                words(state, StateWord::value),
                Optional.ofNullable(open),
                words(priority, PriorityWord::value),
                name(team),
                name(assignee),
                name(requester),
                name(organisation),
                words(contact, ContactWord::value),
                Optional.ofNullable(reference),
                Optional.ofNullable(reopened),
                Optional.ofNullable(q),
                words(tag, Function.identity()),
                words(category, Function.identity()));
        Page<TicketRow> page = tickets.list(actor, wanted.filter(actor, directory), PageRequest.of(limit, cursor));
        return page(page);
    }

    /** Finds open tickets that may be about the same as one that is about to be opened, most alike first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tickets")
    public TicketPageData findSimilarTickets(@XmlElement(required = true) @WebParam(name = "subject") String subject)
            throws SoapProblem {
        return page(new Page<>(duplicates.like(Caller.of(context), subject), Optional.empty()));
    }

    /** Changes what is given of the version that was read; team, assignee or category {@code none} takes it away. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData changeTicket(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") long version,
            @WebParam(name = "subject") String subject,
            @WebParam(name = "state") StateWord state,
            @WebParam(name = "priority") PriorityWord priority,
            @WebParam(name = "impact") LevelWord impact,
            @WebParam(name = "urgency") LevelWord urgency,
            @WebParam(name = "team") String team,
            @WebParam(name = "assignee") String assignee,
            @WebParam(name = "grounds") GroundsData grounds,
            @WebParam(name = "category") String category)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        TicketPatch patch = new TicketPatch(
                Optional.ofNullable(subject),
                Optional.ofNullable(state).map(StateWord::value),
                Optional.ofNullable(priority).map(PriorityWord::value),
                Optional.ofNullable(impact).map(LevelWord::value),
                Optional.ofNullable(urgency).map(LevelWord::value),
                removable(team, which -> directory.team(actor, "team", which)),
                removable(assignee, who -> directory.person(actor, "assignee", who)),
                GroundsData.value(grounds),
                Given.removable(category));
        return data(tickets.change(actor, TicketNumber.of(number), OptionalLong.of(version), patch));
    }

    /** Says something, with files that were attached before; public if nothing else is said. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "message")
    public MessageData addMessage(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "body") String body,
            @WebParam(name = "visibility") VisibilityWord visibility,
            @WebParam(name = "attachment") List<Long> attachment,
            @WebParam(name = "html") String html)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        Set<Long> files = words(attachment, Function.identity());
        Wording words = Said.wording(body, Optional.ofNullable(html));
        Message said = tickets.say(actor, TicketNumber.of(number), visibility(visibility), words, files);
        return new MessageData(said, directory.ofAuthors(List.of(said)));
    }

    /** Reads the conversation, oldest first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "messages")
    public MessagePageData listMessages(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "limit") Integer limit,
            @WebParam(name = "cursor") String cursor)
            throws SoapProblem {
        Page<Message> page =
                tickets.messages(Caller.of(context), TicketNumber.of(number), PageRequest.of(limit, cursor));
        Names names = directory.ofAuthors(page.items());
        return new MessagePageData(
                page.items().stream()
                        .map(message -> new MessageData(message, names))
                        .toList(),
                next(page));
    }

    /** Attaches a file, inline or by MTOM. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "attachment")
    public AttachmentData attachFile(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @WebParam(name = "type") String type,
            @XmlElement(required = true) @WebParam(name = "content") DataHandler content,
            @WebParam(name = "visibility") VisibilityWord visibility)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        try (InputStream octets = content.getInputStream()) {
            Attachment attached =
                    attachments.attach(actor, TicketNumber.of(number), visibility(visibility), name, type, octets);
            return new AttachmentData(attached, directory.ofPeople(List.of(attached.author())));
        } catch (IOException e) {
            throw Problem.invalid("content", "unreadable", "can't be read").exception();
        }
    }

    /** Lists the files of a ticket. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "attachments")
    public AttachmentListData listAttachments(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        List<Attachment> all = attachments.list(Caller.of(context), TicketNumber.of(number));
        Names names = directory.ofPeople(all.stream().map(Attachment::author).toList());
        return new AttachmentListData(
                all.stream().map(file -> new AttachmentData(file, names)).toList());
    }

    /** Reads a file: by MTOM if the request is MTOM, else inline. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "file")
    public FileData getAttachment(
            @XmlElement(required = true) @WebParam(name = "number") String number, @WebParam(name = "id") long id)
            throws SoapProblem {
        Download download = attachments.download(Caller.of(context), TicketNumber.of(number), id);
        Names names = directory.ofPeople(List.of(download.attachment().author()));
        return new FileData(
                new AttachmentData(download.attachment(), names),
                new DataHandler(new FileSource(download.attachment().name(), download.content())));
    }

    /** Reads what happened, oldest first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "history")
    public HistoryPageData getHistory(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "limit") Integer limit,
            @WebParam(name = "cursor") String cursor)
            throws SoapProblem {
        Page<Entry> page = tickets.history(Caller.of(context), TicketNumber.of(number), PageRequest.of(limit, cursor));
        return new HistoryPageData(page.items().stream().map(EntryData::new).toList(), next(page));
    }

    /** Reads what the ticket has to do with others, as far as the caller may see those. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "links")
    public LinkListData listLinks(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return links(Caller.of(context), TicketNumber.of(number));
    }

    /** Links two tickets, the type being how number stands to other; answers with all links of number. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "links")
    public LinkListData linkTickets(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "type") LinkWord type,
            @XmlElement(required = true) @WebParam(name = "other") String other)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        TicketNumber which = TicketNumber.of(number);
        links.link(actor, which, type.value(), TicketNumber.of(other));
        return links(actor, which);
    }

    /** Takes a link away; answers with the links of number that are left. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "links")
    public LinkListData unlinkTickets(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "type") LinkWord type,
            @XmlElement(required = true) @WebParam(name = "other") String other)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        TicketNumber which = TicketNumber.of(number);
        links.unlink(actor, which, type.value(), TicketNumber.of(other));
        return links(actor, which);
    }

    /** Resolves the children that are still open, all or none; answers with the links of number. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "links")
    public LinkListData resolveChildren(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        TicketNumber which = TicketNumber.of(number);
        links.resolveChildren(actor, which);
        return links(actor, which);
    }

    private TicketPageData page(Page<TicketRow> page) {
        Names names = directory.names(page.items());
        return new TicketPageData(
                page.items().stream().map(row -> new TicketRowData(row, names)).toList(), next(page));
    }

    private LinkListData links(Actor actor, TicketNumber number) {
        List<Link> all = links.list(actor, number);
        Names names = directory.ofLinks(all);
        return new LinkListData(
                all.stream().map(link -> new LinkData(link, names)).toList());
    }

    private TicketData data(Ticket ticket) {
        return new TicketData(ticket, directory.names(ticket));
    }

    private static String next(Page<?> page) {
        return page.next().map(Cursor::text).orElse(null);
    }

    private static Message.Visibility visibility(VisibilityWord word) {
        return word == null ? Message.Visibility.PUBLIC : word.value();
    }
}
