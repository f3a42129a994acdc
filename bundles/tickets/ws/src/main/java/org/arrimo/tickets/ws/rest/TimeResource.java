package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Stopwatch;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TimeEntry;
import org.arrimo.tickets.api.TimeSpent;
import org.arrimo.tickets.api.TimeSum;
import org.arrimo.tickets.ws.Days;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.TimeNames;
import org.arrimo.tickets.ws.rest.TimeViews.NewTimeEntry;
import org.arrimo.tickets.ws.rest.TimeViews.TimeEntryView;
import org.arrimo.tickets.ws.rest.TimeViews.TimeSumView;
import org.arrimo.tickets.ws.rest.TimeViews.WatchStart;
import org.arrimo.tickets.ws.rest.TimeViews.WatchStop;
import org.arrimo.tickets.ws.rest.TimeViews.WatchView;

/** {@code /api/v1/tickets/time}: how long people worked on tickets, and their watches. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TimeResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/time/";

    private final TimeSpent spent;
    private final Stopwatch stopwatch;
    private final TimeNames called;

    public TimeResource(TimeSpent spent, Stopwatch stopwatch, TimeNames called) {
        this.spent = spent;
        this.stopwatch = stopwatch;
        this.called = called;
    }

    @GET
    @Rule
    @Doc("Your own entries, latest day first, without those taken back")
    public Listing<TimeEntryView> mine(
            @Context Actor actor, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Page<TimeEntry> page = spent.mine(actor, PageRequest.parse(limit, cursor));
        Names names = called.people(page.items());
        return Listing.of(page, entry -> TimeEntryView.of(entry, names));
    }

    @GET
    @Path("sums")
    @Rule
    @Doc("What was spent, added up; for leads, managers and administrators")
    public Listing<TimeSumView> sums(
            @Context Actor actor,
            @Doc("ticket, person, activity or month") @QueryParam("by") String by,
            @Doc("The first day, such as 2026-11-01") @QueryParam("from") String from,
            @Doc("The last day") @QueryParam("to") String to,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        TimeSum.By what = Wire.parse(TimeSum.By.class, by, "by");
        Page<TimeSum> page = spent.sums(
                actor, what, Days.parse("from", from), Days.parse("to", to), PageRequest.parse(limit, cursor));
        var names = called.sums(actor, what, page.items());
        return Listing.of(page, sum -> TimeSumView.of(sum, names.getOrDefault(sum.key(), sum.key())));
    }

    @GET
    @Path("watch")
    @Rule
    @Doc("Your watch; 404 without one")
    public WatchView watch(@Context Actor actor) {
        return stopwatch.mine(actor).map(WatchView::of).orElseThrow(() -> Problem.notFound()
                .exception());
    }

    @PUT
    @Path("watch")
    @Rule
    @Doc("Starts your watch, or lets a paused one run on")
    @Consumes(MediaType.APPLICATION_JSON)
    public WatchView start(@Context Actor actor, WatchStart start) {
        return WatchView.of(stopwatch.start(actor, TicketNumber.of(start.ticket())));
    }

    @POST
    @Path("watch/pause")
    @Rule
    @Doc("Pauses your watch")
    public WatchView pause(@Context Actor actor) {
        return WatchView.of(stopwatch.pause(actor));
    }

    @POST
    @Path("watch/stop")
    @Rule
    @Doc(value = "Keeps what your watch measured as time spent today", status = 201, answer = TimeEntryView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response stop(@Context Actor actor, WatchStop stop) {
        OptionalInt minutes = stop.minutes().map(OptionalInt::of).orElse(OptionalInt.empty());
        return created(stopwatch.stop(
                actor, minutes, TimeViews.id(stop.activity()), stop.note().orElse("")));
    }

    @DELETE
    @Path("watch")
    @Rule
    @Doc(value = "Gives up what your watch measured", status = 204)
    public void discard(@Context Actor actor) {
        stopwatch.discard(actor);
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc("The time spent on a ticket, by day; a partner's own alone")
    public Listing<TimeEntryView> list(@Context Actor actor, @PathParam("number") String number) {
        return all(spent.list(actor, TicketNumber.of(number)));
    }

    @POST
    @Path("{number}")
    @Rule
    @Doc(value = "Says how long you worked on a ticket", status = 201, answer = TimeEntryView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, @PathParam("number") String number, NewTimeEntry entry) {
        return created(spent.add(actor, TicketNumber.of(number), entry.draft()));
    }

    @PUT
    @Path("{number}/{id}")
    @Rule
    @Doc(value = "Says it anew; what was said before stays readable", answer = TimeEntryView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response correct(
            @Context Actor actor,
            @PathParam("number") String number,
            @PathParam("id") long id,
            @HeaderParam("If-Match") String ifMatch,
            NewTimeEntry entry) {
        TimeEntry now = spent.correct(actor, TicketNumber.of(number), id, ETags.version(ifMatch), entry.draft());
        return answer(Response.ok(), now);
    }

    @DELETE
    @Path("{number}/{id}")
    @Rule
    @Doc("Takes it back: it counts no more and stays readable")
    public TimeEntryView takeBack(@Context Actor actor, @PathParam("number") String number, @PathParam("id") long id) {
        TimeEntry now = spent.takeBack(actor, TicketNumber.of(number), id);
        return TimeEntryView.of(now, called.people(List.of(now)));
    }

    @GET
    @Path("{number}/{id}/former")
    @Rule
    @Doc("What was said before each correction, oldest first")
    public Listing<TimeEntryView> former(
            @Context Actor actor, @PathParam("number") String number, @PathParam("id") long id) {
        return all(spent.former(actor, TicketNumber.of(number), id));
    }

    private Listing<TimeEntryView> all(List<TimeEntry> entries) {
        Names names = called.people(entries);
        return Listing.all(
                entries.stream().map(entry -> TimeEntryView.of(entry, names)).toList());
    }

    private Response created(TimeEntry entry) {
        return answer(Response.created(URI.create(BASE + entry.ticket() + "/" + entry.id())), entry);
    }

    private Response answer(Response.ResponseBuilder response, TimeEntry entry) {
        return response.tag(ETags.of(entry.version()))
                .entity(TimeEntryView.of(entry, called.people(List.of(entry))))
                .build();
    }
}
