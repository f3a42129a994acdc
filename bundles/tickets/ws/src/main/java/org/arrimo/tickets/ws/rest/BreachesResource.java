package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Breach;
import org.arrimo.tickets.api.Breaches;
import org.arrimo.tickets.ws.BreachReport;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;

/** {@code /api/v1/tickets/breaches}: breaches of the terms of use, what follows from them, what people say to them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class BreachesResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/breaches/";

    private final Breaches breaches;
    private final Directory directory;

    public BreachesResource(Breaches breaches, Directory directory) {
        this.breaches = breaches;
        this.directory = directory;
    }

    @POST
    @Rule
    @Doc(value = "Records a breach", status = 201, answer = BreachView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(@Context Actor actor, NewBreach breach) {
        Breach recorded = breaches.record(actor, breach.report().draft(actor, directory));
        return Response.created(URI.create(BASE + recorded.id()))
                .entity(view(recorded))
                .build();
    }

    @GET
    @Rule
    @Doc("Breaches, newest first: all for the desk, else those about you")
    public Listing<BreachView> list(
            @Context Actor actor,
            @Doc("Login or id: only those about this person") @QueryParam("person") String person,
            @Doc("1 to 200; 50 if nothing is said") @QueryParam("limit") String limit,
            @Doc("From the page before") @QueryParam("cursor") String cursor) {
        OptionalLong about = person == null
                ? OptionalLong.empty()
                : OptionalLong.of(directory.person(actor, "person", new NameOrId(person)));
        Page<Breach> page = breaches.list(actor, about, PageRequest.parse(limit, cursor));
        Names names = directory.ofBreaches(page.items());
        return Listing.of(page, breach -> BreachView.of(breach, names));
    }

    @GET
    @Path("{id}")
    @Rule
    @Doc("A breach")
    public BreachView get(@Context Actor actor, @PathParam("id") long id) {
        return view(breaches.get(actor, id));
    }

    @POST
    @Path("{id}/reply")
    @Rule
    @Doc("Says something to it, in place of what was said before; for the person it is about")
    @Consumes(MediaType.APPLICATION_JSON)
    public BreachView reply(@Context Actor actor, @PathParam("id") long id, Said said) {
        return view(breaches.reply(actor, id, said.text()));
    }

    @POST
    @Path("{id}/withdraw")
    @Rule
    @Doc("Takes its effect away")
    @Consumes(MediaType.APPLICATION_JSON)
    public BreachView withdraw(@Context Actor actor, @PathParam("id") long id, Withdrawal withdrawal) {
        return view(breaches.withdraw(actor, id, withdrawal.reason()));
    }

    private BreachView view(Breach breach) {
        return BreachView.of(breach, directory.ofBreaches(List.of(breach)));
    }

    /** A breach to be recorded. */
    record NewBreach(
            @Doc("Login or id of the person it is about") Optional<NameOrId> person,
            @Doc("The number of a ticket that shows it") Optional<String> evidence,
            @Doc("What happened: 1 to 4,000 characters; the person reads it") String account,
            @Doc("warning if nothing is said") Optional<Breach.Measure> measure,
            @Doc("With a limit, how many tickets the person may open within 24 hours: 1 to 100")
                    Optional<Integer> ticketsADay,
            @Doc("For how many days it has an effect: 1 to 730; 90 if nothing is said") Optional<Integer> days) {
        BreachReport report() {
            return new BreachReport(person, evidence, account, measure, ticketsADay, days);
        }
    }

    /** What the person says. */
    record Said(@Doc("1 to 4,000 characters") String text) {}

    /** Why it is withdrawn. */
    record Withdrawal(@Doc("1 to 1,000 characters; the person reads it") String reason) {}
}
