package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.spi.portal.Finder;
import org.arrimo.platform.testing.module.PlainRequest;
import org.arrimo.tickets.api.SavedReply;
import org.arrimo.tickets.api.SavedReplyDraft;
import org.arrimo.tickets.api.Scope;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** What is offered while somebody writes: saved replies and people in a reply, tickets in the palette. */
class PicksPageTest {
    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;
    private static TicketNumber ticket;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        ticket = desk.incident("VPN <is> down");
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void aSavedReplyIsOfferedAsItWillBeSaid() {
        SavedReply reply = desk.replies.add(
                desk.actor("ana"),
                new SavedReplyDraft(
                        Scope.PERSONAL,
                        OptionalLong.empty(),
                        "Greeting \"kind\"",
                        "Hello {{requester.name}},\nabout {{ticket.number}}",
                        Optional.empty(),
                        Optional.empty()));
        String offered = get("ana", "?of=replies&words=greet");
        assertThat(offered)
                .contains("data-tk-reply=\"" + reply.id() + "\"", "Greeting \"kind\"", "about " + ticket)
                .doesNotContain("{{");
        assertThat(get("ada", "?of=replies&words=greet"))
                .doesNotContain("Greeting")
                .contains("Nothing fits");
    }

    @Test
    void peopleAreOfferedToBeMentioned() {
        assertThat(get("ana", "?of=people&words=rit"))
                .contains("data-tk-text=\"@rita \"")
                .doesNotContain("data-tk-reply");
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        assertThat(portal.browser
                        .get("ana", "/tickets/picks/" + ticket + "?of=secrets")
                        .statusCode())
                .isEqualTo(400);
        assertThat(portal.browser
                        .get("ana", "/tickets/picks/INC-999999?of=people")
                        .statusCode())
                .isEqualTo(404);
        assertThat(portal.browser
                        .get("rita", "/tickets/picks/" + ticket + "?of=people")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePaletteFindsTicketsByNumberAndWordsThatThePersonMaySee() {
        var found = new Finder.Found("/tickets/" + ticket, ticket + " VPN <is> down", "New", "ticket");
        assertThat(find("ana", ticket.toString().toLowerCase(Locale.ROOT))).containsExactly(found);
        assertThat(find("ana", "vpn")).containsExactly(found);
        assertThat(find("rita", "vpn")).containsExactly(found);
        assertThat(find("stan", ticket.toString())).isEmpty();
        assertThat(find("stan", "vpn")).isEmpty();
        assertThat(find("ana", "INC-999999")).isEmpty();
    }

    private static List<Finder.Found> find(String login, String words) {
        return new TicketFinder(desk.tickets).find(new PlainRequest(desk.actor(login), Locale.ENGLISH), words);
    }

    private static String get(String login, String query) {
        return portal.browser.get(login, "/tickets/picks/" + ticket + query).body();
    }
}
