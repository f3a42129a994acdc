package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Follower;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;

/** {@code /api/v1/tickets/followers}: who follows a ticket. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class FollowersResource implements RestResource {
    private final Followers followers;
    private final Directory directory;

    public FollowersResource(Followers followers, Directory directory) {
        this.followers = followers;
        this.directory = directory;
    }

    /** Somebody who follows a ticket. */
    record FollowerView(
            Named person, Instant since, @Doc("Themselves, who added them, or who mentioned them") Named addedBy) {
        static FollowerView of(Follower follower, Names names) {
            return new FollowerView(
                    names.person(follower.person()), follower.since(), names.person(follower.addedBy()));
        }
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc("The followers, the first who came first; only yourself unless you read private notes")
    public Listing<FollowerView> list(@Context Actor actor, @PathParam("number") String number) {
        List<Follower> all = followers.list(actor, TicketNumber.of(number));
        Names names = names(all);
        return Listing.all(
                all.stream().map(follower -> FollowerView.of(follower, names)).toList());
    }

    @PUT
    @Path("{number}/{person}")
    @Rule
    @Doc(
            "Makes somebody follow the ticket: yourself, or as a lead or administrator another; nothing happens when they do")
    public FollowerView follow(
            @Context Actor actor,
            @PathParam("number") String number,
            @Doc("Login or id, or me") @PathParam("person") String person) {
        Follower follower = followers.follow(
                actor, TicketNumber.of(number), directory.person(actor, "person", new NameOrId(person)));
        return FollowerView.of(follower, names(List.of(follower)));
    }

    @DELETE
    @Path("{number}/{person}")
    @Rule
    @Doc(value = "Makes somebody follow the ticket no more; nothing happens when they don't", status = 204)
    public void unfollow(@Context Actor actor, @PathParam("number") String number, @PathParam("person") String person) {
        followers.unfollow(actor, TicketNumber.of(number), directory.person(actor, "person", new NameOrId(person)));
    }

    private Names names(List<Follower> all) {
        return directory.ofPeople(all.stream()
                .flatMap(follower -> Stream.of(follower.person(), follower.addedBy()))
                .distinct()
                .toList());
    }
}
