package org.arrimo.tickets.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.spi.portal.Panel;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.Presence.Activity;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the desk writes for itself reaches nobody else, whichever way out: all that the module's API gives, of which REST and
 * SOAP are made, and every page, panel and part of one.
 */
class NotesNeverLeaveTest {
    private static final String SECRET = "xyzzy";

    @TempDir
    static Path folder;

    private static Desk desk;
    private static TestPortal portal;
    private static TicketNumber number;
    private static long note;
    private static long file;

    @BeforeAll
    static void start() throws IOException {
        desk = new Desk(folder);
        portal = new TestPortal(desk);
        Actor ana = desk.actor("ana");
        number = desk.incident("Notes");
        desk.change(number, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
        file = desk.attachments
                .attach(
                        ana,
                        number,
                        Visibility.PRIVATE,
                        SECRET + ".txt",
                        "text/plain",
                        new ByteArrayInputStream(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .id();
        note = desk.tickets
                .say(ana, number, Visibility.PRIVATE, SECRET + " @ada @rita @paco", Set.of(file))
                .id();
        desk.notes.edit(ana, number, note, OptionalInt.of(0), SECRET + " again @max");
        desk.drafts.save(ana, number, OptionalLong.empty(), Visibility.PRIVATE, SECRET + " draft", Set.of());
        desk.drafts.save(ana, number, OptionalLong.empty(), Visibility.PUBLIC, SECRET + " draft", Set.of());
        desk.presences.beat(ana, number, Activity.WRITING);
        desk.links.link(ana, number, LinkType.RELATES_TO, desk.incident("Other"));
        desk.tickets.say(ana, number, Visibility.PUBLIC, "for everybody");
        desk.drafts.save(ana, number, OptionalLong.empty(), Visibility.PRIVATE, SECRET + " draft", Set.of());
    }

    @AfterAll
    static void stop() {
        portal.close();
        desk.close();
    }

    @Test
    void theApiGivesThemToNobodyButStaff() {
        for (String login : List.of("rita", "chef", "paco", "stan")) {
            List<String> told = all(desk.actor(login));
            assertThat(told).as(login).noneMatch(NotesNeverLeaveTest::tells);
        }
        for (String login : List.of("ana", "ada", "max")) {
            assertThat(all(desk.actor(login))).as(login).anyMatch(NotesNeverLeaveTest::tells);
        }
    }

    @Test
    void noPageShowsThemToAnybodyElse() {
        for (String login : List.of("rita", "chef", "paco", "stan")) {
            for (String path : paths()) {
                assertThat(portal.browser.get(login, path).body())
                        .as(login + " " + path)
                        .doesNotContain(SECRET, "Ada Admin", "Max Manager", "tk-edited", "is writing");
            }
            for (Panel panel :
                    List.of(new LinksPanel(desk.links), new FollowersPanel(desk.followers, desk.people, desk.groups))) {
                assertThat(shown(panel, login)).as(login).doesNotContain(SECRET, "Ada Admin", "Max Manager");
            }
        }
        assertThat(portal.browser.get("max", "/tickets/" + number).body()).contains(SECRET);
    }

    @Test
    void theTicketItselfTellsNothingOfThem() {
        Actor rita = desk.actor("rita");
        long version = desk.tickets.get(rita, number).version();
        var updated = desk.tickets.get(rita, number).updatedAt();
        desk.clock.advance(java.time.Duration.ofMinutes(1));
        desk.tickets.say(desk.actor("ana"), number, Visibility.PRIVATE, SECRET);
        desk.notes.edit(desk.actor("ana"), number, note, OptionalInt.empty(), SECRET + " once more @ada");
        desk.followers.follow(desk.actor("ana"), number, desk.actor("ana").personId());
        assertThat(desk.tickets.get(rita, number).version()).isEqualTo(version);
        assertThat(desk.tickets.get(rita, number).updatedAt()).isEqualTo(updated);
    }

    /** A note, its file, who reads notes or was mentioned in one, who is there: by words that stand nowhere else. */
    private static boolean tells(String text) {
        return text.contains(SECRET)
                || text.contains("noted")
                || text.contains("note-edited")
                || text.contains("mentioned")
                || text.contains("followed")
                || text.contains("message=" + note)
                || text.contains("WRITING");
    }

    private static List<String> all(Actor actor) {
        PageRequest page = PageRequest.first(200);
        List<Supplier<Object>> ways = List.of(
                () -> desk.tickets.get(actor, number),
                () -> desk.tickets.list(actor, TicketFilter.ALL, page),
                () -> desk.tickets.figures(actor, TicketFilter.ALL),
                () -> desk.tickets.messages(actor, number, page),
                () -> desk.tickets.history(actor, number, page),
                () -> desk.attachments.list(actor, number),
                () -> desk.attachments.download(actor, number, file),
                () -> desk.links.list(actor, number),
                () -> desk.duplicates.like(actor, "Notes " + SECRET),
                () -> desk.notes.get(actor, number, note),
                () -> desk.notes.edit(actor, number, note, OptionalInt.of(99), "x"),
                () -> desk.drafts.get(actor, number),
                () -> desk.followers.list(actor, number).stream()
                        .filter(follower -> follower.person() != actor.personId())
                        .map(follower -> "followed by " + follower.person())
                        .toList(),
                () -> desk.followers.mentions(actor, page).items().stream()
                        .map(mention -> "message=" + mention.message())
                        .toList(),
                () -> desk.presences.at(actor, number),
                () -> desk.presences.among(actor, List.of(number)));
        List<String> told = new ArrayList<>();
        for (Supplier<Object> way : ways) {
            try {
                told.add(String.valueOf(way.get()));
            } catch (ProblemException e) {
                told.add(e.problem().toString());
            }
        }
        return told;
    }

    private static List<String> paths() {
        String ticket = "/tickets/" + number;
        return List.of(
                "/requests?show=all",
                "/requests?of=organisation&show=all",
                "/requests?words=xyz",
                "/tickets",
                "/tickets?words=xyz",
                "/tickets/similar?subject=xyz",
                "/tickets/followed",
                ticket,
                ticket + "/history",
                ticket + "/attachments/" + file,
                "/tickets/notes/" + number + "/" + note,
                "/tickets/links/" + number,
                "/tickets/presence/" + number,
                "/tickets/export/" + number,
                "/tickets/export/" + number + "?internal=true");
    }

    private static String shown(Panel panel, String login) {
        var request = new FakeRequest(desk.actor(login), Locale.ENGLISH, null);
        var output = new StringOutput();
        try {
            panel.content(request, number.toString()).ifPresent(content -> content.writeTo(output));
        } catch (ProblemException e) {
            return e.problem().detail();
        }
        return output.toString();
    }
}
