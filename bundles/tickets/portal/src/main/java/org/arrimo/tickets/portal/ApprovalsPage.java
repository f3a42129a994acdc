package org.arrimo.tickets.portal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.ApprovalAsked;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /tickets/approvals}: what waits for one's answer; {@code of/INC-1042}: what is asked about a ticket. */
public final class ApprovalsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/approvals";
    private static final String OF = "of";

    private final transient Approvals approvals;
    private final transient NameLookup names;
    private final transient ApproversField approvers;

    public ApprovalsPage(Approvals approvals, People people, Groups groups) {
        super(Texts.beside(ApprovalsPage.class), Templates.beside(ApprovalsPage.class));
        this.approvals = approvals;
        this.names = new NameLookup(people, groups);
        this.approvers = new ApproversField(people, groups);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("approval.title");
    }

    @Override
    protected View get(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            return waiting(x);
        }
        if (tail.get(0).equals(OF) && tail.size() > 1) {
            return ofTicket(x, TicketNumber.of(tail.get(1)), Map.of());
        }
        return request(x, names, approvals.get(x.actor(), x.id(0)), PATH + "/" + x.id(0));
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.size() == 1) {
            approvals.answer(x.actor(), x.id(0), verdict(x), comment(x));
            return View.redirect(PATH).flash(x.t("approval.thanks"));
        }
        if (tail.size() < 2 || !tail.get(0).equals(OF)) {
            throw Problem.notFound().exception();
        }
        TicketNumber number = TicketNumber.of(tail.get(1));
        if (tail.size() == 2) {
            return ofTicket(x, number, links(x, approvals.ask(x.actor(), number, draft(x, number))));
        }
        if (tail.size() == 4 && tail.get(3).equals("withdraw")) {
            approvals.withdraw(x.actor(), number, x.id(2));
            return View.redirect(PATH + "/" + OF + "/" + number).flash(x.t("approval.withdrawn"));
        }
        throw Problem.notFound().exception();
    }

    /** What somebody is asked, to be answered at that address. */
    static View request(Exchange x, NameLookup names, ApprovalRequest request, String path) {
        return View.page("approvals/request")
                .with("request", request)
                .with("path", path)
                .with(
                        "names",
                        names.wanted()
                                .persons(List.of(request.requester(), request.askedBy()))
                                .find(x.words()))
                .title(x.t("approval.of", request.ticket()));
    }

    static Approval.Verdict verdict(Exchange x) {
        return Wire.parse(Approval.Verdict.class, x.optional("verdict").orElse(""), "verdict");
    }

    static String comment(Exchange x) {
        return x.optional("comment").orElse("");
    }

    private View waiting(Exchange x) {
        Page<ApprovalRequest> page = approvals.waiting(x.actor(), x.page());
        return View.page("approvals/waiting")
                .with("page", page)
                .with(
                        "names",
                        names.wanted()
                                .persons(page.items().stream()
                                        .map(ApprovalRequest::askedBy)
                                        .toList())
                                .find(x.words()));
    }

    private View ofTicket(Exchange x, TicketNumber number, Map<String, String> links) {
        List<Approval> all = approvals.list(x.actor(), number);
        if (!links.isEmpty()) {
            x.response().setHeader("Cache-Control", "no-store");
            x.response().setHeader("Referrer-Policy", "no-referrer");
        }
        return View.page("approvals/ticket")
                .with("number", number)
                .with("approvals", all)
                .with("words", ApprovalWords.of(x.words(), names, all))
                .with("asks", Standing.works(x.actor()))
                .with("stages", ApproversField.STAGES)
                .with("links", links)
                .title(x.t("approval.of", number));
    }

    /** Who asks without seeing the ticket is told that there is none before the fields are looked at. */
    private ApprovalDraft draft(Exchange x, TicketNumber number) {
        approvals.list(x.actor(), number);
        Optional<Instant> until = x.optional("until")
                .map(text -> WallTime.instant("until", text, x.actor().zone()));
        return new ApprovalDraft(x.param("question"), approvers.stages(x), until, "true".equals(x.param("hold")));
    }

    private Map<String, String> links(Exchange x, ApprovalAsked asked) {
        Names known = names.wanted().persons(asked.secrets().keySet()).find(x.words());
        Map<String, String> links = new LinkedHashMap<>();
        asked.secrets().forEach((person, secret) -> links.put(known.person(person), x.url("/approve/" + secret)));
        return links;
    }
}
