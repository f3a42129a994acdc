package org.arrimo.tickets.ws.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

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
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Note;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;

/** {@code /soap/v1/tickets/conversation}: what goes on around the conversation about a ticket. */
@WebService(
        name = "TicketConversation",
        serviceName = "TicketConversationService",
        portName = "TicketConversationPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class ConversationPort implements SoapPort {
    private final Drafts drafts;
    private final Notes notes;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public ConversationPort(Drafts drafts, Notes notes, Directory directory) {
        this.drafts = drafts;
        this.notes = notes;
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
            @XmlElement(required = true) @WebParam(name = "number") String number, @WebParam(name = "message") long message)
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
            @XmlElement(required = true) @WebParam(name = "body") String body)
            throws SoapProblem {
        TicketNumber which = TicketNumber.of(number);
        return data(notes.edit(Caller.of(context), which, message, OptionalInt.of(edits), body));
    }

    private NoteData data(Note note) {
        List<Long> people = new ArrayList<>(List.of(note.message().author()));
        note.message().attachments().forEach(file -> people.add(file.author()));
        note.former().forEach(former -> people.add(former.replacedBy()));
        return new NoteData(note, directory.ofPeople(people));
    }
}
