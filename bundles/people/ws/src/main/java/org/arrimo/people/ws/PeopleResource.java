package org.arrimo.people.ws;

import java.net.URI;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;

/** {@code /api/v1/people} */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource implements RestResource {
    private static final String BASE = "/api/v1/people/";

    private final People people;

    public PeopleResource(People people) {
        this.people = people;
    }

    /** A password to be set. */
    record NewPassword(
            @Doc("The current one; not needed of an administrator for somebody else") Optional<String> current,
            @Doc("10 to 200 characters") String password) {}

    @GET
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc("People by login")
    public Listing<PersonView> list(
            @Context Actor actor,
            @Doc("Part of a login or name") @QueryParam("q") String text,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return Listing.of(
                people.list(actor, Optional.ofNullable(text), PageRequest.parse(limit, cursor)), PersonView::of);
    }

    @POST
    @Rule(roles = Role.ADMIN)
    @Doc(value = "Adds a person", status = 201, answer = PersonView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewPerson person) {
        Person added = people.add(actor, person.draft());
        return answer(Response.created(URI.create(BASE + added.id())), added);
    }

    @GET
    @Path("me")
    @Rule
    @Doc(value = "You", answer = PersonView.class)
    public Response me(@Context Actor actor) {
        return get(actor, actor.personId());
    }

    @GET
    @Path("{id}")
    @Rule
    @Doc(value = "A person", answer = PersonView.class)
    public Response get(@Context Actor actor, @PathParam("id") long id) {
        return answer(Response.ok(), people.get(actor, id));
    }

    @PATCH
    @Path("{id}")
    @Rule(roles = Role.ADMIN)
    @Doc(value = "Changes a person", answer = PersonView.class)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(
            @Context Actor actor,
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            PersonPatch patch) {
        Person read = people.get(actor, id);
        long version = ETags.version(ifMatch).orElse(read.version());
        return answer(Response.ok(), people.change(actor, id, version, patch.on(read)));
    }

    @PUT
    @Path("{id}/password")
    @Rule
    @Doc(value = "Sets a password and ends the person's sessions", status = 204)
    @Consumes(MediaType.APPLICATION_JSON)
    public void setPassword(@Context Actor actor, @PathParam("id") long id, NewPassword password) {
        people.setPassword(actor, id, password.current(), password.password());
    }

    private static Response answer(Response.ResponseBuilder response, Person person) {
        return response.tag(ETags.of(person.version()))
                .entity(PersonView.of(person))
                .build();
    }
}
