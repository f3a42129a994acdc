package org.arrimo.tickets.ws.soap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.annotation.Resource;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.ws.WebServiceContext;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.ws.Caller;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.platform.spi.ws.Rule;
import org.arrimo.platform.spi.ws.SoapPort;
import org.arrimo.platform.spi.ws.SoapProblem;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.Sharing;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.ViewColumn;
import org.arrimo.tickets.api.ViewDraft;
import org.arrimo.tickets.api.Views;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;

/** {@code /soap/v1/tickets/views}: tickets found by filters as people write them, and the views that keep those. */
@WebService(
        name = "TicketViews",
        serviceName = "TicketViewsService",
        portName = "TicketViewsPort",
        targetNamespace = TicketsPort.NAMESPACE)
public final class FiltersPort implements SoapPort {
    private final Filters filters;
    private final Views views;
    private final Directory directory;

    @Resource
    private WebServiceContext context;

    public FiltersPort(Filters filters, Views views, Directory directory) {
        this.filters = filters;
        this.views = views;
        this.directory = directory;
    }

    /** Finds tickets by a filter, sorted by updated, opened, priority or number, descending with - before it. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tickets")
    public TicketPageData filterTickets(
            @WebParam(name = "q") String q,
            @WebParam(name = "sort") String sort,
            @WebParam(name = "limit") Integer limit,
            @WebParam(name = "cursor") String cursor)
            throws SoapProblem {
        Page<TicketRow> page = filters.find(Caller.of(context), given(q), order(sort), PageRequest.of(limit, cursor));
        Names names = directory.names(page.items());
        return new TicketPageData(
                page.items().stream().map(row -> new TicketRowData(row, names)).toList(),
                page.next().map(Cursor::text).orElse(null));
    }

    /** Counts what a filter lets through, up to 1000. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "tally")
    public TallyData countTickets(@WebParam(name = "q") String q) throws SoapProblem {
        return new TallyData(filters.count(Caller.of(context), given(q)));
    }

    /** Says what may be written next in a filter; at its end if no caret is given. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "completions")
    public CompletionListData completeFilter(@WebParam(name = "q") String q, @WebParam(name = "caret") Integer caret)
            throws SoapProblem {
        String text = given(q);
        int place = Optional.ofNullable(caret).orElse(text.length());
        return new CompletionListData(filters.complete(Caller.of(context), text, place).stream()
                .map(CompletionData::new)
                .toList());
    }

    /** Lists your views, in their order. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "views")
    public ViewListData listViews() throws SoapProblem {
        List<SavedView> all = views.list(Caller.of(context));
        Names names = directory.ofViews(all);
        return new ViewListData(
                all.stream().map(view -> new ViewData(view, names)).toList());
    }

    /** Keeps a view, or changes the one of the id, all of it, if it is still of the version. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "view")
    public ViewData saveView(
            @WebParam(name = "id") Long id,
            @WebParam(name = "version") Long version,
            @XmlElement(required = true) @WebParam(name = "name") String name,
            @WebParam(name = "q") String q,
            @WebParam(name = "column") List<String> column,
            @WebParam(name = "sort") String sort,
            @WebParam(name = "sharing") String sharing,
            @WebParam(name = "team") String team,
            @WebParam(name = "position") Integer position)
            throws SoapProblem {
        Actor actor = Caller.of(context);
        ViewDraft draft = new ViewDraft(
                name,
                given(q),
                column == null || column.isEmpty()
                        ? ViewDraft.COLUMNS
                        : column.stream()
                                .map(word -> Wire.parse(ViewColumn.class, word, "columns"))
                                .toList(),
                order(sort),
                Optional.ofNullable(sharing)
                        .map(word -> Wire.parse(Sharing.class, word, "sharing"))
                        .orElse(Sharing.PERSONAL),
                team == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(directory.team(actor, "team", new NameOrId(team))),
                Optional.ofNullable(position).orElse(0));
        SavedView saved = id == null
                ? views.add(actor, draft)
                : views.change(actor, id, version == null ? OptionalLong.empty() : OptionalLong.of(version), draft);
        return new ViewData(saved, directory.ofViews(List.of(saved)));
    }

    /** Takes a view away for all who have it; answers with those that are left. */
    @Rule
    @WebMethod
    @XmlElement(required = true)
    @WebResult(name = "views")
    public ViewListData removeView(@WebParam(name = "id") long id) throws SoapProblem {
        views.remove(Caller.of(context), id);
        return listViews();
    }

    private static TicketOrder order(String sort) {
        return Optional.ofNullable(sort).map(TicketOrder::parse).orElse(TicketOrder.LAST_UPDATED_FIRST);
    }

    private static String given(String q) {
        return Optional.ofNullable(q).orElse("");
    }
}
