package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.MacroDraft;
import org.arrimo.tickets.api.MacroRun;
import org.arrimo.tickets.api.MacroSteps;
import org.arrimo.tickets.api.Macros;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Said;

/** {@code /soap/v1/tickets/macros}: what REST offers of macros. */
@WebService(
        name = "Macros",
        serviceName = "MacrosService",
        portName = "MacrosPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class MacrosPort implements SoapPort {
    private final Macros macros;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public MacrosPort(Macros macros, Directory directory) {
        this.macros = macros;
        this.directory = directory;
    }

    /** Lists those the caller may read, by title. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "macros")
    public MacroListData listMacros() throws SoapProblem {
        return new MacroListData(
                macros.list(Caller.of(context)).stream().map(MacroData::new).toList());
    }

    /** Reads a macro. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "macro")
    public MacroData getMacro(@WebParam(name = "id") long id) throws SoapProblem {
        return new MacroData(macros.get(Caller.of(context), id));
    }

    /** Saves a macro; a team is named by name or id; it says something if there is a text or HTML, in public if nothing is said. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "macro")
    public MacroData addMacro(
            @XmlElement(required = true) @WebParam(name = "scope") ScopeWord scope,
            @WebParam(name = "team") String team,
            @XmlElement(required = true) @WebParam(name = "title") String title,
            @WebParam(name = "change") List<MacroChangeData> change,
            @WebParam(name = "addTag") List<String> addTag,
            @WebParam(name = "removeTag") List<String> removeTag,
            @WebParam(name = "visibility") VisibilityWord visibility,
            @WebParam(name = "text") String text,
            @WebParam(name = "next") NextWord next,
            @WebParam(name = "html") String html)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        MacroSteps steps = steps(change, addTag, removeTag, visibility, text, next, html);
        return new MacroData(macros.add(actor, draft(actor, scope, team, title, steps)));
    }

    /** Writes a macro anew, all of it, in the version that was read. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "macro")
    public MacroData changeMacro(
            @WebParam(name = "id") long id,
            @WebParam(name = "version") long version,
            @XmlElement(required = true) @WebParam(name = "scope") ScopeWord scope,
            @WebParam(name = "team") String team,
            @XmlElement(required = true) @WebParam(name = "title") String title,
            @WebParam(name = "change") List<MacroChangeData> change,
            @WebParam(name = "addTag") List<String> addTag,
            @WebParam(name = "removeTag") List<String> removeTag,
            @WebParam(name = "visibility") VisibilityWord visibility,
            @WebParam(name = "text") String text,
            @WebParam(name = "next") NextWord next,
            @WebParam(name = "html") String html)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        MacroSteps steps = steps(change, addTag, removeTag, visibility, text, next, html);
        return new MacroData(macros.change(actor, id, version, draft(actor, scope, team, title, steps)));
    }

    /** Takes a macro away in the version that was read. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    public void removeMacro(@WebParam(name = "id") long id, @WebParam(name = "version") long version)
            throws SoapProblem {
        macros.remove(Caller.of(context), id, version);
    }

    /** Does all that the macro says to the ticket, or nothing; of any version if none is said. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "run")
    public MacroRunData runMacro(
            @WebParam(name = "id") long id,
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @WebParam(name = "version") Long version)
            throws SoapProblem {
        OptionalLong read = version == null ? OptionalLong.empty() : OptionalLong.of(version);
        MacroRun run = macros.run(Caller.of(context), id, TicketNumber.of(number), read);
        return new MacroRunData(
                new TicketData(run.ticket(), directory.names(run.ticket())),
                run.message()
                        .map(said -> new MessageData(said, directory.ofAuthors(List.of(said))))
                        .orElse(null),
                NextWord.of(run.next()));
    }

    private MacroDraft draft(Actor actor, ScopeWord scope, String team, String title, MacroSteps steps) {
        OptionalLong id = Given.id(team, which -> directory.team(actor, "team", which));
        return new MacroDraft(scope.value(), id, title, steps);
    }

    private static MacroSteps steps(
            List<MacroChangeData> change,
            List<String> addTag,
            List<String> removeTag,
            VisibilityWord visibility,
            String text,
            NextWord next,
            String html) {
        Optional<String> written = Optional.ofNullable(html);
        Said.requireOne("text", text, written);
        Map<String, String> changes = new TreeMap<>();
        Optional.ofNullable(change).orElse(List.of()).forEach(one -> changes.put(one.field(), one.value()));
        Message.Visibility readers = visibility == null ? Message.Visibility.PUBLIC : visibility.value();
        return new MacroSteps(
                changes,
                Optional.ofNullable(addTag).orElse(List.of()),
                Optional.ofNullable(removeTag).orElse(List.of()),
                Optional.ofNullable(text).or(() -> written).map(says -> new MacroSteps.Say(readers, text, written)),
                next == null ? MacroSteps.Next.STAY : next.value());
    }
}
