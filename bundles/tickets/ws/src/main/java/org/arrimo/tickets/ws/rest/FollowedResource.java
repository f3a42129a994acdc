package org.arrimo.tickets.ws.rest;

import java.time.Instant;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Mention;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;
import org.arrimo.tickets.ws.rest.Views.TicketRowView;

/** {@code /api/v1/tickets/followed}: what the caller follows, and where they were mentioned. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class FollowedResource implements RestResource {
    private final Followers followers;
    private final Directory directory;

    public FollowedResource(Followers followers, Directory directory) {
        this.followers = followers;
        this.directory = directory;
    }

    /** A place where the caller was mentioned. */
    record MentionView(TicketRowView ticket, @Doc("The id of the message") long message, Named author, Instant at) {
        static MentionView of(Mention mention, Names tickets, Names authors) {
            return new MentionView(
                    TicketRowView.of(mention.ticket(), tickets),
                    mention.message(),
                    authors.person(mention.author()),
                    mention.at());
        }
    }

    @GET
    @Rule
    @Doc("The tickets you follow, last followed first; a page can be shorter though another one follows")
    public Listing<TicketRowView> followed(
            @Context Actor actor,
            @Doc("1 to 200; 50 if nothing is said") @QueryParam("limit") String limit,
            @Doc("From the page before") @QueryParam("cursor") String cursor) {
        Page<TicketRow> page = followers.followed(actor, PageRequest.parse(limit, cursor));
        Names names = directory.names(page.items());
        return Listing.of(page, row -> TicketRowView.of(row, names));
    }

    @GET
    @Path("mentions")
    @Rule
    @Doc("Where you were mentioned, newest first; a page can be shorter though another one follows")
    public Listing<MentionView> mentions(
            @Context Actor actor, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Page<Mention> page = followers.mentions(actor, PageRequest.parse(limit, cursor));
        Names tickets =
                directory.names(page.items().stream().map(Mention::ticket).toList());
        Names authors = directory.ofPeople(
                page.items().stream().map(Mention::author).distinct().toList());
        return Listing.of(page, mention -> MentionView.of(mention, tickets, authors));
    }
}
