package org.arrimo.people.ws;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

import org.arrimo.people.api.PersonalData;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;

/** {@code /api/v1/people/data}: what is kept of people. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonalDataResource implements RestResource {
    private final PersonalData data;

    public PersonalDataResource(PersonalData data) {
        this.data = data;
    }

    /** Who is to be erased. */
    record Confirmation(@Doc("The person's login, so that nobody is erased by mistake") String login) {}

    @GET
    @Path("{id}")
    @Rule
    @Doc("All that is kept of you, or as an administrator of anybody, to take away; as JSON")
    public Response export(@Context Actor actor, @PathParam("id") long id) {
        PersonalData.Export export = data.export(actor, id);
        StreamingOutput body = out -> export.content().writeTo(out);
        return Response.ok(body)
                .type(export.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @POST
    @Path("{id}/erasure")
    @Rule(roles = Role.ADMIN)
    @Doc(
            "Erases who a person was, for good, and what they wrote; what is counted stays. From now on their name is a mark"
                    + " free of any language, such as [erased:12]; what is left when it breaks off is done later")
    @Consumes(MediaType.APPLICATION_JSON)
    public PersonView erase(@Context Actor actor, @PathParam("id") long id, Confirmation confirmation) {
        return PersonView.of(data.erase(actor, id, confirmation.login()));
    }
}
