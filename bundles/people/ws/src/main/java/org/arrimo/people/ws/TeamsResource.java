package org.arrimo.people.ws;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
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
    public Listing<TeamView> list(@Context Actor actor) {
        return Listing.all(groups.teams(actor).stream().map(TeamView::of).toList());
    }

    @POST
    @Rule(roles = Role.ADMIN)
    @Doc(
            value = "Adds one; answers 200 with the one that has the name, if there is one",
            status = 201,
            answer = TeamView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewGroup group) {
        String name = group.requiredName();
        Optional<Team> found = named(actor, name);
        if (found.isPresent()) {
            return Response.ok(TeamView.of(found.get())).build();
        }
        long id = groups.ensureTeams(actor, List.of(name)).get(name);
        return Response.status(Response.Status.CREATED)
                .entity(TeamView.of(new Team(id, name)))
                .build();
    }

    /** How a team is to stand. */
    record Standing(
            @Doc("Which line of support it is, 1 to 3") int level,
            @Doc("The id of the team it hands up to first, which has a higher level; none where it is left out")
                    Optional<Long> above) {}

    @PUT
    @Path("{id}")
    @Rule(roles = Role.ADMIN)
    @Doc("Says which line of support a team is, and to which team it hands up first")
    @Consumes(MediaType.APPLICATION_JSON)
    public TeamView arrange(@Context Actor actor, @PathParam("id") long id, Standing standing) {
        OptionalLong above = standing.above().map(OptionalLong::of).orElse(OptionalLong.empty());
        return TeamView.of(groups.arrange(actor, id, standing.level(), above));
    }

    private Optional<Team> named(Actor actor, String name) {
        return groups.teams(actor).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
