package org.arrimo.tickets.ws.rest;

import java.util.Optional;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.rest.Found.CompletionView;
import org.arrimo.tickets.ws.rest.Found.TallyView;
import org.arrimo.tickets.ws.rest.Views.TicketRowView;

/** {@code /api/v1/tickets/filter}: tickets found by a filter as people write it. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class FiltersResource implements RestResource {
    private final Filters filters;
    private final Directory directory;

    public FiltersResource(Filters filters, Directory directory) {
        this.filters = filters;
        this.directory = directory;
    }

    @GET
    @Rule
    @Doc("Tickets a filter lets through; a page may hold fewer than asked for and still lead to a next one")
    public Listing<TicketRowView> find(
            @Context Actor actor,
            @Doc("The filter, such as state:open team:\"Service Desk\" -requester:rui updated:>-7d") @QueryParam("q")
                    String q,
            @Doc("updated, opened, priority or number; descending with - before it; -updated if nothing is said")
                    @QueryParam("sort")
                    String sort,
            @Doc("1 to 200; 50 if nothing is said") @QueryParam("limit") String limit,
            @Doc("From the page before") @QueryParam("cursor") String cursor) {
        TicketOrder order = Optional.ofNullable(sort).map(TicketOrder::parse).orElse(TicketOrder.LAST_UPDATED_FIRST);
        Page<TicketRow> page = filters.find(actor, given(q), order, PageRequest.parse(limit, cursor));
        Names names = directory.names(page.items());
        return Listing.of(page, row -> TicketRowView.of(row, names));
    }

    @GET
    @Path("count")
    @Rule
    @Doc("How many tickets a filter lets through, up to 1000")
    public TallyView count(@Context Actor actor, @Doc("The filter") @QueryParam("q") String q) {
        return TallyView.of(filters.count(actor, given(q)));
    }

    @GET
    @Path("complete")
    @Rule
    @Doc("What may be written next in a filter, at most 20")
    public Listing<CompletionView> complete(
            @Context Actor actor,
            @Doc("What is written so far") @QueryParam("q") String q,
            @Doc("After how many characters one writes; after all of them if nothing is said") @QueryParam("caret")
                    String caret) {
        String text = given(q);
        return Listing.all(filters.complete(actor, text, caret == null ? text.length() : place(caret)).stream()
                .map(CompletionView::of)
                .toList());
    }

    private static String given(String q) {
        return Optional.ofNullable(q).orElse("");
    }

    private static int place(String caret) {
        try {
            return Integer.parseInt(caret);
        } catch (NumberFormatException e) {
            throw Problem.invalid("caret", "not-a-number", "must be a whole number")
                    .exception();
        }
    }
}
