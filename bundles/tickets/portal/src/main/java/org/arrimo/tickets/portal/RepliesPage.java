package org.arrimo.tickets.portal;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.ListSearch;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.ReplyFigures;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.TicketNumber;

/** {@code /tickets/replies}: saved replies to find, to write and to look at what came of them. */
public final class RepliesPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/tickets/replies";

    private final transient SavedReplies replies;
    private final transient People people;
    private final transient Groups groups;

    public RepliesPage(SavedReplies replies, People people, Groups groups) {
        super(Texts.beside(RepliesPage.class), Templates.beside(RepliesPage.class));
        this.replies = replies;
        this.people = people;
        this.groups = groups;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("replies.title");
    }

    @Override
    protected View get(Exchange x) {
        List<String> tail = x.tail();
        if (tail.isEmpty()) {
            return list(x);
        }
        if (tail.size() > 1) {
            throw Problem.notFound().exception();
        }
        return switch (tail.get(0)) {
            case "new" -> blank(x);
            case "figures" -> figures(x);
            default -> form(x, Optional.of(replies.get(x.actor(), x.id(0))));
        };
    }

    @Override
    protected View post(Exchange x) {
        List<String> tail = x.tail();
        if (tail.equals(List.of("new"))) {
            SavedReply added = TextFormat.saved(() -> replies.add(x.actor(), draft(x)));
            return View.redirect(PATH).flash(x.t("replies.saved", added.title()));
        }
        if (tail.size() == 2 && tail.get(1).equals("remove")) {
            replies.remove(x.actor(), x.id(0), x.number("version"));
            return View.redirect(PATH).flash(x.t("replies.removed"));
        }
        if (tail.size() != 1) {
            throw Problem.notFound().exception();
        }
        SavedReply changed = TextFormat.saved(() -> replies.change(x.actor(), x.id(0), x.number("version"), draft(x)));
        return View.redirect(PATH).flash(x.t("replies.saved", changed.title()));
    }

    @Override
    protected View refused(Exchange x, Problem problem) {
        return form(x, x.tail().get(0).equals("new") ? Optional.empty() : Optional.of(replies.get(x.actor(), x.id(0))));
    }

    /** There is a new one only for those who may write one. */
    private View blank(Exchange x) {
        if (!Standing.works(x.actor())) {
            throw Problem.notFound().exception();
        }
        return form(x, Optional.empty());
    }

    private View list(Exchange x) {
        Optional<TicketNumber> ticket = x.optional("for").map(TicketNumber::of);
        ListSearch search = x.search(PATH).keeping("for", ticket);
        Page<SavedReply> page = search.among(
                replies.list(x.actor(), search.words(), x.page()), () -> replies.count(x.actor(), search.words()));
        Map<Long, String> teams = new ShelfForm(x, groups)
                .teams(page.items().stream()
                        .filter(reply -> reply.scope() == Scope.TEAM)
                        .map(SavedReply::owner)
                        .toList());
        return View.page("replies/page")
                .with("search", search)
                .with("page", page)
                .with("ticket", ticket)
                .with("teams", teams)
                .with("writes", Standing.works(x.actor()))
                .with(
                        "figures",
                        x.actor().is(Role.MANAGER)
                                || x.actor().is(Role.LEAD)
                                || x.actor().is(Role.ADMIN));
    }

    private View form(Exchange x, Optional<SavedReply> reply) {
        boolean writes = reply.map(found -> ShelfForm.writes(x.actor(), found.scope(), found.owner()))
                .orElse(Standing.works(x.actor()));
        return View.page("replies/form")
                .with("reply", reply)
                .with("scopes", new ShelfForm(x, groups).choices())
                .with("writes", writes)
                .title(reply.map(SavedReply::title).orElse(x.t("replies.new")))
                .pretitle(x.t("replies.title"));
    }

    private View figures(Exchange x) {
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        YearMonth from = month(x, "from").orElse(now.minusMonths(2));
        YearMonth to = month(x, "to").orElse(now);
        List<ReplyFigures> figures = replies.figures(x.actor(), from, to);
        Map<Long, String> names = people.names(figures.stream()
                .flatMap(reply -> reply.byMonth().stream())
                .map(ReplyFigures.Use::person)
                .distinct()
                .toList());
        return View.page("replies/figures")
                .with("figures", figures)
                .with("names", names)
                .with("from", from.toString())
                .with("to", to.toString())
                .title(x.t("replies.figures"))
                .pretitle(x.t("replies.title"));
    }

    private SavedReplyDraft draft(Exchange x) {
        var shelf = new ShelfForm(x, groups);
        return new SavedReplyDraft(
                shelf.scope(),
                shelf.team(),
                x.param("title"),
                x.param("text"),
                x.optional("language"),
                x.optional("keywords"),
                TextFormat.of(x).html(x.param("text")));
    }

    private static Optional<YearMonth> month(Exchange x, String field) {
        try {
            return x.optional(field).map(YearMonth::parse);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "not-a-month", "must be a month such as 2016-02")
                    .exception();
        }
    }
}
