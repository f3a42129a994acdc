package org.arrimo.tickets.ws.rest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.RestResource;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.tickets.api.Form;
import org.arrimo.tickets.api.FormItem;
import org.arrimo.tickets.api.FormQuestion;
import org.arrimo.tickets.api.FormSheet;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.rest.Views.TicketView;

/** {@code /api/v1/tickets/forms}: the catalogue of forms by which tickets are opened. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class FormsResource implements RestResource {
    private final Forms forms;
    private final Directory directory;

    public FormsResource(Forms forms, Directory directory) {
        this.forms = forms;
        this.directory = directory;
    }

    /** A form to choose. */
    record FormView(String key, long version, LabelView name, Optional<LabelView> help, Kind kind) {
        static FormView of(Form form) {
            return new FormView(
                    form.key(),
                    form.version(),
                    LabelView.of(form.name()),
                    form.help().map(LabelView::of),
                    form.kind());
        }
    }

    /** When something is to be answered. */
    record WhenView(@Doc("The field that must hold one of the values") String key, List<String> values) {
        static WhenView of(FormItem.When when) {
            return new WhenView(when.key(), List.copyOf(new TreeSet<>(when.values())));
        }

        static FormItem.When value(WhenView view) {
            return new FormItem.When(view.key, view.values == null ? Set.of() : Set.copyOf(view.values));
        }
    }

    /** Something on a form. */
    record ItemView(
            FormItem.ItemKind kind,
            String key,
            Optional<LabelView> name,
            Optional<LabelView> help,
            boolean required,
            @Doc("What it holds if it is not answered") Optional<String> preset,
            @Doc("When it is to be answered, if not always; of a section all of it") Optional<WhenView> when,
            FormItem.TextCheck check,
            @Doc("Of a text the fewest characters, of a number or day the lowest") Optional<String> least,
            Optional<String> most,
            @Doc("Of a custom field, which one") Optional<CustomFieldView> field) {
        static ItemView of(FormQuestion question) {
            FormItem item = question.item();
            return new ItemView(
                    item.kind(),
                    item.key(),
                    item.name().map(LabelView::of),
                    item.help().map(LabelView::of),
                    item.required(),
                    item.preset(),
                    item.when().map(WhenView::of),
                    item.check(),
                    item.least(),
                    item.most(),
                    question.field().map(CustomFieldView::of));
        }
    }

    /** A form with all that it asks for. */
    record FormSheetView(FormView form, List<ItemView> items) {
        static FormSheetView of(FormSheet sheet) {
            return new FormSheetView(
                    FormView.of(sheet.form()),
                    sheet.questions().stream().map(ItemView::of).toList());
        }
    }

    /** A form that was filled in. */
    record FilledForm(
            @Doc("By the item's key, written as its field's type says; what is not to be answered is left alone")
                    Map<String, String> answers,
            @Doc("Login or id of the person it is for; you if nothing is said") Optional<NameOrId> requester,
            @Doc("Ids of files you have put aside, which are on the ticket from then on") Optional<Set<Long>> files) {}

    @GET
    @Rule
    @Doc("The forms that you may use, by their English names")
    public Listing<FormView> list(@Context Actor actor) {
        return Listing.all(forms.catalogue(actor).stream().map(FormView::of).toList());
    }

    @GET
    @Path("{key}")
    @Rule
    @Doc("A form with all that it asks for")
    public FormSheetView get(@Context Actor actor, @PathParam("key") String key) {
        return FormSheetView.of(forms.sheet(actor, key, Map.of()));
    }

    @POST
    @Path("{key}/tickets")
    @Rule
    @Doc(value = "Opens a ticket by a form", status = 201, answer = TicketView.class)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@Context Actor actor, @PathParam("key") String key, FilledForm filled) {
        OptionalLong requester = filled.requester()
                .map(who -> OptionalLong.of(directory.person(actor, "requester", who)))
                .orElse(OptionalLong.empty());
        Map<String, String> answers = filled.answers() == null ? Map.of() : filled.answers();
        Ticket ticket =
                forms.open(actor, key, answers, requester, filled.files().orElse(Set.of()));
        return Response.created(URI.create("/api/v1/tickets/" + ticket.number()))
                .tag(ETags.of(ticket.version()))
                .entity(TicketView.of(ticket, directory.names(ticket)))
                .build();
    }
}
