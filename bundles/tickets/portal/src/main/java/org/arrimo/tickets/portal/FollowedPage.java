package org.arrimo.tickets.portal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.people.api.Person;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.PageServlet;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.View;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.Mention;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketRow;

/** {@code /tickets/followed}: the tickets a person follows and where they were mentioned; below it, who follows one. */
public final class FollowedPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int MENTIONS = 20;

    private final transient Followers followers;
    private final transient People people;
    private final transient NameLookup names;

    public FollowedPage(Followers followers, People people, Groups groups) {
        super(Texts.beside(FollowedPage.class), Templates.beside(FollowedPage.class));
        this.followers = followers;
        this.people = people;
        this.names = new NameLookup(people, groups);
    }

    @Override
    public String title(Locale locale) {
        return texts().in(locale, ZoneOffset.UTC).t("followed.title");
    }

    @Override
    protected View get(Exchange x) {
        Page<TicketRow> followed = followers.followed(x.actor(), x.page());
        Page<Mention> mentions = followers.mentions(x.actor(), PageRequest.first(MENTIONS));
        Names called = names.wanted()
                .persons(mentions.items().stream().map(Mention::author).toList())
                .find(x.words());
        return View.page("followers/page")
                .with("followed", followed)
                .with("mentions", mentions.items())
                .with("names", called);
    }

    @Override
    protected View post(Exchange x) {
        if (x.tail().size() != 2) {
            throw Problem.notFound().exception();
        }
        TicketNumber number = TicketNumber.of(x.tail().get(0));
        switch (x.tail().get(1)) {
            case "follow" -> followers.follow(x.actor(), number, x.actor().personId());
            case "unfollow" -> followers.unfollow(x.actor(), number, x.actor().personId());
            case "add" -> add(x, number);
            case "remove" -> followers.unfollow(x.actor(), number, x.number("person"));
            default -> throw Problem.notFound().exception();
        }
        return View.redirect("/tickets/" + number)
                .flash(x.t("followed." + x.tail().get(1)));
    }

    /** Who may not add others learns that, and not that they find nobody. */
    private void add(Exchange x, TicketNumber number) {
        followers.list(x.actor(), number);
        if (!x.actor().is(Role.LEAD) && !x.actor().is(Role.ADMIN)) {
            throw Problem.forbidden().exception();
        }
        followers.follow(x.actor(), number, meant(x));
    }

    /** @return what to add when a message was written in which some were mentioned to no effect */
    static String unreached(Exchange x, Message message) {
        List<String> logins = message.unreached();
        return logins.isEmpty() ? "" : " " + x.t("followed.unreached", "@" + String.join(", @", logins));
    }

    private long meant(Exchange x) {
        return people.byLogin(x.actor(), x.optional("person").orElse(""))
                .map(Person::id)
                .orElseThrow(() -> Problem.invalid("person", "no-such-person", "is nobody active here")
                        .exception());
    }
}
