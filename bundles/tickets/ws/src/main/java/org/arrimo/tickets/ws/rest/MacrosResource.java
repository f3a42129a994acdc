package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Macro;
import org.arrimo.tickets.api.MacroRun;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.rest.MacroViews.MacroChange;
import org.arrimo.tickets.ws.rest.MacroViews.MacroRunView;
import org.arrimo.tickets.ws.rest.MacroViews.MacroView;
import org.arrimo.tickets.ws.rest.MacroViews.NewMacro;
import org.arrimo.tickets.ws.rest.Views.MessageView;
import org.arrimo.tickets.ws.rest.Views.TicketView;

/** {@code /api/v1/tickets/macros}: several changes of a ticket under one name. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MacrosResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/macros/";

    private final Macros macros;
    private final Directory directory;

    public MacrosResource(Macros macros, Directory directory) {
        this.macros = macros;
        this.directory = directory;
    }

    @GET
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc("Those you may read, by title")
    public Listing<MacroView> list(@Context Actor actor) {
        return Listing.all(macros.list(actor).stream().map(MacroView::of).toList());
    }

    @POST
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc(value = "Saves a macro", status = 201, answer = MacroView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewMacro draft) {
        Macro macro = macros.add(actor, draft.draft(actor, directory));
        return answer(Response.created(URI.create(BASE + macro.id())), macro);
    }

    @GET
    @Path("{id}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc(value = "A macro", answer = MacroView.class)
    public Response get(@Context Actor actor, @PathParam("id") long id) {
        return answer(Response.ok(), macros.get(actor, id));
    }

    @PATCH
    @Path("{id}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc(value = "Changes a macro", answer = MacroView.class)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(
            @Context Actor actor,
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            MacroChange change) {
        OptionalLong version = ETags.version(ifMatch);
        Macro now = macros.get(actor, id);
        return answer(
                Response.ok(),
                macros.change(actor, id, version.orElse(now.version()), change.draft(actor, directory, now)));
    }

    @DELETE
    @Path("{id}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc(value = "Takes a macro away", status = 204)
    public void remove(@Context Actor actor, @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
        OptionalLong version = ifMatch == null ? OptionalLong.empty() : ETags.version(ifMatch);
        long now = macros.get(actor, id).version();
        macros.remove(actor, id, version.orElse(now));
    }

    @POST
    @Path("{id}/run/{number}")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc("Does all that the macro says to the ticket, or nothing; If-Match, if it is sent, is the ticket's version")
    public MacroRunView run(
            @Context Actor actor,
            @PathParam("id") long id,
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch) {
        OptionalLong version = ifMatch == null ? OptionalLong.empty() : ETags.version(ifMatch);
        MacroRun run = macros.run(actor, id, TicketNumber.of(number), version);
        return new MacroRunView(
                TicketView.of(run.ticket(), directory.names(run.ticket())),
                run.message().map(said -> MessageView.of(said, directory.ofAuthors(List.of(said)))),
                run.next());
    }

    private static Response answer(Response.ResponseBuilder response, Macro macro) {
        return response.tag(ETags.of(macro.version()))
                .entity(MacroView.of(macro))
                .build();
    }
}
