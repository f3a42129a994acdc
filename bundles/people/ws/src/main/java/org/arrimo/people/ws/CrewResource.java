package org.arrimo.people.ws;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.people.api.Absence;
import org.arrimo.people.api.Absences;
import org.arrimo.people.api.Skills;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;

/** {@code /api/v1/people/crew}: what people who work on tickets are good at, and when they are away. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CrewResource implements RestResource {
    private static final String BASE = "/api/v1/people/crew/";

    private final Skills skills;
    private final Absences absences;

    public CrewResource(Skills skills, Absences absences) {
        this.skills = skills;
        this.absences = absences;
    }

    /** All that somebody is good at. */
    record SkillsView(@Doc("At most 30, each 1 to 50 characters without a comma; in lower case") List<String> skills) {
        static SkillsView of(Set<String> skills) {
            return new SkillsView(List.copyOf(skills));
        }
    }

    /** When somebody is to be away. */
    record NewAbsence(
            @Doc("The first moment of it") Instant from,
            @Doc("The first moment after it, in the future; at most 730 days later") Instant until,
            @Doc("The id of who takes their place meanwhile") Optional<Long> deputy) {}

    /** When somebody is away. */
    record AbsenceView(long id, Instant from, Instant until, Optional<Long> deputy) {
        static AbsenceView of(Absence absence) {
            return new AbsenceView(
                    absence.id(),
                    absence.from(),
                    absence.until(),
                    absence.deputy().stream().boxed().findFirst());
        }
    }

    @GET
    @Path("{id}/skills")
    @Rule
    @Doc("What a person is good at")
    public SkillsView skills(@Context Actor actor, @PathParam("id") long id) {
        return SkillsView.of(skills.of(actor, id));
    }

    @PUT
    @Path("{id}/skills")
    @Rule
    @Doc("Says all that a person is good at; for their lead and administrators")
    @Consumes(MediaType.APPLICATION_JSON)
    public SkillsView setSkills(@Context Actor actor, @PathParam("id") long id, SkillsView wanted) {
        if (wanted.skills() == null) {
            throw required("skills");
        }
        return SkillsView.of(skills.set(actor, id, wanted.skills()));
    }

    @GET
    @Path("{id}/absences")
    @Rule
    @Doc("When a person is away, now and later, by time")
    public Listing<AbsenceView> absences(@Context Actor actor, @PathParam("id") long id) {
        return Listing.all(absences.of(actor, id).stream().map(AbsenceView::of).toList());
    }

    @POST
    @Path("{id}/absences")
    @Rule
    @Doc(
            value = "Says when a person is away; for themselves, their lead and administrators",
            status = 201,
            answer = AbsenceView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, @PathParam("id") long id, NewAbsence wanted) {
        if (wanted.from() == null || wanted.until() == null) {
            throw required(wanted.from() == null ? "from" : "until");
        }
        OptionalLong deputy = wanted.deputy().map(OptionalLong::of).orElse(OptionalLong.empty());
        Absence added = absences.add(actor, id, wanted.from(), wanted.until(), deputy);
        return Response.created(URI.create(BASE + id + "/absences/" + added.id()))
                .entity(AbsenceView.of(added))
                .build();
    }

    @DELETE
    @Path("{id}/absences/{absence}")
    @Rule
    @Doc(value = "Takes an absence away", status = 204)
    public void remove(@Context Actor actor, @PathParam("id") long id, @PathParam("absence") long absence) {
        absences.remove(actor, id, absence);
    }

    private static ProblemException required(String field) {
        return Problem.invalid(field, "required", "is required").exception();
    }
}
