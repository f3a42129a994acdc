package org.arrimo.people.ws;

import java.util.List;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.Team;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;

/** {@code /api/v1/teams} */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TeamsResource implements RestResource {
    private final Groups groups;

    public TeamsResource(Groups groups) {
        this.groups = groups;
    }

    @GET
    @Rule
    @Doc("The teams you may see, by name")
    public Listing<Team> list(@Context Actor actor) {
        return Listing.all(groups.teams(actor));
    }

    @POST
    @Rule(roles = Role.ADMIN)
    @Doc(
            value = "Adds one; answers 200 with the one that has the name, if there is one",
            status = 201,
            answer = Team.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewGroup group) {
        String name = group.requiredName();
        Optional<Team> found = named(actor, name);
        if (found.isPresent()) {
            return Response.ok(found.get()).build();
        }
        long id = groups.ensureTeams(actor, List.of(name)).get(name);
        return Response.status(Response.Status.CREATED)
                .entity(new Team(id, name))
                .build();
    }

    private Optional<Team> named(Actor actor, String name) {
        return groups.teams(actor).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
