package org.arrimo.tickets.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Satisfaction;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;

/** {@code /requests}: what a person asked for, and where allowed the person's organisation, in plain words. */
public final class RequestsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int ASKED = 3;
    private static final Set<State> UNFINISHED = Stream.concat(
                    Stream.of(State.values()).filter(State::isOpen), Stream.of(State.RESOLVED))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));

    private final transient Tickets tickets;
    private final transient NameLookup names;
    private final transient Satisfaction satisfaction;

    public RequestsPage(Tickets tickets, People people, Groups groups, Satisfaction satisfaction) {
        super(Texts.beside(RequestsPage.class), Templates.beside(RequestsPage.class));
        this.tickets = tickets;
        this.names = new NameLookup(people, groups);
        this.satisfaction = satisfaction;
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("requests.title");
    }

    @Override
    protected View get(Exchange x) {
        if (!x.tail().isEmpty()) {
            throw Problem.notFound().exception();
        }
        Actor actor = x.actor();
        boolean shared = actor.seesOrganisation() && actor.organisation().isPresent();
        boolean organisation =
                shared && x.optional("of").filter("organisation"::equals).isPresent();
        boolean all = x.optional("show").filter("all"::equals).isPresent();
        Optional<String> words = Text.optionalLine("words", x.param("words"), 200);
        Page<TicketRow> page = tickets.list(actor, filter(actor, organisation, all, words), x.page());
        var requests = new Requests(
                page, names.wanted().rows(page.items()).find(x.words()), shared, organisation, all, words.orElse(""));
        return View.page("requests")
                .with("requests", requests)
                .with("waiting", waiting(actor))
                .withoutHeading();
    }

    /** Tickets whose requester is asked whether they are satisfied: the latest few. */
    private List<Ticket> waiting(Actor actor) {
        return satisfaction.waiting(actor).stream()
                .limit(ASKED)
                .map(rating -> tickets.get(actor, rating.ticket()))
                .toList();
    }

    private static TicketFilter filter(Actor actor, boolean organisation, boolean all, Optional<String> words) {
        return new TicketFilter(
                all ? Set.of() : UNFINISHED,
                Set.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                organisation ? OptionalLong.empty() : OptionalLong.of(actor.personId()),
                organisation ? actor.organisation() : OptionalLong.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                words,
                Set.of());
    }

    /**
     * What the page shows.
     *
     * @param page the requests
     * @param names what the ids are called
     * @param shared whether the person may see the organisation's
     * @param organisation whether those are shown
     * @param all whether finished ones are shown too
     * @param words what is looked for, empty for nothing
     */
    public record Requests(
            Page<TicketRow> page, Names names, boolean shared, boolean organisation, boolean all, String words) {
        /** @return the end of the address for another choice, the words staying */
        public String search(boolean ofOrganisation, boolean finished) {
            return search(ofOrganisation, finished, words);
        }

        static String search(boolean organisation, boolean all, String words) {
            List<String> parts = new ArrayList<>();
            if (organisation) {
                parts.add("of=organisation");
            }
            if (all) {
                parts.add("show=all");
            }
            if (!words.isEmpty()) {
                parts.add("words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            }
            return parts.isEmpty() ? "" : "?" + String.join("&", parts);
        }
    }
}
