package org.arrimo.tickets.ws.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

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
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Follower;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Mention;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Note;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.Presence;
import org.arrimo.tickets.api.Presences;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Said;

/** {@code /soap/v1/tickets/conversation}: what goes on around the conversation about a ticket. */
@WebService(
        name = "TicketConversation",
        serviceName = "TicketConversationService",
        portName = "TicketConversationPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class ConversationPort implements SoapPort {
    private final Drafts drafts;
    private final Notes notes;
    private final Followers followers;
    private final Presences presences;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public ConversationPort(Drafts drafts, Notes notes, Followers followers, Presences presences, Directory directory) {
        this.drafts = drafts;
        this.notes = notes;
        this.followers = followers;
        this.presences = presences;
        this.directory = directory;
    }

    /** Reads the caller's draft of a message; an empty one of revision 0 if there is none. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "draft")
    public DraftData getDraft(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return drafts.get(Caller.of(context), TicketNumber.of(number))
                .map(DraftData::new)
                .orElseGet(DraftData::new);
    }

    /** Keeps the caller's draft in place of what was kept before; nothing written and no file discards it. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "saved")
    public SavedDraftData saveDraft(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "body") String body,
            @WebParam(name = "visibility") VisibilityWord visibility,
            @WebParam(name = "attachment") List<Long> attachment,
            @WebParam(name = "revision") Long revision)
            throws SoapProblem {
        return new SavedDraftData(drafts.save(
                Caller.of(context),
                TicketNumber.of(number),
                revision == null ? OptionalLong.empty() : OptionalLong.of(revision),
                visibility == null ? Visibility.PUBLIC : visibility.value(),
                body,
                attachment == null ? Set.of() : Set.copyOf(attachment)));
    }

    /** Discards the caller's draft; nothing happens when there is none. */
    @Rule
    @WebMethod
    public void discardDraft(@XmlElement(required = true) @WebParam(name = "number") String number) throws SoapProblem {
        drafts.discard(Caller.of(context), TicketNumber.of(number));
    }

    /** Reads a message with its former texts, which only private notes can have. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "note")
    public NoteData getNote(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "message") long message)
            throws SoapProblem {
        return data(notes.get(Caller.of(context), TicketNumber.of(number), message));
    }

    /** Edits a private note that was edited so often when it was read; answers with it and its former texts. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "note")
    public NoteData editNote(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "message") long message,
            @WebParam(name = "edits") int edits,
            @WebParam(name = "body") String body,
            @WebParam(name = "html") String html)
            throws SoapProblem {
        TicketNumber which = TicketNumber.of(number);
        Wording words = Said.wording(body, Optional.ofNullable(html));
        return data(notes.edit(Caller.of(context), which, message, OptionalInt.of(edits), words));
    }

    /** Reads who follows a ticket: to those who read private notes all, to others only themselves. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "followers")
    public FollowerListData listFollowers(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return followers(Caller.of(context), TicketNumber.of(number));
    }

    /** Makes the caller follow a ticket, or as a lead or administrator another person; answers with its followers. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "followers")
    public FollowerListData followTicket(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "person") String person)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        TicketNumber which = TicketNumber.of(number);
        followers.follow(actor, which, person(actor, person));
        return followers(actor, which);
    }

    /** Makes the caller, or another person, follow a ticket no more; answers with the followers that are left. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "followers")
    public FollowerListData unfollowTicket(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "person") String person)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        TicketNumber which = TicketNumber.of(number);
        followers.unfollow(actor, which, person(actor, person));
        return followers(actor, which);
    }

    /** Lists the tickets the caller follows, last followed first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tickets")
    public TicketPageData listFollowedTickets(
            @WebParam(name = "limit") Integer limit, @WebParam(name = "cursor") String cursor) throws SoapProblem {
        Page<TicketRow> page = followers.followed(Caller.of(context), PageRequest.of(limit, cursor));
        Names names = directory.names(page.items());
        return new TicketPageData(
                page.items().stream().map(row -> new TicketRowData(row, names)).toList(), next(page));
    }

    /** Lists where the caller was mentioned, newest first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "mentions")
    public MentionPageData listMentions(
            @WebParam(name = "limit") Integer limit, @WebParam(name = "cursor") String cursor) throws SoapProblem {
        Page<Mention> page = followers.mentions(Caller.of(context), PageRequest.of(limit, cursor));
        Names tickets =
                directory.names(page.items().stream().map(Mention::ticket).toList());
        Names authors = directory.ofPeople(
                page.items().stream().map(Mention::author).distinct().toList());
        return new MentionPageData(
                page.items().stream()
                        .map(mention -> new MentionData(mention, tickets, authors))
                        .toList(),
                next(page));
    }

    /** Reads who of the staff is at a ticket now; for the staff alone. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "presences")
    public PresenceListData listPresences(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        List<Presence> there = presences.at(Caller.of(context), TicketNumber.of(number));
        Names names = directory.ofPeople(there.stream().map(Presence::person).toList());
        return new PresenceListData(
                there.stream().map(one -> new PresenceData(one, names)).toList());
    }

    private FollowerListData followers(Actor actor, TicketNumber number) {
        List<Follower> all = followers.list(actor, number);
        Names names = directory.ofPeople(all.stream()
                .flatMap(follower -> Stream.of(follower.person(), follower.addedBy()))
                .distinct()
                .toList());
        return new FollowerListData(
                all.stream().map(follower -> new FollowerData(follower, names)).toList());
    }

    private long person(Actor actor, String who) {
        return who == null || who.isBlank() ? actor.personId() : directory.person(actor, "person", new NameOrId(who));
    }

    private static String next(Page<?> page) {
        return page.next().map(Cursor::text).orElse(null);
    }

    private NoteData data(Note note) {
        List<Long> people = new ArrayList<>(List.of(note.message().author()));
        note.message().attachments().forEach(file -> people.add(file.author()));
        note.former().forEach(former -> people.add(former.replacedBy()));
        return new NoteData(note, directory.ofPeople(people));
    }
}
