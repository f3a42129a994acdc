package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.util.List;
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
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.FieldOption;
import org.arrimo.tickets.api.FieldType;
import org.arrimo.tickets.ws.rest.CustomFieldView.OptionView;

/** {@code /api/v1/tickets/custom-fields}: fields that administrators gave to tickets. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CustomFieldsResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/custom-fields/";

    private final CustomFields fields;

    public CustomFieldsResource(CustomFields fields) {
        this.fields = fields;
    }

    /** A field to be added. */
    record NewCustomField(
            @Doc("1 to 40 lower case letters, digits and hyphens, a letter first; it never changes") String key,
            @Doc("What it holds; it never changes") FieldType type,
            @Doc("1 to 100 characters each") LabelView name,
            @Doc("Of a choice, 1 to 100 of them") Optional<List<OptionView>> options,
            @Doc("Whether whoever sees a ticket sees it; false if nothing is said") Optional<Boolean> open) {}

    /** A field as it is to be. */
    record CustomFieldChange(
            @Doc("1 to 100 characters each") LabelView name,
            @Doc("Of a choice, 1 to 100 of them") Optional<List<OptionView>> options,
            @Doc("Whether whoever sees a ticket sees it; false if nothing is said") Optional<Boolean> open,
            @Doc("Whether nobody sets it any more; false if nothing is said") Optional<Boolean> retired) {}

    @GET
    @Rule
    @Doc("All fields, by their English names; for staff")
    public Listing<CustomFieldView> list(@Context Actor actor) {
        return Listing.all(fields.list(actor).stream().map(CustomFieldView::of).toList());
    }

    @POST
    @Rule
    @Doc(value = "Adds a field; for administrators", status = 201, answer = CustomFieldView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewCustomField draft) {
        CustomField added = fields.add(
                actor,
                new CustomField(
                        draft.key(),
                        1,
                        draft.type(),
                        LabelView.value(draft.name()),
                        options(draft.options()),
                        draft.open().orElse(false),
                        false));
        return answer(Response.created(URI.create(BASE + added.key())), added);
    }

    @GET
    @Path("{key}")
    @Rule
    @Doc(value = "A field; for staff", answer = CustomFieldView.class)
    public Response get(@Context Actor actor, @PathParam("key") String key) {
        return answer(Response.ok(), fields.get(actor, key));
    }

    @PUT
    @Path("{key}")
    @Rule
    @Doc(value = "Changes a field; what tickets have in it stays. For administrators", answer = CustomFieldView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            CustomFieldChange change) {
        CustomField before = fields.get(actor, key);
        CustomField after = new CustomField(
                key,
                before.version(),
                before.type(),
                LabelView.value(change.name()),
                options(change.options()),
                change.open().orElse(false),
                change.retired().orElse(false));
        return answer(Response.ok(), fields.change(actor, ETags.version(ifMatch), after));
    }

    private static List<FieldOption> options(Optional<List<OptionView>> options) {
        return options.orElse(List.of()).stream().map(OptionView::value).toList();
    }

    private static Response answer(Response.ResponseBuilder response, CustomField field) {
        return response.tag(ETags.of(field.version()))
                .entity(CustomFieldView.of(field))
                .build();
    }
}
