package org.arrimo.tickets.ws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.tickets.api.Attachment;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Figures;
import org.arrimo.tickets.api.FormName;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Label;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketFilter;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.TicketRow;
import org.arrimo.tickets.api.Tickets;

/** One ticket, INC-1042 in version 7, and a note of everything that was asked. */
final class FakeDesk implements Tickets, Attachments {
    static final TicketNumber NUMBER = new TicketNumber(Kind.INCIDENT, 1042);
    static final Instant AT = Instant.parse("2016-02-29T01:16:00Z");
    private static final byte[] FILE = "olá".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    final List<TicketDraft> drafts = new ArrayList<>();
    final List<TicketFilter> filters = new ArrayList<>();
    final List<TicketPatch> patches = new ArrayList<>();
    final List<OptionalLong> versions = new ArrayList<>();
    final List<String> files = new ArrayList<>();
    final List<Set<Long>> sent = new ArrayList<>();

    private static Ticket ticket(String subject) {
        return new Ticket(
                NUMBER,
                7,
                subject,
                "since nine\u000c",
                State.IN_PROGRESS,
                Set.of(State.RESOLVED, State.ON_HOLD),
                Priority.HIGH,
                Level.HIGH,
                Level.MEDIUM,
                7,
                OptionalLong.of(5),
                OptionalLong.of(3),
                OptionalLong.empty(),
                Contact.WALK_IN,
                Optional.of("CHG1"),
                AT,
                AT,
                Optional.empty(),
                Optional.empty(),
                2,
                1,
                Map.of("category", "Network"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ResolutionCode.WORKAROUND),
                Optional.of("Use the other one."),
                Optional.of("VIP"),
                Optional.empty(),
                Optional.of("network"),
                Optional.empty(),
                Map.of("floor", "4"),
                Optional.of(new FormName("laptop", Label.of("A laptop"))));
    }

    static TicketRow row(TicketNumber number) {
        return new TicketRow(
                number,
                7,
                "VPN caiu",
                State.NEW,
                Priority.LOW,
                7,
                OptionalLong.empty(),
                OptionalLong.of(3),
                OptionalLong.of(8),
                Contact.API,
                Optional.empty(),
                AT,
                AT,
                0,
                0,
                Optional.of("network"));
    }

    /** @return the one ticket, for its own subject */
    static List<TicketRow> like(Actor actor, String subject) {
        return subject.equals("VPN caiu") ? List.of(row(NUMBER)) : List.of();
    }

    static void known(TicketNumber number) {
        if (!number.equals(NUMBER)) {
            throw Problem.notFound().exception();
        }
    }

    @Override
    public Ticket open(Actor actor, TicketDraft draft) {
        drafts.add(draft);
        return ticket(org.arrimo.platform.api.Text.line("subject", draft.subject(), 200));
    }

    @Override
    public Ticket get(Actor actor, TicketNumber number) {
        known(number);
        return ticket("VPN caiu");
    }

    @Override
    public Page<TicketRow> list(Actor actor, TicketFilter filter, PageRequest page) {
        filters.add(filter);
        TicketRow row = row(NUMBER);
        return new Page<>(List.of(row), Optional.of(Cursor.of(AT, 1042)));
    }

    @Override
    public Figures figures(Actor actor, TicketFilter filter) {
        filters.add(filter);
        return new Figures(
                3, 2, 1, Map.of(State.IN_PROGRESS, 3L), Map.of(Priority.HIGH, 3L), Map.of(Contact.WALK_IN, 3L));
    }

    @Override
    public Ticket change(Actor actor, TicketNumber number, OptionalLong version, TicketPatch patch) {
        known(number);
        if (version.isPresent() && version.getAsLong() != 7) {
            throw Problem.stale(List.of(
                            new Problem.Conflict("state", Optional.of("resolved"), Optional.of("on-hold")),
                            new Problem.Conflict("assignee", Optional.of("Ana"), Optional.empty())))
                    .exception();
        }
        patches.add(patch);
        versions.add(version);
        return ticket("VPN caiu");
    }

    @Override
    public Message say(
            Actor actor, TicketNumber number, Message.Visibility visibility, String body, Set<Long> attachments) {
        known(number);
        sent.add(attachments);
        return new Message(1, actor.personId(), AT, visibility, body, List.of());
    }

    @Override
    public Message sayHtml(
            Actor actor, TicketNumber number, Message.Visibility visibility, String html, Set<Long> attachments) {
        return say(actor, number, visibility, "plain", attachments).writtenAs(Optional.of("clean " + html));
    }

    @Override
    public Page<Message> messages(Actor actor, TicketNumber number, PageRequest page) {
        known(number);
        return new Page<>(
                List.of(new Message(1, 7, AT, Message.Visibility.PUBLIC, "estamos vendo", List.of(file("a.txt")))),
                Optional.empty());
    }

    @Override
    public Optional<Message> lastSaid(Actor actor, TicketNumber number) {
        return Optional.empty();
    }

    @Override
    public Page<Entry> history(Actor actor, TicketNumber number, PageRequest page) {
        known(number);
        Event event = Event.of(AT, "tickets.changed", NUMBER.toString(), List.of(new Change("state", "new", null)));
        return new Page<>(List.of(new Entry(9, AT.plusSeconds(1), 7, "Ana", "rest", event)), Optional.empty());
    }

    @Override
    public List<Long> candidates(Actor actor, TicketNumber number) {
        return List.of();
    }

    private static Attachment file(String name) {
        return new Attachment(4, name, "text/html", FILE.length, "ab".repeat(32), Message.Visibility.PRIVATE, 8, AT);
    }

    @Override
    public long largest() {
        return FILE.length;
    }

    @Override
    public Attachment attach(
            Actor actor,
            TicketNumber number,
            Message.Visibility visibility,
            String name,
            String claimedType,
            InputStream content)
            throws IOException {
        known(number);
        files.add(visibility + " " + name + " " + claimedType + " " + new String(content.readAllBytes()));
        return file(name);
    }

    @Override
    public List<Attachment> list(Actor actor, TicketNumber number) {
        return List.of(file("a.txt"));
    }

    @Override
    public Download download(Actor actor, TicketNumber number, long id) {
        known(number);
        return new Download(file("relatório \"final\".html"), () -> new ByteArrayInputStream(FILE));
    }
}
