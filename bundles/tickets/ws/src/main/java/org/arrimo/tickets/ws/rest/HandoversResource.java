package org.arrimo.tickets.ws.rest;

import java.util.List;
import java.util.OptionalLong;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Handover;
import org.arrimo.tickets.api.HandoverChoices;
import org.arrimo.tickets.api.Handovers;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.rest.HandoverViews.ChoicesView;
import org.arrimo.tickets.ws.rest.HandoverViews.HandoverView;
import org.arrimo.tickets.ws.rest.HandoverViews.NewAscent;
import org.arrimo.tickets.ws.rest.HandoverViews.NewReturn;

/** {@code /api/v1/tickets/handovers}: tickets go up to teams that know more, and back. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class HandoversResource implements RestResource {
    private final Handovers handovers;
    private final Directory directory;

    public HandoversResource(Handovers handovers, Directory directory) {
        this.handovers = handovers;
        this.directory = directory;
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc("How the ticket was handed up and back, the latest first; for those who read private notes")
    public Listing<HandoverView> list(@Context Actor actor, @PathParam("number") String number) {
        List<Handover> all = handovers.of(actor, TicketNumber.of(number));
        Names names = directory.ofHandovers(all);
        return Listing.all(
                all.stream().map(handover -> HandoverView.of(handover, names)).toList());
    }

    @GET
    @Path("{number}/choices")
    @Rule
    @Doc("Where you may hand the ticket")
    public ChoicesView choices(@Context Actor actor, @PathParam("number") String number) {
        HandoverChoices choices = handovers.choices(actor, TicketNumber.of(number));
        return ChoicesView.of(choices, directory.ofChoices(choices));
    }

    @POST
    @Path("{number}/up")
    @Rule
    @Doc("Hands the ticket up, to the queue of a team of a higher level")
    @Consumes(MediaType.APPLICATION_JSON)
    public HandoverView up(
            @Context Actor actor,
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            NewAscent wanted) {
        OptionalLong team = wanted.team()
                .map(which -> OptionalLong.of(directory.team(actor, "team", which)))
                .orElse(OptionalLong.empty());
        return view(handovers.up(actor, TicketNumber.of(number), ETags.version(ifMatch), team, wanted.draft()));
    }

    @POST
    @Path("{number}/back")
    @Rule
    @Doc("Hands the ticket back, to the queue of the team it came from")
    @Consumes(MediaType.APPLICATION_JSON)
    public HandoverView back(
            @Context Actor actor,
            @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            NewReturn wanted) {
        return view(handovers.back(actor, TicketNumber.of(number), ETags.version(ifMatch), wanted.draft()));
    }

    private HandoverView view(Handover handover) {
        return HandoverView.of(handover, directory.ofHandovers(List.of(handover)));
    }
}
