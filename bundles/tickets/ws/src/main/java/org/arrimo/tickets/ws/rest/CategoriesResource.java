package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Category;

/** {@code /api/v1/tickets/categories}: what tickets are about. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CategoriesResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/categories/";

    private final Categories categories;

    public CategoriesResource(Categories categories) {
        this.categories = categories;
    }

    /** A category to be added. */
    record NewCategory(
            @Doc("1 to 40 lower case letters, digits and hyphens, a letter first; it never changes") String key,
            @Doc("The key of the one above it") Optional<String> parent,
            @Doc("1 to 100 characters each") LabelView name) {}

    /** A category as it is to be. */
    record CategoryChange(
            @Doc("The key of the one above it; nothing puts it at the top") Optional<String> parent,
            @Doc("1 to 100 characters each") LabelView name,
            @Doc("Whether no ticket gets it any more; false if nothing is said") Optional<Boolean> retired) {}

    /** A category. */
    record CategoryView(
            String key,
            @Doc("Rises with every change; the ETag") long version,
            @Doc("The key of the one above it") Optional<String> parent,
            LabelView name,
            boolean retired) {
        static CategoryView of(Category category) {
            return new CategoryView(
                    category.key(),
                    category.version(),
                    category.parent(),
                    LabelView.of(category.name()),
                    category.retired());
        }
    }

    @GET
    @Rule
    @Doc("All categories, each before those below it; those retired for staff alone")
    public Listing<CategoryView> list(@Context Actor actor) {
        return Listing.all(categories.list(actor).stream().map(CategoryView::of).toList());
    }

    @POST
    @Rule
    @Doc(value = "Adds a category; for administrators", status = 201, answer = CategoryView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewCategory draft) {
        Category added = categories.add(actor, draft.key(), draft.parent(), LabelView.value(draft.name()));
        return answer(Response.created(URI.create(BASE + added.key())), added);
    }

    @GET
    @Path("{key}")
    @Rule
    @Doc(value = "A category", answer = CategoryView.class)
    public Response get(@Context Actor actor, @PathParam("key") String key) {
        return answer(Response.ok(), categories.get(actor, key));
    }

    @PUT
    @Path("{key}")
    @Rule
    @Doc(value = "Changes a category, and moves it with all below it; for administrators", answer = CategoryView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            CategoryChange change) {
        Category changed = categories.change(
                actor,
                key,
                ETags.version(ifMatch),
                change.parent(),
                LabelView.value(change.name()),
                change.retired().orElse(false));
        return answer(Response.ok(), changed);
    }

    private static Response answer(Response.ResponseBuilder response, Category category) {
        return response.tag(ETags.of(category.version()))
                .entity(CategoryView.of(category))
                .build();
    }
}
