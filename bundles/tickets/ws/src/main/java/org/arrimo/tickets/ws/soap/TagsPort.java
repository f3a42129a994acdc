package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Optional;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Tag;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /soap/v1/tickets/tags}: what REST offers of tags. */
@WebService(name = "Tags", serviceName = "TagsService", portName = "TagsPort", targetNamespace = TicketsPort.NAMESPACE)
public final class TagsPort implements SoapPort {
    private final Tags tags;

    @Resource
    private WebServiceContext context;

    public TagsPort(Tags tags) {
        this.tags = tags;
    }

    /** Lists all tags by name. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tags")
    public TagPageData listTags(@WebParam(name = "limit") Integer limit, @WebParam(name = "cursor") String cursor)
            throws SoapProblem {
        Page<Tag> page = tags.list(Caller.of(context), PageRequest.of(limit, cursor));
        return new TagPageData(page.items(), page.next().map(Cursor::text).orElse(null));
    }

    /** Finds tags for what is being typed, those on the most tickets first. */
    @Rule(roles = {Role.AGENT, Role.LEAD, Role.MANAGER, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tags")
    public TagPageData suggestTags(@WebParam(name = "q") String q) throws SoapProblem {
        return new TagPageData(
                tags.suggest(Caller.of(context), Optional.ofNullable(q).orElse("")), null);
    }

    /** Reads a ticket's tags; none for those who do not read private notes. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tags")
    public TagNamesData getTicketTags(@XmlElement(required = true) @WebParam(name = "number") String number)
            throws SoapProblem {
        return names(tags.of(Caller.of(context), TicketNumber.of(number)));
    }

    /** Puts a tag on a ticket; answers with all of its tags. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tags")
    public TagNamesData addTicketTag(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "tag") String tag)
            throws SoapProblem {
        return names(tags.add(Caller.of(context), TicketNumber.of(number), tag));
    }

    /** Takes a tag off a ticket; answers with the tags that are left. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tags")
    public TagNamesData removeTicketTag(
            @XmlElement(required = true) @WebParam(name = "number") String number,
            @XmlElement(required = true) @WebParam(name = "tag") String tag)
            throws SoapProblem {
        return names(tags.remove(Caller.of(context), TicketNumber.of(number), tag));
    }

    /** Makes two tags one: every ticket that has the one gets the other, for which the one becomes a synonym. */
    @Rule(roles = {Role.LEAD, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tag")
    public TagData mergeTags(
            @XmlElement(required = true) @WebParam(name = "tag") String tag,
            @XmlElement(required = true) @WebParam(name = "into") String into)
            throws SoapProblem {
        return new TagData(tags.merge(Caller.of(context), tag, into));
    }

    /** Makes a word stand for a tag. */
    @Rule(roles = {Role.LEAD, Role.ADMIN})
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tag")
    public TagData addTagSynonym(
            @XmlElement(required = true) @WebParam(name = "tag") String tag,
            @XmlElement(required = true) @WebParam(name = "synonym") String synonym)
            throws SoapProblem {
        return new TagData(tags.addSynonym(Caller.of(context), tag, synonym));
    }

    /** Lets a word stand for no tag any more. */
    @Rule(roles = {Role.LEAD, Role.ADMIN})
    @WebMethod
    public void removeTagSynonym(@XmlElement(required = true) @WebParam(name = "synonym") String synonym)
            throws SoapProblem {
        tags.removeSynonym(Caller.of(context), synonym);
    }

    private static TagNamesData names(List<String> names) {
        return new TagNamesData(names);
    }
}
