package org.arrimo.tickets.ws.rest;

import java.util.List;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Tag;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /api/v1/tickets/tags}: the desk's tags, and those of a ticket below its number. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class TagsResource implements RestResource {
    private final Tags tags;

    public TagsResource(Tags tags) {
        this.tags = tags;
    }

    /** A tag. */
    record TagView(
            String name, @Doc("How many have it") long tickets, @Doc("Other words for it") List<String> synonyms) {
        static TagView of(Tag tag) {
            return new TagView(tag.name(), tag.tickets(), tag.synonyms());
        }
    }

    /** A tag to put on a ticket. */
    record NewTicketTag(@Doc("1 to 40 characters without a comma; a synonym becomes its tag") String tag) {}

    /** Two tags to become one. */
    record TagMerge(@Doc("The one that goes, by its own name") String tag, @Doc("The one that stays") String into) {}

    /** A word to stand for a tag. */
    record NewTagSynonym(String tag, @Doc("1 to 40 characters without a comma") String synonym) {}

    @GET
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc("All tags by name")
    public Listing<TagView> list(
            @Context Actor actor, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return Listing.of(tags.list(actor, PageRequest.parse(limit, cursor)), TagView::of);
    }

    @GET
    @Path("suggestions")
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @Doc("Tags for what is being typed, those on the most tickets first; 10 at most")
    public Listing<TagView> suggest(
            @Context Actor actor, @Doc("The name or synonym, as far as it is written") @QueryParam("q") String q) {
        return Listing.all(tags.suggest(actor, Optional.ofNullable(q).orElse("")).stream()
                .map(TagView::of)
                .toList());
    }

    @POST
    @Path("merge")
    @Rule(roles = {Role.LEAD, Role.ADMIN})
    @Doc("Makes two tags one: every ticket that has the one gets the other, for which the one becomes a synonym")
    @Consumes(MediaType.APPLICATION_JSON)
    public TagView merge(@Context Actor actor, TagMerge merge) {
        return TagView.of(tags.merge(actor, merge.tag(), merge.into()));
    }

    @POST
    @Path("synonyms")
    @Rule(roles = {Role.LEAD, Role.ADMIN})
    @Doc("Makes a word stand for a tag; nothing happens when it does")
    @Consumes(MediaType.APPLICATION_JSON)
    public TagView addSynonym(@Context Actor actor, NewTagSynonym synonym) {
        return TagView.of(tags.addSynonym(actor, synonym.tag(), synonym.synonym()));
    }

    @DELETE
    @Path("synonyms")
    @Rule(roles = {Role.LEAD, Role.ADMIN})
    @Doc(value = "Lets a word stand for no tag any more; nothing happens when it does not", status = 204)
    public void removeSynonym(@Context Actor actor, @QueryParam("synonym") String synonym) {
        tags.removeSynonym(actor, synonym);
    }

    @GET
    @Path("{number}")
    @Rule
    @Doc("The ticket's tags by name; none for those who do not read private notes")
    public Listing<String> of(@Context Actor actor, @PathParam("number") String number) {
        return Listing.all(tags.of(actor, TicketNumber.of(number)));
    }

    @POST
    @Path("{number}")
    @Rule
    @Doc("Puts a tag on the ticket; nothing happens when it has it. Answers with all of its tags")
    @Consumes(MediaType.APPLICATION_JSON)
    public Listing<String> add(@Context Actor actor, @PathParam("number") String number, NewTicketTag tag) {
        return Listing.all(tags.add(actor, TicketNumber.of(number), tag.tag()));
    }

    @DELETE
    @Path("{number}")
    @Rule
    @Doc("Takes a tag off the ticket; nothing happens when it has not got it. Answers with the tags that are left")
    public Listing<String> remove(
            @Context Actor actor, @PathParam("number") String number, @QueryParam("tag") String tag) {
        return Listing.all(tags.remove(actor, TicketNumber.of(number), tag));
    }
}
