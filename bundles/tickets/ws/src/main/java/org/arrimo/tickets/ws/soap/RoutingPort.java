package org.arrimo.tickets.ws.soap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Routing;
import org.arrimo.tickets.api.RoutingChoice;
import org.arrimo.tickets.api.RoutingOutcome;
import org.arrimo.tickets.api.RoutingProbe;
import org.arrimo.tickets.api.RoutingRule;
import org.arrimo.tickets.api.RoutingRuleDraft;
import org.arrimo.tickets.ws.Directory;

/** {@code /soap/v1/tickets/routing}: which team gets which new tickets, and who of it. */
@WebService(
        name = "TicketRouting",
        serviceName = "TicketRoutingService",
        portName = "TicketRoutingPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class RoutingPort implements SoapPort {
    private final Routing routing;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public RoutingPort(Routing routing, Directory directory) {
        this.routing = routing;
        this.directory = directory;
    }

    /** Lists the rules, in their order: the first that fits decides. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "rules")
    public RoutingRuleListData listRoutingRules() throws SoapProblem {
        return list(routing.rules(Caller.of(context)));
    }

    /** Adds a rule after all others; its team is named by name or id, and it chooses nobody if nothing is said. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "rule")
    public RoutingRuleData addRoutingRule(
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @WebParam(name = "condition") List<RoutingConditionData> condition,
            @XmlElement(required = true) @WebParam(name = "team") String team,
            @WebParam(name = "choice") RoutingChoiceWord choice,
            @WebParam(name = "skill") String skill)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return data(routing.add(actor, draft(actor, name, condition, team, choice, skill)));
    }

    /** Changes a rule of the version that was read. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "rule")
    public RoutingRuleData changeRoutingRule(
            @WebParam(name = "id") long id,
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @WebParam(name = "condition") List<RoutingConditionData> condition,
            @XmlElement(required = true) @WebParam(name = "team") String team,
            @WebParam(name = "choice") RoutingChoiceWord choice,
            @WebParam(name = "skill") String skill)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        return data(routing.change(actor, id, version, draft(actor, name, condition, team, choice, skill)));
    }

    /** Gives a rule another place, 1 for the first; the others keep their order. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "rules")
    public RoutingRuleListData moveRoutingRule(@WebParam(name = "id") long id, @WebParam(name = "place") int place)
            throws SoapProblem {
        return list(routing.move(Caller.of(context), id, place));
    }

    /** Takes a rule away. */
    @Rule
    @WebMethod
    public void removeRoutingRule(@WebParam(name = "id") long id) throws SoapProblem {
        routing.remove(Caller.of(context), id);
    }

    /** Says what would become of a ticket, and why; nothing is opened. Organisation and site are named by name or id, the time as 2026-12-31T08:00:00Z. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "outcome")
    public RoutingOutcomeData tryRouting(
            @WebParam(name = "kind") KindWord kind,
            @WebParam(name = "subject") String subject,
            @WebParam(name = "contact") ContactWord contact,
            @WebParam(name = "organisation") String organisation,
            @WebParam(name = "language") String language,
            @WebParam(name = "category") String category,
            @WebParam(name = "form") String form,
            @WebParam(name = "at") String at,
            @WebParam(name = "customField") List<AnswerData> customField,
            @WebParam(name = "site") String site)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        RoutingOutcome outcome = routing.tryOut(
                actor,
                new RoutingProbe(
                        Optional.ofNullable(kind).map(KindWord::value).orElse(Kind.INCIDENT),
                        Optional.ofNullable(subject).orElse(""),
                        Optional.ofNullable(contact).map(ContactWord::value).orElse(Contact.PORTAL),
                        Given.id(organisation, which -> directory.organisation(actor, "organisation", which)),
                        Optional.ofNullable(language),
                        Optional.ofNullable(category),
                        Optional.ofNullable(form),
                        Optional.ofNullable(at).map(RoutingPort::time),
                        AnswerData.said(customField),
                        Given.id(site, which -> directory.site(actor, "site", which))));
        return new RoutingOutcomeData(outcome, directory.ofOutcome(outcome));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid("at", "bad-time", "must be a time such as 2026-12-31T08:00:00Z")
                    .exception();
        }
    }

    private RoutingRuleDraft draft(
            Actor actor,
            String name,
            List<RoutingConditionData> conditions,
            String team,
            RoutingChoiceWord choice,
            String skill) {
        return new RoutingRuleDraft(
                name,
                conditions == null
                        ? List.of()
                        : conditions.stream()
                                .map(RoutingConditionData::condition)
                                .toList(),
                directory.team(actor, "team", new NameOrId(team == null ? "" : team)),
                Optional.ofNullable(choice).map(RoutingChoiceWord::value).orElse(RoutingChoice.QUEUE),
                Optional.ofNullable(skill));
    }

    private RoutingRuleListData list(List<RoutingRule> rules) {
        return new RoutingRuleListData(rules, directory.ofRules(rules));
    }

    private RoutingRuleData data(RoutingRule rule) {
        return new RoutingRuleData(rule, directory.ofRules(List.of(rule)));
    }
}
