package org.arrimo.tickets.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.Content;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Templates;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Follower;
import org.arrimo.tickets.api.Followers;
import org.arrimo.tickets.api.TicketNumber;

/** Who follows a ticket, beside it, with what the person may do about it. */
public final class FollowersPanel implements Panel {
    private final Texts texts = Texts.beside(FollowersPanel.class);
    private final Templates templates = Templates.beside(FollowersPanel.class);
    private final Followers followers;
    private final NameLookup names;

    public FollowersPanel(Followers followers, People people, Groups groups) {
        this.followers = followers;
        this.names = new NameLookup(people, groups);
    }

    @Override
    public Optional<Content> content(PortalRequest request, String subject) {
        List<Follower> found = followers.list(request.actor(), TicketNumber.of(subject));
        Words words = texts.in(request.locale(), request.zone());
        long me = request.actor().personId();
        return Optional.of(templates.content(
                "followers/panel",
                Map.of(
                        "portal",
                        request,
                        "w",
                        words,
                        "followers",
                        found,
                        "names",
                        names.wanted()
                                .persons(found.stream().map(Follower::person).toList())
                                .find(words),
                        "follows",
                        found.stream().anyMatch(follower -> follower.person() == me),
                        "adds",
                        request.actor().is(Role.LEAD) || request.actor().is(Role.ADMIN),
                        "path",
                        request.base() + "/tickets/followed/" + subject)));
    }
}
