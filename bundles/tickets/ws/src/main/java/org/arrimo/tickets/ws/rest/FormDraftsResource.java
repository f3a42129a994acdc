package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.FormDraft;
import org.arrimo.tickets.api.FormDrafts;

/** {@code /api/v1/tickets/form-drafts}: what somebody is writing into a form. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class FormDraftsResource implements RestResource {
    private final FormDrafts drafts;

    public FormDraftsResource(FormDrafts drafts) {
        this.drafts = drafts;
    }

    /** What is to be kept. */
    record FormDraftChange(@Doc("By the item's key, as far as anything is written") Map<String, String> answers) {}

    /** What is kept. */
    record FormDraftView(
            Map<String, String> answers, @Doc("When; nothing if nothing is kept") Optional<Instant> savedAt) {
        static FormDraftView of(Optional<FormDraft> draft) {
            return new FormDraftView(
                    new TreeMap<>(draft.map(FormDraft::answers).orElse(Map.of())), draft.map(FormDraft::savedAt));
        }
    }

    @GET
    @Path("{key}")
    @Rule
    @Doc("What you are writing into a form; - stands for the page without one")
    public FormDraftView get(@Context Actor actor, @PathParam("key") String key) {
        FormDraft draft =
                drafts.get(actor, key).orElseThrow(() -> Problem.notFound().exception());
        return FormDraftView.of(Optional.of(draft));
    }

    @PUT
    @Path("{key}")
    @Rule
    @Doc("Keeps it in place of what was kept before; nothing written is kept as nothing")
    @Consumes(MediaType.APPLICATION_JSON)
    public FormDraftView save(@Context Actor actor, @PathParam("key") String key, FormDraftChange change) {
        Map<String, String> answers = change.answers() == null ? Map.of() : change.answers();
        return FormDraftView.of(drafts.save(actor, key, answers));
    }

    @DELETE
    @Path("{key}")
    @Rule
    @Doc(value = "Forgets it", status = 204)
    public void discard(@Context Actor actor, @PathParam("key") String key) {
        drafts.discard(actor, key);
    }
}
