package org.arrimo.tickets.core.majors;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.LinkType;
import org.arrimo.tickets.api.Links;
import org.arrimo.tickets.api.MajorDraft;
import org.arrimo.tickets.api.MajorIncident;
import org.arrimo.tickets.api.MajorIncidents;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.links.Relating;
import org.arrimo.tickets.core.record.Events;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Duty;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.rules.Parties;
import org.arrimo.tickets.core.store.TicketEntity;
import org.arrimo.tickets.core.store.TicketStore;

/** The desk's major incidents: each change is one transaction. */
public final class MajorDesk implements MajorIncidents {
    private static final Parties ANY = new Parties(0, OptionalLong.empty(), OptionalLong.empty());

    private final Transactions transactions;
    private final TicketStore store;
    private final MajorStore majors;
    private final CurrentMajors current;
    private final Wording wording;
    private final Tickets tickets;
    private final Links links;
    private final Relating relating;
    private final Recorder recorder;
    private final Clock clock;

    public MajorDesk(
            Transactions transactions,
            DataSource source,
            TicketStore store,
            CurrentMajors current,
            Groups groups,
            Tickets tickets,
            Links links,
            Relating relating,
            Recorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.majors = new MajorStore(source);
        this.current = current;
        this.wording = new Wording(groups);
        this.tickets = tickets;
        this.links = links;
        this.relating = relating;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public List<MajorIncident> current(Actor actor) {
        return current.all().stream()
                .flatMap(major -> seen(actor, major).stream())
                .toList();
    }

    @Override
    public Page<MajorIncident> list(Actor actor, PageRequest page) {
        Duty.KNOW.require(actor);
        long below = page.after().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return transactions.reading(() -> Page.cut(
                majors.below(below, page.limit() + 1),
                page.limit(),
                major -> Cursor.of(major.number().id())));
    }

    @Override
    public MajorIncident get(Actor actor, TicketNumber number) {
        return transactions.reading(() -> find(actor, number));
    }

    @Override
    public MajorIncident declare(Actor actor, TicketNumber number, MajorDraft draft) {
        return transactions.required(() -> {
            majors.lock();
            TicketEntity ticket = store.lock(actor, number);
            Access.require(actor, Operation.DECLARE_MAJOR, ticket.parties());
            requireOpenIncident(ticket);
            MajorDraft checked = wording.checked(draft);
            Optional<MajorIncident> before = majors.find(number.id());
            if (before.isPresent() && before.get().endedAt().isEmpty()) {
                throw conflict("major-already", "It is a major incident already.");
            }
            if (majors.current().size() >= MOST) {
                throw conflict("too-many-majors", "There are " + MOST + " major incidents already.", "" + MOST);
            }
            Instant now = Micros.now(clock);
            if (before.isPresent()) {
                majors.declareAgain(number.id(), checked, now);
            } else {
                majors.add(number.id(), checked, now);
            }
            recorder.internally(actor, now, number, Events.MAJOR_DECLARED, wording.changes(Optional.empty(), checked));
            current.changed();
            return find(actor, number);
        });
    }

    @Override
    public MajorIncident update(Actor actor, TicketNumber number, OptionalLong version, MajorDraft draft) {
        return changing(actor, number, before -> {
            MajorDraft checked = wording.checked(draft);
            if (version.isPresent() && version.getAsLong() != before.version()) {
                throw Problem.stale().exception();
            }
            var changes = wording.changes(Optional.of(before), checked);
            if (changes.isEmpty()) {
                return;
            }
            Instant now = Micros.now(clock);
            if (!majors.update(number.id(), before.version(), checked, now)) {
                throw Problem.stale().exception();
            }
            recorder.internally(actor, now, number, Events.MAJOR_UPDATED, changes);
            current.changed();
        });
    }

    @Override
    public MajorIncident end(Actor actor, TicketNumber number) {
        return changing(actor, number, before -> {
            Instant now = Micros.now(clock);
            majors.end(number.id(), now);
            current.ended(actor, number, now);
        });
    }

    @Override
    public List<Attached> attach(Actor actor, TicketNumber number, List<TicketNumber> incidents) {
        List<TicketNumber> wanted = incidents.stream().distinct().toList();
        if (wanted.isEmpty()) {
            throw Problem.invalid("numbers", "required", "is required").exception();
        }
        if (wanted.size() > AT_ONCE) {
            throw Problem.invalid("numbers", "too-many", "must be at most " + AT_ONCE, "" + AT_ONCE)
                    .exception();
        }
        MajorIncident major = get(actor, number);
        requireNotOver(major);
        transactions.reading(() -> {
            Access.require(actor, Operation.LINK, store.read(actor, number).parties());
            return number;
        });
        List<Attached> attached = new ArrayList<>();
        for (TicketNumber incident : wanted) {
            attached.add(new Attached(incident, refusal(() -> put(actor, number, incident))));
        }
        return attached;
    }

    @Override
    public Ticket join(Actor actor, TicketNumber number, TicketDraft draft) {
        return transactions.required(() -> {
            relating.lockFamilies();
            MajorIncident major = find(actor, number);
            requireNotOver(major);
            long requester = draft.requester().orElse(actor.personId());
            Ticket opened = tickets.open(actor, draft.withKind(Kind.INCIDENT));
            majors.joined(number.id(), requester).ifPresent(other -> {
                throw conflict(
                        "joined-already", "It is reported below that incident already: " + other + ".", "" + other);
            });
            relating.adopt(actor, Micros.now(clock), number, opened.number());
            return opened;
        });
    }

    private void put(Actor actor, TicketNumber parent, TicketNumber incident) {
        transactions.run(() -> {
            if (incident.kind() != Kind.INCIDENT) {
                tickets.get(actor, incident);
                throw notAnIncident();
            }
            links.link(actor, incident, LinkType.CHILD_OF, parent);
        });
    }

    private static Optional<Problem> refusal(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.UNAVAILABLE) {
                throw e;
            }
            return Optional.of(e.problem());
        }
    }

    private MajorIncident changing(Actor actor, TicketNumber number, Consumer<MajorIncident> change) {
        return transactions.required(() -> {
            TicketEntity ticket = lockedFor(actor, number);
            MajorIncident before = find(actor, ticket.number());
            requireNotOver(before);
            change.accept(before);
            return find(actor, number);
        });
    }

    /** Who may not see the incident may know of its announcement, and may not change it either. */
    private TicketEntity lockedFor(Actor actor, TicketNumber number) {
        find(actor, number);
        if (!Access.may(actor, Operation.DECLARE_MAJOR, ANY)) {
            throw Problem.forbidden().exception();
        }
        return store.lockAny(actor, number);
    }

    private MajorIncident find(Actor actor, TicketNumber number) {
        return majors.find(number.id())
                .filter(major -> major.number().equals(number))
                .flatMap(major -> seen(actor, major))
                .orElseThrow(() -> Problem.notFound().exception());
    }

    /** @return as the actor sees it, if they do */
    private static Optional<MajorIncident> seen(Actor actor, MajorIncident major) {
        if (actor.isStaff()) {
            return Optional.of(major);
        }
        Set<Long> theirs =
                actor.organisation().isPresent() ? Set.of(actor.organisation().getAsLong()) : Set.of();
        boolean everybody = major.organisations().isEmpty();
        boolean concerned = everybody || theirs.stream().anyMatch(major.organisations()::contains);
        if (actor.roles().isEmpty() || !concerned || major.endedAt().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new MajorIncident(
                major.number(),
                major.version(),
                major.announcements(),
                everybody ? Set.of() : theirs,
                major.declaredAt(),
                major.updatedAt(),
                major.endedAt()));
    }

    private static void requireOpenIncident(TicketEntity ticket) {
        if (ticket.kind() != Kind.INCIDENT) {
            throw notAnIncident();
        }
        if (!ticket.state().isOpen()) {
            throw conflict("not-open", "Nobody has to do anything about it any more.");
        }
    }

    private static void requireNotOver(MajorIncident major) {
        if (major.endedAt().isPresent()) {
            throw conflict("major-over", "It is over.");
        }
    }

    private static ProblemException notAnIncident() {
        return conflict("not-an-incident", "Only an incident can be one.");
    }

    private static ProblemException conflict(String code, String detail, String... args) {
        return Problem.of(Problem.Kind.CONFLICT, code, detail, args).exception();
    }
}
