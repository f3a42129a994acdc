package org.arrimo.tickets.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Tag;
import org.arrimo.tickets.api.Tags;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;

/** Tags on tickets. Each test has words of its own, since all of them share a desk. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class TagDeskTest {
    private static int words;

    private final Desk desk;
    private final String word = "w" + ++words;

    TagDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aTagIsPutOnOnceHoweverItIsWrittenAndTakenOff() {
        TicketNumber number = desk.incident();
        assertThat(desk.tags.add(desk.agent, number, "  Grüße   aus " + word + " "))
                .containsExactly("Grüße aus " + word);
        assertThat(desk.tags.add(desk.agent, number, "GRÜSSE AUS " + word)).hasSize(1);
        assertThat(desk.tags.add(desk.agent, number, "a" + word)).containsExactly("a" + word, "Grüße aus " + word);
        assertThat(desk.tags.remove(desk.agent, number, "grüße aus " + word)).containsExactly("a" + word);
        assertThat(desk.tags.remove(desk.agent, number, "nothing like it")).containsExactly("a" + word);
        assertThat(told(number))
                .containsExactly(
                        new Change("tag", null, "Grüße aus " + word),
                        new Change("tag", null, "a" + word),
                        new Change("tag", "Grüße aus " + word, null));
    }

    @Test
    void onlyTheDeskSeesThemAndOnlyThoseWhoWorkThereChangeThem() {
        TicketNumber number = desk.handedOver();
        desk.tags.add(desk.agent, number, word);
        for (Actor actor : List.of(desk.agent, desk.second, desk.lead, desk.admin, desk.manager)) {
            assertThat(desk.tags.of(actor, number)).as(actor.login()).containsExactly(word);
            assertThat(desk.tags.suggest(actor, word)).as(actor.login()).hasSize(1);
            assertThat(found(actor, word)).as(actor.login()).containsExactly(number);
        }
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.partner)) {
            assertThat(desk.tags.of(actor, number)).as(actor.login()).isEmpty();
            assertThat(Refused.kind(() -> desk.tags.suggest(actor, word))).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(Refused.kind(() -> desk.tags.list(actor, PageRequest.first(1))))
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(found(actor, word)).as(actor.login()).isEmpty();
            assertThat(desk.tickets.figures(actor, tagged(word)).tickets()).isZero();
            assertThat(desk.history(actor, number)).noneMatch(TagDeskTest::isTagging);
        }
        for (Actor actor : List.of(desk.manager, desk.requester, desk.colleague, desk.partner)) {
            assertThat(Refused.kind(() -> desk.tags.add(actor, number, word)))
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(Refused.kind(() -> desk.tags.remove(actor, number, word)))
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(desk.stranger, desk.blindColleague, desk.nobody)) {
            assertThat(Refused.kind(() -> desk.tags.of(actor, number)))
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(Refused.kind(() -> desk.tags.add(actor, number, word))).isEqualTo(Problem.Kind.NOT_FOUND);
        }
        for (Actor actor : List.of(desk.agent, desk.manager, desk.requester, desk.partner)) {
            assertThat(Refused.kind(() -> desk.tags.merge(actor, word, "x" + word)))
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(Refused.kind(() -> desk.tags.addSynonym(actor, word, "x" + word)))
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(Refused.kind(() -> desk.tags.removeSynonym(actor, word))).isEqualTo(Problem.Kind.FORBIDDEN);
        }
    }

    @Test
    void aTicketsVersionAndTimeTellNobodyOfATag() {
        TicketNumber number = desk.incident();
        Ticket before = desk.get(number);
        desk.clock.advance(Duration.ofMinutes(1));
        desk.tags.add(desk.agent, number, word);
        desk.tags.remove(desk.agent, number, word);
        assertThat(desk.get(number)).isEqualTo(before);
    }

    @Test
    void whatIsNoNameIsNamedAndChangesNothing() {
        TicketNumber number = desk.incident();
        assertThat(Refused.code(() -> desk.tags.add(desk.agent, number, null))).isEqualTo("required");
        assertThat(Refused.code(() -> desk.tags.add(desk.agent, number, " \u200b ")))
                .isEqualTo("required");
        assertThat(Refused.code(() -> desk.tags.add(desk.agent, number, "x".repeat(41))))
                .isEqualTo("too-long");
        assertThat(Refused.code(() -> desk.tags.add(desk.agent, number, "\ufdfa".repeat(40))))
                .isEqualTo("too-long");
        assertThat(Refused.code(() -> desk.tags.add(desk.agent, number, "a,b"))).isEqualTo("comma");
        assertThat(Refused.code(() -> desk.tags.add(desk.agent, number, "a\u202eb")))
                .isEqualTo("control-characters");
        assertThat(Refused.code(() -> desk.tags.add(desk.agent, number, "a\nb")))
                .isEqualTo("control-characters");
        assertThat(desk.tags.of(desk.agent, number)).isEmpty();
        String longest = word + "y".repeat(Tags.LONGEST - word.length());
        assertThat(desk.tags.add(desk.agent, number, longest)).containsExactly(longest);
    }

    @Test
    void aTicketHasThirtyTagsAtMostAndTheNextLeavesNoTrace() {
        TicketNumber number = desk.incident();
        for (int i = 0; i < Tags.MOST; i++) {
            desk.tags.add(desk.agent, number, word + " " + i);
        }
        assertThat(Refused.code(() -> desk.tags.add(desk.agent, number, word + " one more")))
                .isEqualTo("too-many-tags");
        assertThat(desk.tags.add(desk.agent, number, word + " 0")).hasSize(Tags.MOST);
        assertThat(desk.tags.suggest(desk.agent, word + " one")).isEmpty();
    }

    @Test
    void aSynonymBecomesTheTagItStandsFor() {
        TicketNumber number = desk.incident();
        desk.tags.add(desk.agent, number, word);
        Tag tag = desk.tags.addSynonym(desk.lead, word, "S" + word);
        assertThat(tag).isEqualTo(new Tag(word, 1, List.of("S" + word)));
        TicketNumber other = desk.incident();
        assertThat(desk.tags.add(desk.agent, other, "s" + word.toUpperCase())).containsExactly(word);
        assertThat(found(desk.agent, "s" + word)).containsExactly(other, number);
        assertThat(desk.tags.suggest(desk.agent, "s" + word)).containsExactly(new Tag(word, 2, List.of("S" + word)));
        assertThat(desk.tags.remove(desk.agent, other, "s" + word)).isEmpty();
        desk.tags.removeSynonym(desk.lead, "s" + word);
        desk.tags.removeSynonym(desk.lead, "s" + word);
        assertThat(desk.tags.add(desk.agent, other, "s" + word)).containsExactly("s" + word);
    }

    @Test
    void aWordMeansOneTag() {
        TicketNumber number = desk.incident();
        desk.tags.add(desk.agent, number, word);
        desk.tags.add(desk.agent, number, "b" + word);
        desk.tags.addSynonym(desk.lead, word, "s" + word);
        assertThat(Refused.code(() -> desk.tags.addSynonym(desk.lead, "b" + word, "s" + word)))
                .isEqualTo("taken");
        assertThat(Refused.code(() -> desk.tags.addSynonym(desk.lead, "b" + word, word)))
                .isEqualTo("taken");
        assertThat(Refused.code(() -> desk.tags.addSynonym(desk.lead, word, word)))
                .isEqualTo("taken");
        assertThat(Refused.code(() -> desk.tags.addSynonym(desk.lead, "no" + word, "t")))
                .isEqualTo("no-such-tag");
        assertThat(desk.tags.addSynonym(desk.lead, "s" + word, "s" + word).synonyms())
                .containsExactly("s" + word);
    }

    @Test
    void mergedTagsAreOneOnEveryTicketAlsoOnOneThatHadBoth() {
        TicketNumber one = desk.incident();
        TicketNumber both = desk.incident();
        TicketNumber other = desk.incident();
        String gone = "gone " + word;
        desk.tags.add(desk.agent, one, gone);
        desk.tags.add(desk.agent, both, gone);
        desk.tags.add(desk.agent, both, word);
        desk.tags.add(desk.agent, other, word);
        desk.tags.addSynonym(desk.lead, gone, "syn " + word);
        Tag left = desk.tags.merge(desk.lead, gone.toUpperCase(), word);
        assertThat(left).isEqualTo(new Tag(word, 3, List.of(gone, "syn " + word)));
        for (TicketNumber number : List.of(one, both, other)) {
            assertThat(desk.tags.of(desk.agent, number)).containsExactly(word);
        }
        assertThat(found(desk.agent, gone)).containsExactly(other, both, one);
        assertThat(desk.tags.add(desk.agent, desk.incident(), gone)).containsExactly(word);
        assertThat(told(one)).last().isEqualTo(new Change("tag", gone, word));
        assertThat(told(both)).last().isEqualTo(new Change("tag", gone, null));
        assertThat(told(other)).hasSize(1);
    }

    @Test
    void moreTicketsThanOneBatchHoldsAreMerged() {
        TicketNumber first = desk.incident();
        desk.tags.add(desk.agent, first, word);
        TicketNumber plain = desk.incident();
        desk.tags.add(desk.agent, plain, "into " + word);
        bulk(word, 2_500);
        assertThat(desk.tags.merge(desk.admin, word, "into " + word).tickets()).isEqualTo(2_502);
        assertThat(desk.tags.of(desk.agent, first)).containsExactly("into " + word);
        assertThat(desk.tickets.figures(desk.agent, tagged(word)).tickets()).isEqualTo(2_502);
    }

    @Test
    void whatCanNotBeMergedIsRefused() {
        TicketNumber number = desk.incident();
        desk.tags.add(desk.agent, number, word);
        desk.tags.addSynonym(desk.lead, word, "s" + word);
        assertThat(Refused.code(() -> desk.tags.merge(desk.lead, word, "none " + word)))
                .isEqualTo("no-such-tag");
        assertThat(Refused.code(() -> desk.tags.merge(desk.lead, "none " + word, word)))
                .isEqualTo("no-such-tag");
        assertThat(Refused.code(() -> desk.tags.merge(desk.lead, "s" + word, word)))
                .isEqualTo("no-such-tag");
        assertThat(Refused.code(() -> desk.tags.merge(desk.lead, word, "s" + word)))
                .isEqualTo("same-tag");
        assertThat(desk.tags.of(desk.agent, number)).containsExactly(word);
    }

    @Test
    void theMostUsedAreSuggestedFirst() {
        for (int i = 0; i < 12; i++) {
            for (int used = 0; used <= i % 4; used++) {
                desk.tags.add(desk.agent, desk.incident(), word + " " + (char) ('a' + i));
            }
        }
        List<Tag> found = desk.tags.suggest(desk.agent, word.toUpperCase());
        assertThat(found).hasSize(Tags.SUGGESTED);
        assertThat(found)
                .extracting(Tag::tickets)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a))
                .startsWith(4L);
        assertThat(desk.tags.suggest(desk.agent, word + " a"))
                .extracting(Tag::name)
                .containsExactly(word + " a");
        assertThat(desk.tags.suggest(desk.agent, ""))
                .hasSizeLessThanOrEqualTo(Tags.SUGGESTED)
                .isNotEmpty();
        assertThat(desk.tags.suggest(desk.agent, word + "%")).isEmpty();
    }

    @Test
    void allTagsAreListedByNamePageByPage() {
        TicketNumber number = desk.incident();
        List.of("B " + word, "a " + word, "c " + word).forEach(tag -> desk.tags.add(desk.agent, number, tag));
        List<String> names = new ArrayList<>();
        Page<Tag> page = desk.tags.list(desk.manager, PageRequest.first(2));
        page.items().forEach(tag -> names.add(tag.name()));
        while (page.next().isPresent()) {
            page = desk.tags.list(
                    desk.manager,
                    new PageRequest(2, page.next().map(Cursor::text).map(Cursor::parse)));
            page.items().forEach(tag -> names.add(tag.name()));
        }
        assertThat(names).doesNotHaveDuplicates().containsSubsequence("a " + word, "B " + word, "c " + word);
    }

    @Test
    void ticketsAreFoundByAllOfTheTagsAskedForLastUpdatedFirst() {
        TicketNumber one = desk.incident();
        TicketNumber two = desk.incident();
        TicketNumber done = desk.incident();
        List.of(one, two, done).forEach(number -> desk.tags.add(desk.agent, number, word));
        desk.tags.add(desk.agent, two, "x" + word);
        desk.clock.advance(Duration.ofMinutes(1));
        desk.change(desk.agent, done, TicketPatch.NONE.resolved(ResolutionCode.SOLVED, "Feito"));
        desk.change(desk.agent, one, TicketPatch.NONE.withSubject("later"));
        assertThat(found(desk.agent, word)).containsExactly(done, one, two);
        assertThat(numbers(desk.tickets
                        .list(desk.agent, tagged(word).withStates(Set.of(State.NEW)), PageRequest.first(5))
                        .items()))
                .containsExactly(one, two);
        assertThat(numbers(desk.tickets
                        .list(desk.agent, tagged(word, "X" + word), PageRequest.first(5))
                        .items()))
                .containsExactly(two);
        assertThat(found(desk.agent, "never " + word)).isEmpty();
        assertThat(desk.tickets.figures(desk.agent, tagged(word)).tickets()).isEqualTo(3);
        desk.tags.remove(desk.agent, one, word);
        assertThat(desk.tickets.figures(desk.agent, tagged(word)).tickets()).isEqualTo(2);
        assertThat(Refused.code(() -> found(desk.agent, "a", "b", "c", "d", "e", "f")))
                .isEqualTo("too-many");
    }

    @Test
    void theTicketsOfAFrequentTagComeInTheSameOrderPageByPage() {
        bulk(word, 1_500);
        bulk("few " + word, 30);
        for (String tag : List.of(word, "few " + word)) {
            List<TicketNumber> paged = new ArrayList<>();
            Page<TicketRow> page = desk.tickets.list(desk.agent, tagged(tag), PageRequest.first(13));
            paged.addAll(numbers(page.items()));
            for (int i = 0; i < 3 && page.next().isPresent(); i++) {
                page = desk.tickets.list(desk.agent, tagged(tag), new PageRequest(13, page.next()));
                paged.addAll(numbers(page.items()));
            }
            List<TicketNumber> whole = numbers(desk.tickets
                    .list(desk.agent, tagged(tag), PageRequest.first(200))
                    .items());
            assertThat(paged)
                    .isEqualTo(whole.subList(0, paged.size()))
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(29);
        }
    }

    @Test
    void ofManyWhoWriteTheSameNewTagEachGetsTheSame() throws Exception {
        List<TicketNumber> numbers = Stream.generate(desk::incident).limit(8).toList();
        atOnce(numbers.stream()
                .<Callable<Object>>map(number -> () -> desk.tags.add(desk.agent, number, word))
                .toList());
        assertThat(desk.tags.suggest(desk.agent, word)).containsExactly(new Tag(word, 8, List.of()));
        assertThat(found(desk.agent, word)).hasSize(8);
    }

    @Test
    void whoPutsOnATagThatIsMergedAtTheSameMomentPutsOnTheOther() throws Exception {
        for (int round = 0; round < 5; round++) {
            String tag = word + " " + round;
            String into = "into " + tag;
            desk.tags.add(desk.agent, desk.incident(), tag);
            desk.tags.add(desk.agent, desk.incident(), into);
            List<TicketNumber> numbers =
                    Stream.generate(desk::incident).limit(4).toList();
            List<Callable<Object>> work = new ArrayList<>();
            numbers.forEach(number -> work.add(() -> desk.tags.add(desk.agent, number, tag)));
            work.add(() -> desk.tags.merge(desk.lead, tag, into));
            atOnce(work);
            assertThat(desk.tags.suggest(desk.agent, tag)).containsExactly(new Tag(into, 6, List.of(tag)));
            numbers.forEach(
                    number -> assertThat(desk.tags.of(desk.agent, number)).containsExactly(into));
        }
    }

    private void bulk(String tag, int count) {
        ManyTickets many = new ManyTickets(desk);
        List<TicketNumber> numbers = many.opened(count);
        desk.tags.add(desk.agent, numbers.get(0), tag);
        many.tag(tag, numbers.subList(1, count));
    }

    private static void atOnce(List<Callable<Object>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CyclicBarrier together = new CyclicBarrier(work.size());
        try {
            List<Callable<Object>> calls = new ArrayList<>();
            work.forEach(call -> calls.add(() -> {
                together.await();
                return call.call();
            }));
            for (Future<Object> done : threads.invokeAll(calls)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<TicketNumber> found(Actor actor, String... tags) {
        return numbers(
                desk.tickets.list(actor, tagged(tags), PageRequest.first(50)).items());
    }

    private static List<TicketNumber> numbers(List<TicketRow> rows) {
        return rows.stream().map(TicketRow::number).toList();
    }

    private static TicketFilter tagged(String... tags) {
        return TicketFilter.ALL.withTags(Set.of(tags));
    }

    private List<Change> told(TicketNumber number) {
        return desk.history(desk.agent, number).stream()
                .filter(TagDeskTest::isTagging)
                .flatMap(entry -> entry.event().changes().stream())
                .toList();
    }

    private static boolean isTagging(Entry entry) {
        return entry.event().type().equals("tickets.tagged");
    }
}
