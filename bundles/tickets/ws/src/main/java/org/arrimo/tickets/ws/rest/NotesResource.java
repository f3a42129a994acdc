package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Note;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;
import org.arrimo.tickets.ws.Said;
import org.arrimo.tickets.ws.rest.Views.MessageView;

/** {@code /api/v1/tickets/notes}: private notes, edited, with what they said before. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class NotesResource implements RestResource {
    private final Notes notes;
    private final Directory directory;

    public NotesResource(Notes notes, Directory directory) {
        this.notes = notes;
        this.directory = directory;
    }

    /** What a note is to say. */
    record NoteChange(
            @Doc("1 to 50,000 characters of plain text") String body,
            @Doc("In place of body: HTML, which is cleaned") Optional<String> html) {}

    /** A message with its former texts. */
    record NoteView(
            MessageView message,
            @Doc("How often it was edited; the ETag") int edits,
            @Doc("Oldest first") List<FormerView> former) {
        static NoteView of(Note note, Names names) {
            return new NoteView(
                    MessageView.of(note.message(), names),
                    note.message().edits(),
                    note.former().stream()
                            .map(former -> FormerView.of(former, names))
                            .toList());
        }
    }

    /** A text that a note had. */
    record FormerView(
            String body,
            Instant from,
            Instant until,
            @Doc("Who wrote the next") Named replacedBy,
            @Doc("The same as it was written, if as HTML: cleaned") Optional<String> html) {
        static FormerView of(Note.Former former, Names names) {
            return new FormerView(
                    former.body(), former.from(), former.until(), names.person(former.replacedBy()), former.html());
        }
    }

    @GET
    @Path("{number}/{id}")
    @Rule
    @Doc(value = "A message with its former texts; only private notes can have some", answer = NoteView.class)
    public Response get(@Context Actor actor, @PathParam("number") String number, @PathParam("id") long message) {
        return answer(notes.get(actor, TicketNumber.of(number), message));
    }

    @PUT
    @Path("{number}/{id}")
    @Rule
    @Doc(value = "Edits a private note, of your own or as a lead or administrator", answer = NoteView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response edit(
            @Context Actor actor,
            @PathParam("number") String number,
            @PathParam("id") long message,
            @HeaderParam("If-Match") String ifMatch,
            NoteChange change) {
        TicketNumber which = TicketNumber.of(number);
        Wording words = Said.wording(change.body(), change.html());
        return answer(notes.edit(actor, which, message, edits(ETags.version(ifMatch)), words));
    }

    private static OptionalInt edits(OptionalLong version) {
        if (version.isEmpty()) {
            return OptionalInt.empty();
        }
        if (version.getAsLong() > Notes.MOST_EDITS) {
            throw Problem.stale().exception();
        }
        return OptionalInt.of((int) version.getAsLong());
    }

    private Response answer(Note note) {
        List<Long> people = new ArrayList<>();
        people.add(note.message().author());
        note.message().attachments().forEach(file -> people.add(file.author()));
        note.former().forEach(former -> people.add(former.replacedBy()));
        return Response.ok(NoteView.of(note, directory.ofPeople(people)))
                .tag(ETags.of(note.message().edits()))
                .build();
    }
}
