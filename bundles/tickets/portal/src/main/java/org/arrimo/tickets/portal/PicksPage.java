package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.arrimo.people.api.People;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.SavedReplies;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;

/**
 * {@code /tickets/picks/INC-1042?of=replies&words=…}: what can be picked while a reply is written, as a part of the ticket's
 * page: saved replies filled in for the ticket, or people to mention.
 */
public final class PicksPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 6;
    private static final int LONGEST = 200;

    private final transient Tickets tickets;
    private final transient SavedReplies replies;
    private final transient People people;

    public PicksPage(Tickets tickets, SavedReplies replies, People people) {
        super(Texts.beside(PicksPage.class), Templates.beside(PicksPage.class));
        this.tickets = tickets;
        this.replies = replies;
        this.people = people;
    }

    /**
     * Something to pick.
     *
     * @param name what it is called
     * @param detail what tells it from others of that name
     * @param text what comes into the reply
     * @param reply the saved reply's id, null for others
     */
    public record Pick(String name, String detail, String text, Long reply) {}

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("picks.title");
    }

    @Override
    protected View get(Exchange x) {
        if (x.tail().size() != 1) {
            throw Problem.notFound().exception();
        }
        TicketNumber number =
                tickets.get(x.actor(), TicketNumber.of(x.tail().get(0))).number();
        Optional<String> words = Text.optionalLine("words", x.param("words"), LONGEST);
        return View.page("picks")
                .with(
                        "picks",
                        switch (x.optional("of").orElse("")) {
                            case "replies" -> replies(x, number, words);
                            case "people" -> people(x, words);
                            default -> throw Problem.invalid("of", "unknown", "must be replies or people")
                                    .exception();
                        });
    }

    private List<Pick> replies(Exchange x, TicketNumber number, Optional<String> words) {
        return replies.list(x.actor(), words, PageRequest.first(OFFERED)).items().stream()
                .map(reply -> {
                    String text = replies.fill(x.actor(), reply.id(), number);
                    return new Pick(
                            reply.title(), text.strip().lines().findFirst().orElse(""), text, reply.id());
                })
                .toList();
    }

    private List<Pick> people(Exchange x, Optional<String> words) {
        return people.list(x.actor(), words, PageRequest.first(OFFERED)).items().stream()
                .map(person -> new Pick(person.name(), "@" + person.login(), "@" + person.login() + " ", null))
                .toList();
    }
}
