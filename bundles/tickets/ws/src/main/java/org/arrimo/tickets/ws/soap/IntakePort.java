package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Categories;
import org.arrimo.tickets.api.CustomFields;
import org.arrimo.tickets.api.FormDrafts;
import org.arrimo.tickets.api.Forms;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFields;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;

import static org.arrimo.tickets.ws.soap.Given.id;
import static org.arrimo.tickets.ws.soap.Given.words;

/** {@code /soap/v1/tickets/intake}: what REST offers of categories, custom fields and forms. */
@WebService(
        name = "TicketIntake",
        serviceName = "TicketIntakeService",
        portName = "TicketIntakePort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class IntakePort implements SoapPort {
    private final Categories categories;
    private final CustomFields fields;
    private final TicketFields ticketFields;
    private final Forms forms;
    private final FormDrafts drafts;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public IntakePort(
            Categories categories,
            CustomFields fields,
            TicketFields ticketFields,
            Forms forms,
            FormDrafts drafts,
            Directory directory) {
        this.categories = categories;
        this.fields = fields;
        this.ticketFields = ticketFields;
        this.forms = forms;
        this.drafts = drafts;
        this.directory = directory;
    }

    /** Reads all categories, each before those below it; those retired for staff alone. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "categories")
    public CategoryListData listCategories() throws SoapProblem {
        return new CategoryListData(categories.list(Caller.of(context)));
    }

    /** Adds a category; for administrators. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "category")
    public CategoryData addCategory(
            @XmlElement(required = true) @WebParam(name = "key") String key,
            @WebParam(name = "parent") String parent,
            @XmlElement(required = true) @WebParam(name = "name") LabelData name)
            throws SoapProblem {
        return new CategoryData(
                categories.add(Caller.of(context), key, Optional.ofNullable(parent), LabelData.value(name)));
    }

    /** Changes a category that was read in this version, and moves it with all below it; for administrators. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "category")
    public CategoryData changeCategory(
            @XmlElement(required = true) @WebParam(name = "key") String key,
            @WebParam(name = "version") long version,
            @WebParam(name = "parent") String parent,
            @XmlElement(required = true) @WebParam(name = "name") LabelData name,
            @WebParam(name = "retired") boolean retired)
            throws SoapProblem {
        return new CategoryData(categories.change(
                Caller.of(context),
                key,
                OptionalLong.of(version),
                Optional.ofNullable(parent),
                LabelData.value(name),
                retired));
    }

    /** Reads all custom fields, by their English names; for staff. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "fields")
    public CustomFieldListData listCustomFields() throws SoapProblem {
        return new CustomFieldListData(fields.list(Caller.of(context)));
    }

    /** Reads what a ticket has in its custom fields. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "fields")
    public FieldSheetData getTicketFields(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return new FieldSheetData(ticketFields.of(Caller.of(context), TicketNumber.of(number)));
    }

    /**
     * Sets custom fields of a ticket that was read in this version; one without a value is taken away. What was read in
     * them can be said too: one that holds something else by now is a conflict.
     */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "fields")
    public FieldSheetData setTicketFields(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") long version,
            @WebParam(name = "field") List<AnswerData> field,
            @WebParam(name = "read") List<AnswerData> read)
            throws SoapProblem {
        return new FieldSheetData(ticketFields.change(
                Caller.of(context),
                TicketNumber.of(number),
                OptionalLong.of(version),
                AnswerData.values(read),
                AnswerData.values(field)));
    }

    /** Reads the forms that the caller may use, by their English names. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "forms")
    public FormListData listForms() throws SoapProblem {
        return new FormListData(forms.catalogue(Caller.of(context)));
    }

    /** Reads a form with all that it asks for. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "sheet")
    public FormSheetData getForm(@XmlElement(required = true) @WebParam(name = "key") String key) throws SoapProblem {
        return new FormSheetData(forms.sheet(Caller.of(context), key, Map.of()));
    }

    /** Opens a ticket by a form, with files that were put aside; what is not to be answered is left alone. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "ticket")
    public TicketData openTicketByForm(
            @XmlElement(required = true) @WebParam(name = "key") String key,
            @WebParam(name = "answer") List<AnswerData> answer,
            @WebParam(name = "requester") String requester,
            @WebParam(name = "file") List<Long> file)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        Ticket ticket = forms.open(
                actor,
                key,
                AnswerData.said(answer),
                id(requester, who -> directory.person(actor, "requester", who)),
                words(file, Function.identity()));
        return new TicketData(ticket, directory.names(ticket));
    }

    /** Reads what the caller is writing into a form; a hyphen stands for the page without one. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "draft")
    public FormDraftData getFormDraft(@XmlElement(required = true) @WebParam(name = "key") String key)
            throws SoapProblem {
        return new FormDraftData(drafts.get(Caller.of(context), key));
    }

    /** Keeps what the caller is writing into a form in place of what was kept before; no answer is kept as nothing. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "draft")
    public FormDraftData saveFormDraft(
            @XmlElement(required = true) @WebParam(name = "key") String key,
            @WebParam(name = "answer") List<AnswerData> answer)
            throws SoapProblem {
        return new FormDraftData(drafts.save(Caller.of(context), key, AnswerData.said(answer)));
    }
}
