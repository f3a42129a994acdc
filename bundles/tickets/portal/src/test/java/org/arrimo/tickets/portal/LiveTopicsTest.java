package org.arrimo.tickets.portal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.spi.portal.LiveTopic;
import org.arrimo.platform.spi.portal.LiveTopic.Following;
import org.arrimo.platform.spi.portal.LiveTopic.Lookout;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Presence.Activity;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** What open pages are told of tickets. */
class LiveTopicsTest {
    private static final Runnable NOTHING = () -> {};

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;

    @BeforeAll
    static void start() {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void eachTicketThatChangesIsToldOnce() {
        TicketNumber first = desk.incident("Changes first");
        Lookout ana = tickets("ana", desk.clock.instant());
        assertThat(changed(ana)).contains(first.toString());
        assertThat(changed(ana)).doesNotContain(first.toString());
        portal.browser.post("ada", "/tickets/" + first + "/messages", Map.of("body", "On it", "visibility", "public"));
        assertThat(changed(ana)).containsExactly(first.toString());
        TicketNumber second = desk.incident("Changes second");
        assertThat(changed(ana)).containsExactly(second.toString());
    }

    @Test
    void afterAQuietWhileWhatChangesIsToldAll() {
        Lookout ana = tickets("ana", desk.clock.instant());
        changed(ana);
        desk.clock.advance(Duration.ofMinutes(1));
        assertThat(changed(ana)).isEmpty();
        TicketNumber one = desk.incident("After a while");
        TicketNumber two = desk.incident("And another");
        assertThat(changed(ana)).containsExactlyInAnyOrder(one.toString(), two.toString());
    }

    @Test
    void nobodyIsToldOfWhatTheyMayNotSee() {
        Lookout requester = tickets("stan", desk.clock.instant());
        TicketNumber foreign = desk.incident("Not for Stan");
        TicketDraft draft = TicketDraft.of(Kind.INCIDENT, "Stan's own", "");
        TicketNumber own = desk.tickets.open(desk.actor("stan"), draft).number();
        assertThat(changed(requester)).contains(own.toString()).doesNotContain(foreign.toString());
    }

    @Test
    void whoComesAgainIsToldWhatChangedMeanwhile() {
        TicketNumber missed = desk.incident("Changed meanwhile");
        Instant before = desk.clock.instant();
        desk.clock.advance(Duration.ofMinutes(1));
        assertThat(changed(tickets("ana", before))).contains(missed.toString());
        assertThat(changed(tickets("ana", desk.clock.instant()))).doesNotContain(missed.toString());
    }

    @Test
    void whoComesToATicketIsToldAtOnce() throws InterruptedException {
        TicketNumber number = desk.incident("Looked at");
        Semaphore woken = new Semaphore(0);
        try (Lookout ada = presence("ada", number.toString(), woken::release)) {
            assertThat(woken.tryAcquire(5, TimeUnit.SECONDS)).as("who is there").isTrue();
            assertThat(changed(ada)).containsExactly(number.toString());
            desk.presences.beat(desk.actor("ana"), number, Activity.VIEWING);
            assertThat(woken.tryAcquire(500, TimeUnit.MILLISECONDS))
                    .as("within half a second")
                    .isTrue();
            assertThat(changed(ada)).containsExactly(number.toString());
            desk.presences.leave(desk.actor("ana"), number);
            assertThat(woken.tryAcquire(500, TimeUnit.MILLISECONDS)).isTrue();
            assertThat(changed(ada)).containsExactly(number.toString());
            assertThat(changed(ada)).isEmpty();
        }
    }

    @Test
    void nobodyIsToldWhoIsAtATicketThatIsNotThereForThem() {
        TicketNumber number = desk.incident("Not for Paco");
        desk.presences.beat(desk.actor("ana"), number, Activity.VIEWING);
        for (String login : new String[] {"rita", "stan", "paco"}) {
            assertThat(changed(presence(login, number.toString(), NOTHING)))
                    .as(login)
                    .isEmpty();
        }
        assertThat(changed(presence("ana", "INC-999999", NOTHING))).isEmpty();
        assertThat(changed(presence("ana", "nonsense", NOTHING))).isEmpty();
    }

    @Test
    void pagesSayWhatOfThemIsKept() {
        TicketNumber number = desk.incident("Kept");
        assertThat(portal.browser.get("ana", "/tickets").body())
                .contains("id=\"queue-results\" data-live=\"tickets/*\"");
        assertThat(portal.browser.get("ana", "/tickets/" + number).body())
                .contains(
                        "id=\"ticket-talk\"",
                        "data-live=\"tickets/" + number + "\"",
                        "data-live=\"presence/" + number + "\" data-live-from=\"/tickets/presence/" + number + "\"");
    }

    private static Lookout tickets(String login, Instant since) {
        var following = new Following(since, Set.of(LiveTopic.ANY), NOTHING);
        return new TicketsTopic(desk.tickets).follow(desk.actor(login), following);
    }

    private static Lookout presence(String login, String name, Runnable wake) {
        var following = new Following(desk.clock.instant(), Set.of(name), wake);
        return new PresenceTopic(desk.presences).follow(desk.actor(login), following);
    }

    private static Set<String> changed(Lookout lookout) {
        return new TreeSet<>(lookout.changed(desk.clock.instant()));
    }
}
