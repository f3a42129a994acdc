package org.arrimo.tickets.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.tickets.api.Announcement;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Link;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.MajorDraft;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Major incidents: who declares them, whom they concern, and what is put below them. */
@ParameterizedClass
@MethodSource("org.arrimo.tickets.core.Desk#onEachDatabase")
class MajorDeskTest {
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final Announcement ENGLISH = new Announcement(Locale.ENGLISH, "VPN down", "We are on it.");
    static final MajorDraft TO_ALL = new MajorDraft(
            List.of(new Announcement(PORTUGUESE, "VPN fora", "Estamos a trabalhar."), ENGLISH), Set.of());

    private final Desk desk;

    MajorDeskTest(Desk desk) {
        this.desk = desk;
    }

    @Test
    void leadsManagersAndAdministratorsDeclareAndNobodyElseDoes() {
        for (Actor actor : List.of(desk.lead, desk.manager, desk.admin)) {
            TicketNumber number = desk.incident();
            assertThat(desk.majors.declare(actor, number, TO_ALL).number()).isEqualTo(number);
            MajorDraft other = new MajorDraft(List.of(ENGLISH), Set.of(desk.customer));
            assertThat(desk.majors
                            .update(actor, number, OptionalLong.empty(), other)
                            .version())
                    .isEqualTo(2);
            assertThat(desk.majors.end(actor, number).endedAt()).isPresent();
        }
        TicketNumber number = desk.handedOver();
        for (Actor actor : List.of(desk.agent, desk.requester, desk.colleague, desk.partner)) {
            assertThat(refused(() -> desk.majors.declare(actor, number, TO_ALL)).kind())
                    .as(actor.login())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        for (Actor actor : List.of(desk.stranger, desk.nobody, desk.blindColleague)) {
            assertThat(refused(() -> desk.majors.declare(actor, number, TO_ALL)).kind())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(refused(() -> desk.majors.get(desk.agent, number)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        desk.majors.declare(desk.lead, number, TO_ALL);
        for (Actor actor : List.of(desk.agent, desk.requester, desk.stranger, desk.partner)) {
            assertThat(refused(() -> desk.majors.end(actor, number)).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused(() -> desk.majors.update(actor, number, OptionalLong.empty(), TO_ALL))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(refused(() -> desk.majors.end(desk.nobody, number)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(desk.majors.get(desk.agent, number).endedAt()).isEmpty();
        desk.majors.end(desk.lead, number);
    }

    @Test
    void thoseItConcernsAreToldAndNobodyElse() {
        TicketNumber everybodys = desk.incident();
        TicketNumber customers = desk.incident();
        desk.majors.declare(desk.lead, everybodys, TO_ALL);
        desk.majors.declare(desk.lead, customers, new MajorDraft(List.of(ENGLISH), Set.of(desk.customer)));
        for (Actor actor : List.of(desk.agent, desk.lead, desk.manager, desk.admin)) {
            assertThat(told(actor)).contains(everybodys, customers);
        }
        for (Actor actor : List.of(desk.requester, desk.colleague, desk.blindColleague)) {
            assertThat(told(actor)).contains(everybodys, customers);
            assertThat(desk.majors.get(actor, customers).organisations()).containsExactly(desk.customer);
        }
        for (Actor actor : List.of(desk.stranger, desk.partner)) {
            assertThat(told(actor)).contains(everybodys).doesNotContain(customers);
            assertThat(refused(() -> desk.majors.get(actor, customers)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(desk.majors.get(actor, everybodys).organisations()).isEmpty();
        }
        assertThat(told(desk.nobody)).isEmpty();
        assertThat(refused(() -> desk.tickets.get(desk.stranger, everybodys)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(refused(() -> desk.majors.list(desk.requester, PageRequest.first(5)))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        desk.majors.end(desk.lead, everybodys);
        desk.majors.end(desk.lead, customers);
        assertThat(told(desk.agent)).doesNotContain(everybodys, customers);
        assertThat(refused(() -> desk.majors.get(desk.requester, everybodys)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(desk.majors.list(desk.agent, PageRequest.first(200)).items())
                .extracting(MajorIncident::number)
                .contains(everybodys, customers);
    }

    @Test
    void itIsSaidInTheReadersLanguageElseInEnglishElseInTheFirst() {
        TicketNumber number = desk.incident();
        MajorIncident major = desk.majors.declare(desk.lead, number, TO_ALL);
        assertThat(major.announcements())
                .extracting(Announcement::language)
                .containsExactly(Locale.ENGLISH, PORTUGUESE);
        assertThat(major.in(Locale.forLanguageTag("pt-PT")).title()).isEqualTo("VPN fora");
        assertThat(major.in(Locale.forLanguageTag("es")).title()).isEqualTo("VPN down");
        MajorDraft alone = new MajorDraft(List.of(new Announcement(PORTUGUESE, "VPN fora", "x")), Set.of());
        assertThat(desk.majors
                        .update(desk.lead, number, OptionalLong.of(1), alone)
                        .in(Locale.ENGLISH)
                        .title())
                .isEqualTo("VPN fora");
        desk.majors.end(desk.lead, number);
    }

    @Test
    void whatIsWrongIsSaidAndChangesNothing() {
        TicketNumber number = desk.incident();
        long before = desk.majors.current(desk.agent).size();
        assertThat(declared(number, List.of(), Set.of())).isEqualTo("announcements required");
        assertThat(declared(number, List.of(new Announcement(Locale.FRENCH, "a", "b")), Set.of()))
                .isEqualTo("announcements not-one-of");
        assertThat(declared(number, List.of(ENGLISH, ENGLISH), Set.of())).isEqualTo("announcements twice");
        assertThat(declared(number, List.of(new Announcement(Locale.ENGLISH, " ", "b")), Set.of()))
                .isEqualTo("title required");
        assertThat(declared(number, List.of(new Announcement(Locale.ENGLISH, "a".repeat(151), "b")), Set.of()))
                .isEqualTo("title too-long");
        assertThat(declared(number, List.of(new Announcement(Locale.ENGLISH, "a", "b".repeat(4001))), Set.of()))
                .isEqualTo("text too-long");
        assertThat(declared(number, List.of(ENGLISH), Set.of(999_999L))).isEqualTo("organisations unknown");
        assertThat(desk.majors.current(desk.agent)).hasSize((int) before);
        TicketNumber request = desk.tickets
                .open(desk.requester, TicketDraft.of(Kind.SERVICE_REQUEST, "A mouse", ""))
                .number();
        assertThat(refused(() -> desk.majors.declare(desk.lead, request, TO_ALL))
                        .code())
                .isEqualTo("not-an-incident");
        desk.change(desk.agent, number, Desk.RESOLVED);
        assertThat(refused(() -> desk.majors.declare(desk.lead, number, TO_ALL)).code())
                .isEqualTo("not-open");
        TicketNumber open = desk.incident();
        desk.majors.declare(desk.lead, open, TO_ALL);
        assertThat(refused(() -> desk.majors.declare(desk.lead, open, TO_ALL)).code())
                .isEqualTo("major-already");
        assertThat(refused(() -> desk.majors.update(desk.lead, open, OptionalLong.of(7), TO_ALL))
                        .kind())
                .isEqualTo(Problem.Kind.STALE);
        assertThat(desk.majors
                        .update(desk.lead, open, OptionalLong.of(1), TO_ALL)
                        .version())
                .isEqualTo(1);
        desk.majors.end(desk.lead, open);
        assertThat(refused(() -> desk.majors.end(desk.lead, open)).code()).isEqualTo("major-over");
        assertThat(refused(() -> desk.majors.attach(desk.agent, open, List.of(number)))
                        .code())
                .isEqualTo("major-over");
        assertThat(refused(() -> desk.majors.join(desk.admin, open, TicketDraft.of(Kind.INCIDENT, "x", "")))
                        .code())
                .isEqualTo("major-over");
    }

    @Test
    void itEndsWithItsResolutionAndCanBeDeclaredAgain() {
        TicketNumber number = desk.incident();
        long version = desk.get(number).version();
        MajorIncident major = desk.majors.declare(desk.lead, number, TO_ALL);
        Ticket same = desk.get(number);
        assertThat(same.version()).isEqualTo(version);
        assertThat(same.priority()).isEqualTo(desk.get(desk.incident()).priority());
        desk.change(desk.agent, number, TicketPatch.NONE.withState(State.IN_PROGRESS));
        assertThat(told(desk.requester)).contains(number);
        desk.change(desk.agent, number, Desk.RESOLVED);
        assertThat(told(desk.requester)).doesNotContain(number);
        assertThat(desk.majors.get(desk.agent, number).endedAt()).contains(desk.clock.instant());
        desk.change(desk.agent, number, TicketPatch.NONE.withState(State.IN_PROGRESS));
        assertThat(told(desk.requester)).doesNotContain(number);
        assertThat(desk.majors.declare(desk.lead, number, TO_ALL).version()).isGreaterThan(major.version());
        assertThat(told(desk.requester)).contains(number);
        desk.majors.end(desk.lead, number);
        assertThat(desk.history(desk.agent, number))
                .extracting(entry -> entry.event().type())
                .contains("tickets.major-declared", "tickets.major-ended");
        assertThat(desk.history(desk.requester, number))
                .extracting(entry -> entry.event().type())
                .noneMatch(type -> type.contains("major"));
    }

    @Test
    void theHistoryTellsWhatWasAnnouncedOtherwise() {
        TicketNumber number = desk.incident();
        desk.majors.declare(desk.lead, number, new MajorDraft(List.of(ENGLISH), Set.of()));
        Announcement later = new Announcement(Locale.ENGLISH, "VPN down", "Back at noon.");
        desk.majors.update(
                desk.manager, number, OptionalLong.empty(), new MajorDraft(List.of(later), Set.of(desk.customer)));
        Entry entry = desk.history(desk.agent, number).stream()
                .filter(one -> one.event().type().equals("tickets.major-updated"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.actorName()).isEqualTo("Max Manager");
        assertThat(entry.event().changes())
                .containsExactly(
                        new Change("major.text", "We are on it.", "Back at noon."),
                        new Change("major.organisations", null, "Customer"));
        desk.majors.end(desk.lead, number);
    }

    @Test
    void incidentsAreAttachedEachByItself() {
        TicketNumber major = desk.incident();
        desk.majors.declare(desk.lead, major, TO_ALL);
        TicketNumber first = desk.incident();
        TicketNumber second = desk.incident();
        TicketNumber elsewhere = desk.incident();
        desk.links.link(desk.agent, elsewhere, LinkType.CHILD_OF, desk.incident());
        TicketNumber request = desk.tickets
                .open(desk.requester, TicketDraft.of(Kind.SERVICE_REQUEST, "A mouse", ""))
                .number();
        TicketNumber nowhere = new TicketNumber(Kind.INCIDENT, 999_999);
        List<MajorIncidents.Attached> attached = desk.majors.attach(
                desk.agent, major, List.of(first, elsewhere, request, nowhere, major, second, first));
        assertThat(attached)
                .extracting(MajorIncidents.Attached::number)
                .containsExactly(first, elsewhere, request, nowhere, major, second);
        assertThat(attached)
                .extracting(one -> one.refusal().map(Problem::code).orElse(""))
                .containsExactly("", "has-parent", "not-an-incident", "not-found", "itself", "");
        assertThat(children(major)).containsExactly(first, second);
        assertThat(desk.majors.attach(desk.agent, major, List.of(first)).get(0).refusal())
                .isEmpty();
        for (Actor actor : List.of(desk.manager, desk.requester)) {
            assertThat(refused(() -> desk.majors.attach(actor, major, List.of(desk.incident())))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
        }
        assertThat(refused(() -> desk.majors.attach(desk.stranger, major, List.of(first)))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(refused(() -> desk.majors.attach(desk.agent, major, List.of()))
                        .field())
                .contains("numbers");
        desk.majors.end(desk.lead, major);
    }

    @Test
    void whoeverHasTheSameOpensOneBelowIt() {
        TicketNumber major = desk.incident();
        desk.majors.declare(desk.lead, major, TO_ALL);
        TicketDraft mine = TicketDraft.of(Kind.SERVICE_REQUEST, "VPN down", "Here too.");
        Ticket joined = desk.majors.join(desk.stranger, major, mine);
        assertThat(joined.number().kind()).isEqualTo(Kind.INCIDENT);
        assertThat(joined.requester()).isEqualTo(desk.stranger.personId());
        assertThat(children(major)).containsExactly(joined.number());
        assertThat(desk.links.list(desk.stranger, joined.number())).isEmpty();
        Problem again = refused(() -> desk.majors.join(desk.stranger, major, mine));
        assertThat(again.code()).isEqualTo("joined-already");
        assertThat(again.args()).containsExactly(joined.number().toString());
        assertThat(children(major)).hasSize(1);
        Ticket forRui = desk.majors.join(
                desk.agent,
                major,
                TicketDraft.of(Kind.INCIDENT, "VPN", "").withRequester(OptionalLong.of(desk.requester.personId())));
        assertThat(forRui.requester()).isEqualTo(desk.requester.personId());
        assertThat(refused(() -> desk.majors.join(desk.partner, major, mine)).kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refused(() -> desk.majors.join(desk.nobody, major, mine)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        desk.majors.update(
                desk.lead, major, OptionalLong.empty(), new MajorDraft(List.of(ENGLISH), Set.of(desk.customer)));
        assertThat(refused(() -> desk.majors.join(desk.stranger, major, mine)).kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
        desk.majors.end(desk.lead, major);
    }

    @Test
    void aFilterFindsThem() {
        TicketNumber current = desk.incident();
        TicketNumber ended = desk.incident();
        TicketNumber plain = desk.incident();
        TicketNumber resolved = desk.incident();
        for (TicketNumber number : List.of(current, ended, resolved)) {
            desk.majors.declare(desk.lead, number, TO_ALL);
        }
        desk.majors.end(desk.lead, ended);
        desk.change(desk.agent, resolved, Desk.RESOLVED);
        assertThat(found("major:current")).contains(current).doesNotContain(ended, plain, resolved);
        assertThat(found("major:ended")).contains(ended, resolved).doesNotContain(current, plain);
        assertThat(found("major:current,ended"))
                .contains(current, ended, resolved)
                .doesNotContain(plain);
        assertThat(found("-major:current")).contains(ended, plain, resolved).doesNotContain(current);
        assertThat(found("-major:current,ended state:open")).contains(plain).doesNotContain(current, ended, resolved);
        assertThat(desk.filters.canonical(desk.agent, "Major:ENDED,current")).isEqualTo("major:current,ended");
        assertThat(refused(() -> desk.filters.canonical(desk.agent, "major:yes"))
                        .kind())
                .isEqualTo(Problem.Kind.INVALID);
        desk.majors.end(desk.lead, current);
    }

    @Test
    void thereIsAnEndToHowMany() {
        List<TicketNumber> declared = new ArrayList<>();
        while (desk.majors.current(desk.agent).size() < MajorIncidents.MOST) {
            TicketNumber number = desk.incident();
            desk.majors.declare(desk.lead, number, TO_ALL);
            declared.add(number);
        }
        TicketNumber more = desk.incident();
        assertThat(refused(() -> desk.majors.declare(desk.lead, more, TO_ALL)).code())
                .isEqualTo("too-many-majors");
        declared.forEach(number -> desk.majors.end(desk.lead, number));
        assertThat(desk.majors.current(desk.agent)).isEmpty();
    }

    @Test
    void oneThatIsMergedAwayIsOver() {
        TicketNumber major = desk.incident();
        TicketNumber into = desk.incident();
        desk.majors.declare(desk.lead, major, TO_ALL);
        desk.merges.merge(desk.agent, major, OptionalLong.empty(), into);
        assertThat(desk.majors.get(desk.agent, major).endedAt()).isPresent();
        assertThat(refused(() -> desk.majors.get(desk.requester, major)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        desk.merges.unmerge(desk.agent, major, OptionalLong.empty());
        assertThat(desk.majors.get(desk.agent, major).endedAt()).isEmpty();
        desk.majors.end(desk.lead, major);
    }

    private List<TicketNumber> told(Actor actor) {
        return desk.majors.current(actor).stream().map(MajorIncident::number).toList();
    }

    private List<TicketNumber> children(TicketNumber number) {
        return desk.links.list(desk.agent, number).stream()
                .filter(link -> link.type() == LinkType.PARENT_OF)
                .map(Link::other)
                .map(TicketRow::number)
                .toList();
    }

    private List<TicketNumber> found(String filter) {
        return desk
                .filters
                .find(desk.agent, filter, TicketOrder.LAST_UPDATED_FIRST, PageRequest.first(200))
                .items()
                .stream()
                .map(TicketRow::number)
                .toList();
    }

    private String declared(TicketNumber number, List<Announcement> announcements, Set<Long> organisations) {
        Problem problem =
                refused(() -> desk.majors.declare(desk.lead, number, new MajorDraft(announcements, organisations)));
        return problem.field().orElse("") + " " + problem.code();
    }

    private static Problem refused(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run).problem();
    }
}
