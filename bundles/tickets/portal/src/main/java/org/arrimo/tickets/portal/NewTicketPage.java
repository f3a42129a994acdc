package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.CustomField;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.FormDrafts;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/** {@code /tickets/new}: a short form for whoever asks for help, a longer one for the desk. */
public final class NewTicketPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Tickets tickets;
    private final transient Groups groups;
    private final transient PersonField requesters;
    private final transient Uploads uploads;
    private final transient Forms forms;
    private final transient Categories categories;
    private final transient CustomFields fields;
    private final transient FormDrafts drafts;

    public NewTicketPage(
            Tickets tickets,
            Attachments attachments,
            People people,
            Groups groups,
            Forms forms,
            Categories categories,
            CustomFields fields,
            FormDrafts drafts) {
        super(Texts.beside(NewTicketPage.class), Templates.beside(NewTicketPage.class));
        this.tickets = tickets;
        this.groups = groups;
        this.requesters = new PersonField("requester", people);
        this.uploads = new Uploads(attachments);
        this.forms = forms;
        this.categories = categories;
        this.fields = fields;
        this.drafts = drafts;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("new.title");
    }

    @Override
    protected View get(Exchange x) {
        if (!x.tail().isEmpty()) {
            throw Problem.notFound().exception();
        }
        boolean desk = Standing.works(x.actor());
        return View.page("new")
                .with("desk", desk)
                .with("forms", opens(x) ? forms.catalogue(x.actor()) : List.of())
                .with("largest", uploads.largest())
                .with("draft", opens(x) ? drafts.get(x.actor(), FormDrafts.NO_FORM) : Optional.empty())
                .with("categories", desk ? CategoriesPage.choices(x, categories) : Map.of())
                .with("fields", desk ? inUse(x) : List.of())
                .with("teams", desk ? groups.teams(x.actor()) : List.of())
                .title(x.t(desk ? "new.title" : "new.title.requester"))
                .withoutHeading();
    }

    @Override
    protected View post(Exchange x) {
        TicketNumber number = tickets.open(x.actor(), draft(x)).number();
        String opened = x.t("new.opened", number.toString());
        try {
            uploads.attach(x, number, Visibility.PUBLIC, new ArrayList<>());
        } catch (ProblemException e) {
            // the ticket is open; opening it again for the sake of the file would double it
            opened += " " + x.t("new.file-refused") + " " + x.words().problem(e.problem());
        }
        return View.redirect("/tickets/" + number).flash(opened);
    }

    private List<CustomField> inUse(Exchange x) {
        return fields.list(x.actor()).stream().filter(field -> !field.retired()).toList();
    }

    private Map<String, String> said(Exchange x) {
        Map<String, String> said = new HashMap<>();
        for (CustomField field : inUse(x)) {
            x.optional(TicketFieldsPage.FIELD + field.key()).ifPresent(value -> said.put(field.key(), value));
        }
        return said;
    }

    /** Others are shown the form too, and told when they send it. */
    private static boolean opens(Exchange x) {
        return Standing.works(x.actor()) || x.actor().is(Role.REQUESTER);
    }

    private TicketDraft draft(Exchange x) {
        var request = x.request();
        Kind kind = Parameters.word(request, "kind", Kind.class)
                .orElseThrow(
                        () -> Problem.invalid("kind", "required", "is required").exception());
        String subject = Parameters.typed(request, "subject");
        String description = Parameters.typed(request, "description");
        if (!Standing.works(x.actor())) {
            return TicketDraft.of(kind, subject, description);
        }
        return new TicketDraft(
                        kind,
                        subject,
                        description,
                        requesters.read(x),
                        Parameters.word(request, "priority", Priority.class),
                        Parameters.word(request, "impact", Level.class),
                        Parameters.word(request, "urgency", Level.class),
                        Parameters.id(request, "team"),
                        x.optional("mine").isPresent()
                                ? OptionalLong.of(x.actor().personId())
                                : OptionalLong.empty(),
                        contact(x),
                        Parameters.value(request, "priorityReason"),
                        Parameters.value(request, "category"))
                .withFields(said(x));
    }

    private static Optional<Contact> contact(Exchange x) {
        return Parameters.word(x.request(), "contact", Contact.class);
    }
}
