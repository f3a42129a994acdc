package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.ChecklistTemplate;
import org.arrimo.tickets.api.ChecklistTemplates;

/** {@code /api/v1/tickets/checklist-templates}: checklists to be put on tickets. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ChecklistTemplatesResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/checklist-templates/";

    private final ChecklistTemplates templates;

    public ChecklistTemplatesResource(ChecklistTemplates templates) {
        this.templates = templates;
    }

    /** A template as it is to be. */
    record ChecklistTemplateDraft(
            @Doc("1 to 100 characters on one line") String name,
            @Doc("1 to 100 lines of 1 to 200 characters") List<String> items) {}

    /** A template. */
    record ChecklistTemplateView(
            long id, @Doc("Rises with every change; the ETag") long version, String name, List<String> items) {
        static ChecklistTemplateView of(ChecklistTemplate template) {
            return new ChecklistTemplateView(template.id(), template.version(), template.name(), template.items());
        }
    }

    @GET
    @Rule
    @Doc("All templates, by name")
    public Listing<ChecklistTemplateView> list(@Context Actor actor) {
        return Listing.all(
                templates.list(actor).stream().map(ChecklistTemplateView::of).toList());
    }

    @POST
    @Rule
    @Doc(value = "Adds a template", status = 201, answer = ChecklistTemplateView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, ChecklistTemplateDraft draft) {
        ChecklistTemplate added = templates.add(actor, draft.name(), draft.items());
        return answer(Response.created(URI.create(BASE + added.id())), added);
    }

    @GET
    @Path("{id}")
    @Rule
    @Doc(value = "A template", answer = ChecklistTemplateView.class)
    public Response get(@Context Actor actor, @PathParam("id") long id) {
        return answer(Response.ok(), templates.get(actor, id));
    }

    @PUT
    @Path("{id}")
    @Rule
    @Doc(value = "Changes a template; tickets it was put on keep what they have", answer = ChecklistTemplateView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor,
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            ChecklistTemplateDraft draft) {
        return answer(Response.ok(), templates.change(actor, id, ETags.version(ifMatch), draft.name(), draft.items()));
    }

    @DELETE
    @Path("{id}")
    @Rule
    @Doc(value = "Takes a template away; tickets it was put on keep what they have", status = 204)
    public void remove(@Context Actor actor, @PathParam("id") long id) {
        templates.remove(actor, id);
    }

    private static Response answer(Response.ResponseBuilder response, ChecklistTemplate template) {
        return response.tag(ETags.of(template.version()))
                .entity(ChecklistTemplateView.of(template))
                .build();
    }
}
