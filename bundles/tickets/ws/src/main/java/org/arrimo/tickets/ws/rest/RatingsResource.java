package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Rating;
import org.arrimo.tickets.api.RatingSum;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Days;
import org.arrimo.tickets.ws.Directory;

/** {@code /api/v1/tickets/ratings}: whether requesters are satisfied. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class RatingsResource implements RestResource {
    private final Satisfaction satisfaction;
    private final Directory directory;

    public RatingsResource(Satisfaction satisfaction, Directory directory) {
        this.satisfaction = satisfaction;
        this.directory = directory;
    }

    /** What a requester was asked and answered. */
    record RatingView(
            String ticket,
            Instant askedAt,
            Optional<Rating.Verdict> verdict,
            String comment,
            Optional<Instant> answeredAt,
            @Doc("Until when the requester may answer, or change the answer") Instant until) {
        static RatingView of(Rating rating) {
            return new RatingView(
                    rating.ticket().toString(),
                    rating.askedAt(),
                    rating.verdict(),
                    rating.comment(),
                    rating.answeredAt(),
                    rating.until());
        }
    }

    /** An answer. */
    record RatingAnswer(
            @Doc("good or bad") Rating.Verdict verdict, @Doc("At most 2,000 characters") Optional<String> comment) {}

    /** Answers, counted. */
    record RatingSumView(
            @Doc("A team's or a person's id (0 for none), or a month") String key,
            @Doc("What people call it") String name,
            @Doc("How many were asked") long asked,
            @Doc("How many of them answered") long answered,
            @Doc("How many of those said good") long good) {}

    @GET
    @Rule
    @Doc("What you were asked and have not answered yet, latest first, 20 at most")
    public Listing<RatingView> waiting(@Context Actor actor) {
        return Listing.all(
                satisfaction.waiting(actor).stream().map(RatingView::of).toList());
    }

    @GET
    @Path("sums")
    @Rule
    @Doc("Answers, counted; for leads, managers and administrators")
    public Listing<RatingSumView> sums(
            @Context Actor actor,
            @Doc("team, agent or month") @QueryParam("by") String by,
            @Doc("The first day on which requesters were asked, in UTC, such as 2026-11-01") @QueryParam("from")
                    String from,
            @Doc("The last day") @QueryParam("to") String to,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        RatingSum.By what = Wire.parse(RatingSum.By.class, by, "by");
        Page<RatingSum> page = satisfaction.sums(
                actor, what, Days.parse("from", from), Days.parse("to", to), PageRequest.parse(limit, cursor));
        Map<String, String> names = directory.ofRatings(what, page.items());
        return Listing.of(
                page,
                sum -> new RatingSumView(
                        sum.key(), names.getOrDefault(sum.key(), sum.key()), sum.asked(), sum.answered(), sum.good()));
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc("What the requester was asked and answered; 404 if they were not asked")
    public RatingView get(@Context Actor actor, @PathParam("number") String number) {
        return satisfaction
                .find(actor, TicketNumber.of(number))
                .map(RatingView::of)
                .orElseThrow(() -> Problem.notFound().exception());
    }

    @PUT
    @Path("{number}")
    @Rule
    @Doc("Answers, or answers otherwise; for the requester who was asked")
    @Consumes(MediaType.APPLICATION_JSON)
    public RatingView answer(@Context Actor actor, @PathParam("number") String number, RatingAnswer answer) {
        if (answer.verdict() == null) {
            throw Problem.invalid("verdict", "required", "is required").exception();
        }
        return RatingView.of(satisfaction.answer(
                actor,
                TicketNumber.of(number),
                answer.verdict(),
                answer.comment().orElse("")));
    }
}
