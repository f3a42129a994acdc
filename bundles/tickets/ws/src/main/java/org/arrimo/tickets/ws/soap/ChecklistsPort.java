package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.OptionalLong;

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
import org.arrimo.tickets.api.ChecklistItem;
import org.arrimo.tickets.api.ChecklistTemplates;
import org.arrimo.tickets.api.Checklists;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;

/** {@code /soap/v1/tickets/checklists}: what REST offers of checklists. */
@WebService(
        name = "Checklists",
        serviceName = "ChecklistsService",
        portName = "ChecklistsPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class ChecklistsPort implements SoapPort {
    private final Checklists checklists;
    private final ChecklistTemplates templates;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public ChecklistsPort(Checklists checklists, ChecklistTemplates templates, Directory directory) {
        this.checklists = checklists;
        this.templates = templates;
        this.directory = directory;
    }

    /** Reads what is to be done about a ticket. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "checklist")
    public ChecklistData getChecklist(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return data(checklists.list(actor, TicketNumber.of(number)));
    }

    /** Adds an item at the end; as every change, answers with the whole checklist. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "checklist")
    public ChecklistData addChecklistItem(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "text") String text)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        checklists.add(actor, TicketNumber.of(number), text);
        return getChecklist(number);
    }

    /** Ticks an item off, or takes that back. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "checklist")
    public ChecklistData tickChecklistItem(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "id") long id,
            @WebParam(name = "done") boolean done)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        checklists.tick(actor, TicketNumber.of(number), id, done);
        return getChecklist(number);
    }

    /** Says an item in other words. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "checklist")
    public ChecklistData rewordChecklistItem(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "id") long id,
            @XmlElement(required = true) @WebParam(name = "text") String text)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        checklists.reword(actor, TicketNumber.of(number), id, text);
        return getChecklist(number);
    }

    /** Gives an item another place, 1 being the first. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "checklist")
    public ChecklistData moveChecklistItem(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "id") long id,
            @WebParam(name = "place") int place)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return data(checklists.move(actor, TicketNumber.of(number), id, place));
    }

    /** Takes an item away. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "checklist")
    public ChecklistData removeChecklistItem(
            @XmlElement(required = true) @WebParam(name = "number") String number, @WebParam(name = "id") long id)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        checklists.remove(actor, TicketNumber.of(number), id);
        return getChecklist(number);
    }

    /** Adds all items of a template at the end, or none. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "checklist")
    public ChecklistData applyChecklistTemplate(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "template") long template)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return data(checklists.apply(actor, TicketNumber.of(number), template));
    }

    /** Reads all templates, by name. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "templates")
    public ChecklistTemplateListData listChecklistTemplates() throws SoapProblem {
        return new ChecklistTemplateListData(templates.list(Caller.of(context)));
    }

    /** Adds a template. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "template")
    public ChecklistTemplateData addChecklistTemplate(
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @XmlElement(required = true) @WebParam(name = "item") List<String> item)
            throws SoapProblem {
        return new ChecklistTemplateData(templates.add(Caller.of(context), name, item));
    }

    /** Changes a template that was read in this version; tickets it was put on keep what they have. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "template")
    public ChecklistTemplateData changeChecklistTemplate(
            @WebParam(name = "id") long id,
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @XmlElement(required = true) @WebParam(name = "item") List<String> item)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return new ChecklistTemplateData(templates.change(actor, id, OptionalLong.of(version), name, item));
    }

    /** Takes a template away; answers with those that are left. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "templates")
    public ChecklistTemplateListData removeChecklistTemplate(@WebParam(name = "id") long id) throws SoapProblem {
        Actor actor = Caller.of(context);
        templates.remove(actor, id);
        return new ChecklistTemplateListData(templates.list(actor));
    }

    private ChecklistData data(List<ChecklistItem> items) {
        return new ChecklistData(items, directory.ofTicks(items));
    }
}
