package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.core.states.StateSettings;
import org.arrimo.tickets.core.store.TextIndex;

import static org.assertj.core.api.Assertions.assertThat;

/** Words lead to tickets wherever they stand, for those who may read them there, and for nobody else. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class TextSearchTest {
    private static int words;

    @TempDir
    private Path folder;

    private final Desk desk;

    TextSearchTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whatAllMayReadIsFoundByAllWhoSeeTheTicket() throws IOException {
        TicketNumber number = desk.handedOver();
        String said = word();
        String filed = word();
        String name = word();
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "Reinicie o " + said.toUpperCase() + ", por favor");
        attach(desk.requester, number, Visibility.PUBLIC, name + ".log", "erro 7: " + filed);
        for (String word : List.of(said, filed, name, said.substring(0, said.length() - 1))) {
            for (Actor actor : List.of(desk.agent, desk.manager, desk.requester, desk.colleague, desk.partner)) {
                assertFound(actor, word, number);
            }
            for (Actor actor : List.of(desk.blindColleague, desk.stranger, desk.nobody)) {
                assertFound(actor, word);
            }
        }
    }

    @Test
    void whatTheDeskAloneMayReadIsFoundByTheDeskAlone() throws IOException {
        TicketNumber number = desk.handedOver();
        String noted = word();
        String filed = word();
        String name = word();
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, "De novo ele: " + noted);
        attach(desk.agent, number, Visibility.PRIVATE, name + ".csv", "a;" + filed);
        for (String word : List.of(noted, filed, name, noted.substring(0, noted.length() - 1))) {
            for (Actor actor : List.of(desk.agent, desk.second, desk.lead, desk.manager, desk.admin)) {
                assertFound(actor, word, number);
            }
            for (Actor actor : List.of(
                    desk.requester, desk.colleague, desk.partner, desk.blindColleague, desk.stranger, desk.nobody)) {
                assertFound(actor, word);
            }
        }
    }

    @Test
    void aDescriptionIsFoundFromTheBeginning() {
        String described = word();
        TicketNumber number = desk.tickets
                .open(desk.requester, TicketDraft.of(Kind.INCIDENT, "Nada", "Desde ontem: " + described))
                .number();
        assertFound(desk.agent, described, number);
        assertFound(desk.requester, described, number);
        assertFound(desk.stranger, described);
    }

    @Test
    void wordsMayStandInDifferentPlaces() {
        String subject = word();
        String said = word();
        String noted = word();
        TicketNumber number = desk.tickets
                .open(desk.requester, TicketDraft.of(Kind.INCIDENT, subject, ""))
                .number();
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, said);
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, noted);
        assertFound(desk.agent, subject + " " + said + " " + noted, number);
        assertFound(desk.requester, subject + " " + said, number);
        assertFound(desk.requester, subject + " " + said + " " + noted);
        assertThat(filtered(desk.agent, "\"" + subject + " " + said + "\""))
                .as("in a row")
                .isEmpty();
        assertThat(filtered(desk.requester, subject + " -" + said)).isEmpty();
        assertThat(filtered(desk.requester, subject + " -" + noted)).containsExactly(number);
        assertThat(filtered(desk.agent, subject + " -" + noted)).isEmpty();
    }

    @Test
    void anEditedNoteIsFoundByWhatItSaysNow() {
        TicketNumber number = desk.incident();
        String before = word();
        String now = word();
        long note =
                desk.tickets.say(desk.agent, number, Visibility.PRIVATE, before).id();
        desk.notes.edit(desk.agent, number, note, OptionalInt.empty(), now);
        assertFound(desk.agent, before);
        assertFound(desk.agent, now, number);
        assertFound(desk.requester, now);
    }

    @Test
    void whatWasMergedIsFoundWhereItIsShownByTheDeskAndWhereItWasWrittenByWhoSeesThat() {
        String public1 = word();
        String private1 = word();
        String described = word();
        TicketNumber one = desk.tickets
                .open(desk.requester, TicketDraft.of(Kind.INCIDENT, "Um", described))
                .number();
        TicketNumber into = desk.tickets
                .open(desk.stranger, TicketDraft.of(Kind.INCIDENT, "Outro", ""))
                .number();
        desk.tickets.say(desk.agent, one, Visibility.PUBLIC, public1);
        desk.tickets.say(desk.agent, one, Visibility.PRIVATE, private1);
        desk.merges.merge(desk.agent, one, OptionalLong.empty(), into);
        String later = word();
        desk.tickets.say(desk.requester, one, Visibility.PUBLIC, later);
        for (String word : List.of(public1, later, described)) {
            assertFound(desk.agent, word, into, one);
            assertFound(desk.requester, word, one);
            assertFound(desk.stranger, word);
        }
        assertFound(desk.agent, private1, into, one);
        assertFound(desk.requester, private1);
        desk.merges.unmerge(desk.agent, one, OptionalLong.empty());
        for (String word : List.of(public1, later, private1)) {
            assertThat(listed(desk.agent, word)).containsExactly(one); // counts are remembered for a moment
            assertThat(filtered(desk.agent, word)).containsExactly(one);
        }
    }

    @Test
    void aMessageThatWasSplitOffIsFoundInItsOwnTicket() throws IOException {
        TicketNumber origin = desk.incident();
        String said = word();
        String filed = word();
        Attachment file = attach(desk.agent, origin, Visibility.PUBLIC, "a.txt", filed);
        long message = desk.tickets
                .say(desk.agent, origin, Visibility.PUBLIC, said, Set.of(file.id()))
                .id();
        TicketNumber split = desk.merges
                .split(desk.agent, origin, OptionalLong.empty(), MergeCase.draft(Set.of(message)))
                .number();
        for (String word : List.of(said, filed)) {
            assertFound(desk.agent, word, split);
            assertFound(desk.requester, word, split);
        }
        desk.merges.unsplit(desk.agent, split, OptionalLong.empty());
        for (String word : List.of(said, filed)) {
            assertThat(listed(desk.requester, word)).containsExactly(origin);
        }
    }

    @Test
    void marksOfHtmlAreNoWordsAndPicturesHaveNone() throws IOException {
        TicketNumber number = desk.incident();
        String shown = word();
        String mark = word();
        attach(desk.requester, number, Visibility.PUBLIC, "a.html", "<html><p class='" + mark + "'>" + shown + "</p>");
        assertFound(desk.requester, shown, number);
        assertFound(desk.requester, mark);
        String inside = word();
        attach(desk.requester, number, Visibility.PUBLIC, "a.gif", "GIF89a " + inside);
        assertFound(desk.agent, inside);
    }

    @Test
    void ofAVeryLongMessageTheFirstWordsLeadThere() {
        TicketNumber number = desk.incident();
        String first = word();
        String last = word();
        String many = IntStream.range(0, TextIndex.OF_A_MESSAGE)
                .mapToObj(i -> "w" + i)
                .collect(Collectors.joining(" "));
        desk.tickets.say(desk.requester, number, Visibility.PUBLIC, first + " " + many + " " + last);
        assertFound(desk.requester, first, number);
        assertFound(desk.requester, last);
    }

    /** Whoever asks, by whichever entrance, finds by a word exactly the tickets in which they can read it. */
    @Test
    void nobodyFindsByAWordTheyMayNotRead() {
        Random random = new Random(11);
        List<String> all = IntStream.range(0, 12).mapToObj(i -> word()).toList();
        Map<TicketNumber, Set<String>> open = new HashMap<>();
        Map<TicketNumber, Set<String>> secret = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            Actor owner =
                    List.of(desk.requester, desk.blindColleague, desk.stranger).get(random.nextInt(3));
            TicketNumber number = desk.tickets
                    .open(owner, TicketDraft.of(Kind.INCIDENT, "Caso", ""))
                    .number();
            if (random.nextInt(3) == 0) {
                desk.change(desk.agent, number, TicketPatch.NONE.withTeam(OptionalLong.of(desk.provider)));
            }
            for (int j = random.nextInt(4); j > 0; j--) {
                boolean isSecret = random.nextBoolean();
                String word = all.get(random.nextInt(all.size()));
                desk.tickets.say(desk.agent, number, isSecret ? Visibility.PRIVATE : Visibility.PUBLIC, "x " + word);
                (isSecret ? secret : open)
                        .computeIfAbsent(number, key -> new HashSet<>())
                        .add(word);
            }
            open.putIfAbsent(number, Set.of());
        }
        for (Actor actor : List.of(
                desk.agent,
                desk.manager,
                desk.requester,
                desk.colleague,
                desk.blindColleague,
                desk.stranger,
                desk.partner,
                desk.nobody)) {
            boolean isDesk = actor == desk.agent || actor == desk.manager;
            Set<TicketNumber> seen =
                    open.keySet().stream().filter(number -> sees(actor, number)).collect(Collectors.toSet());
            for (String word : all) {
                TicketNumber[] expected = seen.stream()
                        .filter(number -> open.get(number).contains(word)
                                || isDesk
                                        && secret.getOrDefault(number, Set.of()).contains(word))
                        .sorted((one, other) -> Long.compare(other.id(), one.id()))
                        .toArray(TicketNumber[]::new);
                assertFound(actor, word, expected);
            }
        }
    }

    @Test
    void whatWasThereBeforeTheIndexIsPutIntoIt() throws IOException {
        TextRows rows = new TextRows(desk);
        TicketNumber one = desk.incident();
        TicketNumber into = desk.handedOver();
        Assembly node = desk.assembly(folder, StateSettings.DEFAULT);
        Attachment file = attach(desk.agent, one, Visibility.PUBLIC, "a.txt", word());
        desk.tickets.say(desk.agent, one, Visibility.PUBLIC, word(), Set.of(file.id()));
        attach(desk.agent, one, Visibility.PRIVATE, "b.txt", word());
        for (int i = 0; i < 250; i++) {
            desk.tickets.say(desk.agent, into, i % 2 == 0 ? Visibility.PUBLIC : Visibility.PRIVATE, word());
        }
        desk.merges.merge(desk.agent, one, OptionalLong.empty(), into);
        List<String> before = rows.now();
        assertThat(before).hasSizeGreaterThan(250);
        assertThat(rows.anew(node.timers())).isEqualTo(before);
        assertThat(rows.anew(node.timers())).as("again").isEqualTo(before);
    }

    @Test
    void severalWordsInQuotesStandTogetherInOneText() {
        TicketNumber number = desk.handedOver();
        String one = word();
        String two = word();
        String three = word();
        desk.tickets.say(desk.agent, number, Visibility.PUBLIC, "Wechseln Sie " + one + ", dann " + two + "!");
        desk.tickets.say(desk.agent, number, Visibility.PRIVATE, three + " und " + one);
        assertThat(filtered(desk.requester, quoted(one, two))).containsExactly(number);
        assertThat(filtered(desk.agent, quoted(two.toUpperCase(), one.substring(0, one.length() - 1))))
                .as("the last one by its beginning")
                .containsExactly(number);
        assertThat(filtered(desk.agent, quoted(one.substring(0, one.length() - 1), two)))
                .as("the others whole")
                .isEmpty();
        assertThat(filtered(desk.agent, quoted(one, three))).containsExactly(number);
        assertThat(filtered(desk.requester, quoted(one, three)))
                .as("what the desk alone reads")
                .isEmpty();
        assertThat(filtered(desk.agent, quoted(two, three))).as("in two texts").isEmpty();
        assertThat(filtered(desk.agent, "-" + quoted(one, two) + " number:" + number))
                .isEmpty();
    }

    private static String quoted(String... words) {
        return '"' + String.join(" ", words) + '"';
    }

    private void assertFound(Actor actor, String text, TicketNumber... expected) {
        assertThat(listed(actor, text)).as("%s lists %s", actor.login(), text).containsExactly(expected);
        assertThat(filtered(actor, text))
                .as("%s filters %s", actor.login(), text)
                .containsExactly(expected);
        assertThat(desk.filters.count(actor, text).count())
                .as("%s counts %s", actor.login(), text)
                .isEqualTo(expected.length);
        assertThat(desk.tickets.figures(actor, words(text)).tickets())
                .as("%s has figures of %s", actor.login(), text)
                .isEqualTo(expected.length);
    }

    private List<TicketNumber> listed(Actor actor, String text) {
        List<TicketNumber> found = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(2));
        while (next.isPresent()) {
            Page<TicketRow> page = desk.tickets.list(actor, words(text), next.get());
            page.items().forEach(row -> found.add(row.number()));
            next = page.next().map(cursor -> new PageRequest(2, Optional.of(cursor)));
        }
        return found;
    }

    private List<TicketNumber> filtered(Actor actor, String filter) {
        return desk
                .filters
                .find(actor, filter, new TicketOrder(TicketOrder.Key.NUMBER, true), PageRequest.first(200))
                .items()
                .stream()
                .map(TicketRow::number)
                .toList();
    }

    private boolean sees(Actor actor, TicketNumber number) {
        try {
            desk.tickets.get(actor, number);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private Attachment attach(Actor actor, TicketNumber number, Visibility visibility, String name, String content)
            throws IOException {
        return desk.attachments(folder)
                .attach(
                        actor,
                        number,
                        visibility,
                        name,
                        null,
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static TicketFilter words(String text) {
        TicketFilter all = TicketFilter.ALL;
        return new TicketFilter(
                all.states(),
                all.priorities(),
                all.team(),
                all.assignee(),
                all.unassigned(),
                all.requester(),
                all.organisation(),
                all.contacts(),
                all.reference(),
                all.reopened(),
                Optional.of(text));
    }

    /** @return one that no other test uses, and that begins no other */
    private static synchronized String word() {
        return "zq" + String.format("%05d", ++words) + "w";
    }
}
