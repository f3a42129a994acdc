package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Draft;
import org.arrimo.tickets.api.Drafts;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /api/v1/tickets/drafts}: what the caller is writing about tickets and has not sent yet. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class DraftsResource implements RestResource {
    private final Drafts drafts;

    public DraftsResource(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What is being written. */
    record DraftChange(
            @Doc("At most 50,000 characters of plain text; nothing and no file discards the draft") String body,
            @Doc("Who is to read it; public if nothing is said") Optional<Visibility> visibility,
            @Doc("Ids of files that you attached before and that are to go with it") Optional<Set<Long>> attachments,
            @Doc("The revision this continues, 0 for none; to learn of another window") Optional<Long> revision) {}

    /** A draft. */
    record DraftView(
            Visibility visibility,
            String body,
            List<Long> attachments,
            Optional<Instant> savedAt,
            @Doc("Rises each time it is kept; 0 if there is none") long revision) {
        private static final DraftView NONE = new DraftView(Visibility.PUBLIC, "", List.of(), Optional.empty(), 0);

        static DraftView of(Draft draft) {
            return new DraftView(
                    draft.visibility(),
                    draft.body(),
                    draft.attachments().stream().sorted().toList(),
                    Optional.of(draft.savedAt()),
                    draft.revision());
        }
    }

    /** What became of a draft. */
    record SavedView(
            @Doc("As it is kept; left out if nothing was written") Optional<DraftView> draft,
            @Doc("Whether the draft had become another one since the revision that was given") boolean overwrote) {}

    @GET
    @Path("{number}")
    @Rule
    @Doc("Your draft of a message; an empty one of revision 0 if there is none")
    public DraftView get(@Context Actor actor, @PathParam("number") String number) {
        return drafts.get(actor, TicketNumber.of(number)).map(DraftView::of).orElse(DraftView.NONE);
    }

    @PUT
    @Path("{number}")
    @Rule
    @Doc("Keeps your draft in place of what was kept before; what is sent last wins")
    @Consumes(MediaType.APPLICATION_JSON)
    public SavedView save(@Context Actor actor, @PathParam("number") String number, DraftChange change) {
        Drafts.Saved saved = drafts.save(
                actor,
                TicketNumber.of(number),
                change.revision().map(OptionalLong::of).orElse(OptionalLong.empty()),
                change.visibility().orElse(Visibility.PUBLIC),
                change.body(),
                change.attachments().orElse(Set.of()));
        return new SavedView(saved.draft().map(DraftView::of), saved.overwrote());
    }

    @DELETE
    @Path("{number}")
    @Rule
    @Doc(value = "Discards your draft; nothing happens when there is none", status = 204)
    public void discard(@Context Actor actor, @PathParam("number") String number) {
        drafts.discard(actor, TicketNumber.of(number));
    }
}
