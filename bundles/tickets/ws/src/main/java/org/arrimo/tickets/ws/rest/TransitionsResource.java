package org.arrimo.tickets.ws.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Step;
import org.arrimo.tickets.api.Transition;
import org.arrimo.tickets.api.Transitions;

/** {@code /api/v1/tickets/transitions}: who may take which step between the states of a ticket. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TransitionsResource implements RestResource {
    private final Transitions transitions;

    public TransitionsResource(Transitions transitions) {
        this.transitions = transitions;
    }

    /** Who is to take a step. */
    record Takers(@Doc("All that are to take the step; none takes it away") Set<Role> roles) {}

    /** Who may take a step. */
    record TransitionView(
            Kind kind,
            State from,
            State to,
            @Doc("Those who may take it") List<Role> roles,
            @Doc("Those who may before anything is changed") List<Role> shipped,
            @Doc("Those it can be given to") List<Role> eligible) {
        static TransitionView of(Transition transition) {
            Step step = transition.step();
            return new TransitionView(
                    step.kind(),
                    step.from(),
                    step.to(),
                    sorted(transition.roles()),
                    sorted(transition.shipped()),
                    sorted(transition.eligible()));
        }

        private static List<Role> sorted(Set<Role> roles) {
            return roles.stream().sorted().toList();
        }
    }

    @GET
    @Rule
    @Doc("All steps by kind, then by state")
    public Listing<TransitionView> list(@Context Actor actor) {
        return Listing.all(
                transitions.list(actor).stream().map(TransitionView::of).toList());
    }

    @PUT
    @Path("{kind}/{from}/{to}")
    @Rule
    @Doc("Says which roles take a step")
    @Consumes(MediaType.APPLICATION_JSON)
    public TransitionView put(
            @Context Actor actor,
            @PathParam("kind") String kind,
            @PathParam("from") String from,
            @PathParam("to") String to,
            Takers takers) {
        Step step = new Step(
                Wire.parse(Kind.class, kind, "kind"),
                Wire.parse(State.class, from, "from"),
                Wire.parse(State.class, to, "to"));
        if (takers.roles() == null) {
            throw Problem.invalid("roles", "required", "is required").exception();
        }
        return transitions.change(actor, Map.of(step, takers.roles())).stream()
                .filter(transition -> transition.step().equals(step))
                .map(TransitionView::of)
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception());
    }
}
