package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

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
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.ETags;
import org.arrimo.platform.spi.ws.Listing;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;
import org.arrimo.tickets.ws.rest.FormsResource.WhenView;

/** {@code /api/v1/tickets/form-designs}: what the forms ask for and what they make of it. For administrators. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class FormDesignsResource implements RestResource {
    private static final String BASE = "/api/v1/tickets/form-designs/";

    private final Forms forms;
    private final Directory directory;

    public FormDesignsResource(Forms forms, Directory directory) {
        this.forms = forms;
        this.directory = directory;
    }

    /** Something on a form. */
    record DesignItem(
            FormItem.ItemKind kind,
            @Doc("Of a field its key; of a section one of its own; of all else nothing") Optional<String> key,
            @Doc("What it is called here; a section needs it") Optional<LabelView> name,
            Optional<LabelView> help,
            @Doc("false if nothing is said") Optional<Boolean> required,
            @Doc("What it holds if it is not answered") Optional<String> preset,
            @Doc("When it is to be answered, if not always; of a section all of it") Optional<WhenView> when,
            @Doc("Of a text; any if nothing is said") Optional<FormItem.TextCheck> check,
            @Doc("Of a text the fewest characters, of a number or day the lowest") Optional<String> least,
            Optional<String> most) {
        static DesignItem of(FormItem item) {
            return new DesignItem(
                    item.kind(),
                    Optional.of(item.key()),
                    item.name().map(LabelView::of),
                    item.help().map(LabelView::of),
                    Optional.of(item.required()),
                    item.preset(),
                    item.when().map(WhenView::of),
                    Optional.of(item.check()),
                    item.least(),
                    item.most());
        }

        FormItem value() {
            return new FormItem(
                    kind,
                    key.orElse(null),
                    name.map(LabelView::value),
                    help.map(LabelView::value),
                    required.orElse(false),
                    preset,
                    when.map(WhenView::value),
                    check.orElse(FormItem.TextCheck.ANY),
                    least,
                    most);
        }
    }

    /** A form as it is designed. */
    record DesignView(
            String key,
            @Doc("Rises with every change; the ETag") long version,
            LabelView name,
            Optional<LabelView> help,
            Kind kind,
            Optional<String> category,
            Optional<Named> team,
            Optional<Level> impact,
            Optional<Level> urgency,
            @Doc("Who may use it; nobody named is everybody") Set<Role> roles,
            @Doc("Whose people may use it; none named is everybody") List<Named> organisations,
            boolean retired,
            List<DesignItem> items) {
        static DesignView of(Form form, Names names) {
            return new DesignView(
                    form.key(),
                    form.version(),
                    LabelView.of(form.name()),
                    form.help().map(LabelView::of),
                    form.kind(),
                    form.category(),
                    names.team(form.team()),
                    form.impact(),
                    form.urgency(),
                    new TreeSet<>(form.roles()),
                    new TreeSet<>(form.organisations())
                            .stream()
                                    .map(id -> names.organisation(OptionalLong.of(id))
                                            .orElseThrow())
                                    .toList(),
                    form.retired(),
                    form.items().stream().map(DesignItem::of).toList());
        }
    }

    /** A form as it is to be. */
    record NewDesign(
            @Doc("1 to 40 lower case letters, digits and hyphens, a letter first; at a change that of the path counts")
                    Optional<String> key,
            @Doc("1 to 100 characters each") LabelView name,
            Optional<LabelView> help,
            Kind kind,
            @Doc("The key of what its tickets are about") Optional<String> category,
            @Doc("Name or id of the team that gets them") Optional<NameOrId> team,
            Optional<Level> impact,
            Optional<Level> urgency,
            @Doc("Who may use it; nobody named is everybody") Optional<Set<Role>> roles,
            @Doc("Names or ids of those whose people may use it; none named is everybody")
                    Optional<List<NameOrId>> organisations,
            @Doc("Whether nobody is offered it any more; false if nothing is said") Optional<Boolean> retired,
            @Doc("At most 60, in their order") Optional<List<DesignItem>> items) {
        Form form(Actor actor, Directory directory, String called) {
            return new Form(
                    called,
                    1,
                    LabelView.value(name),
                    help.map(LabelView::value),
                    kind,
                    category,
                    team.map(which -> OptionalLong.of(directory.team(actor, "team", which)))
                            .orElse(OptionalLong.empty()),
                    impact,
                    urgency,
                    roles.orElse(Set.of()),
                    directory.organisations(actor, "organisations", organisations.orElse(List.of())),
                    retired.orElse(false),
                    items.orElse(List.of()).stream().map(DesignItem::value).toList());
        }
    }

    @GET
    @Rule
    @Doc("All forms, by their English names; for administrators")
    public Listing<DesignView> list(@Context Actor actor) {
        List<Form> all = forms.all(actor);
        Names names = directory.ofForms(all);
        return Listing.all(all.stream().map(form -> DesignView.of(form, names)).toList());
    }

    @POST
    @Rule
    @Doc(value = "Adds a form; for administrators", status = 201, answer = DesignView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Actor actor, NewDesign design) {
        Form added = forms.add(actor, design.form(actor, directory, design.key().orElse(null)));
        return answer(Response.created(URI.create(BASE + added.key())), added);
    }

    @GET
    @Path("{key}")
    @Rule
    @Doc(value = "A form as it is designed; for administrators", answer = DesignView.class)
    public Response get(@Context Actor actor, @PathParam("key") String key) {
        return answer(Response.ok(), forms.get(actor, key));
    }

    @PUT
    @Path("{key}")
    @Rule
    @Doc(
            value = "Changes a form; tickets opened by it keep it as it was. For administrators",
            answer = DesignView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            NewDesign design) {
        OptionalLong version = ETags.version(ifMatch);
        return answer(Response.ok(), forms.change(actor, version, design.form(actor, directory, key)));
    }

    private Response answer(Response.ResponseBuilder response, Form form) {
        return response.tag(ETags.of(form.version()))
                .entity(DesignView.of(form, directory.ofForms(List.of(form))))
                .build();
    }
}
