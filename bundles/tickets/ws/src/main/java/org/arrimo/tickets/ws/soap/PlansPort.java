package org.arrimo.tickets.ws.soap;

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
import org.arrimo.tickets.api.PlanDraft;
import org.arrimo.tickets.api.Plans;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Planning;

/** {@code /soap/v1/tickets/plans}: what REST offers of plans. */
@WebService(
        name = "Plans",
        serviceName = "PlansService",
        portName = "PlansPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class PlansPort implements SoapPort {
    private final Plans plans;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public PlansPort(Plans plans, Directory directory) {
        this.plans = plans;
        this.directory = directory;
    }

    /** Lists all plans, by name. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "plans")
    public PlanListData listPlans() throws SoapProblem {
        return new PlanListData(plans.list(Caller.of(context)));
    }

    /** Reads a plan. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "plan")
    public PlanData getPlan(@WebParam(name = "id") long id) throws SoapProblem {
        return new PlanData(plans.get(Caller.of(context), id));
    }

    /** Tells the next ten times at which such a plan would open a ticket; keeps nothing. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "times")
    public PlanTimesData previewPlan(
            @XmlElement(required = true) @WebParam(name = "schedule") PlanScheduleData schedule) throws SoapProblem {
        Actor actor = Caller.of(context);
        return new PlanTimesData(
                plans.preview(actor, Given.required("schedule", schedule).said().schedule(actor)));
    }

    /** Adds a plan; it opens tickets unless it is said not to be active. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "plan")
    public PlanData addPlan(
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @XmlElement(required = true) @WebParam(name = "ticket") PlannedTicketData ticket,
            @XmlElement(required = true) @WebParam(name = "schedule") PlanScheduleData schedule,
            @WebParam(name = "active") Boolean active)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return new PlanData(plans.add(actor, draft(actor, name, ticket, schedule, active)));
    }

    /** Writes a plan anew, all of it, in the version that was read. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "plan")
    public PlanData changePlan(
            @WebParam(name = "id") long id,
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @XmlElement(required = true) @WebParam(name = "ticket") PlannedTicketData ticket,
            @XmlElement(required = true) @WebParam(name = "schedule") PlanScheduleData schedule,
            @WebParam(name = "active") Boolean active)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        PlanDraft draft = draft(actor, name, ticket, schedule, active);
        return new PlanData(plans.change(actor, id, OptionalLong.of(version), draft));
    }

    /** Takes a plan away; answers with those that are left. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "plans")
    public PlanListData removePlan(@WebParam(name = "id") long id) throws SoapProblem {
        plans.remove(Caller.of(context), id);
        return listPlans();
    }

    private PlanDraft draft(
            Actor actor, String name, PlannedTicketData ticket, PlanScheduleData schedule, Boolean active) {
        return Planning.draft(
                actor,
                directory,
                name,
                Given.required("ticket", ticket).planned(),
                Given.required("schedule", schedule).said(),
                !Boolean.FALSE.equals(active));
    }
}
