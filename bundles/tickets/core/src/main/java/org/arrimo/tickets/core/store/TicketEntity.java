package org.arrimo.tickets.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

import org.arrimo.platform.data.api.Micros;
import org.arrimo.tickets.api.Contact;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.core.rules.Parties;

/**
 * A ticket as it is stored. Its version is counted here and not by JPA: whoever changes a ticket has its row locked, and
 * a message raises the version as well as a change of a column.
 */
@Entity
@Table(name = "tickets_ticket")
public class TicketEntity {
    @Id
    private long id;

    private long version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subject;
    private String words;

    @Embedded
    private Report report;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Level impact;

    @Enumerated(EnumType.STRING)
    private Level urgency;

    private long requester;
    private Long organisation;
    private Long team;
    private Long assignee;

    @Enumerated(EnumType.STRING)
    private Contact contact;

    private String source;
    private String reference;

    @Column(name = "opened_at")
    private long openedAt;

    @Column(name = "updated_at")
    private long updatedAt;

    @Column(name = "resolved_at")
    private Long resolvedAt;

    @Column(name = "closed_at")
    private Long closedAt;

    @Embedded
    private Counts counts = new Counts();

    @Lob
    private String facts;

    @Enumerated(EnumType.STRING)
    @Column(name = "hold_reason")
    private HoldReason holdReason;

    @Column(name = "hold_until")
    private Long holdUntil;

    @Enumerated(EnumType.STRING)
    private ResolutionCode resolution;

    private String solution;

    @Column(name = "priority_reason")
    private String priorityReason;

    private String category;
    private String copies;

    protected TicketEntity() {}

    /** A ticket to read, from a row of {@link TicketStore}'s columns in their order: what is changed in it is not kept. */
    static TicketEntity of(ResultSet row) throws SQLException {
        TicketEntity ticket = new TicketEntity();
        ticket.id = row.getLong(1);
        ticket.version = row.getLong(2);
        ticket.kind = Kind.valueOf(row.getString(3));
        ticket.subject = row.getString(4);
        ticket.report = Report.of(row, 5, 30);
        ticket.state = State.valueOf(row.getString(6));
        ticket.priority = Priority.valueOf(row.getString(7));
        ticket.impact = Level.valueOf(row.getString(8));
        ticket.urgency = Level.valueOf(row.getString(9));
        ticket.requester = row.getLong(10);
        ticket.organisation = Ids.column(row, 11);
        ticket.team = Ids.column(row, 12);
        ticket.assignee = Ids.column(row, 13);
        ticket.contact = Contact.valueOf(row.getString(14));
        ticket.reference = row.getString(15);
        ticket.openedAt = row.getLong(16);
        ticket.updatedAt = row.getLong(17);
        ticket.resolvedAt = Ids.column(row, 18);
        ticket.closedAt = Ids.column(row, 19);
        ticket.counts = Counts.of(row, 20);
        ticket.facts = row.getString(22);
        ticket.holdReason = WordColumn.of(HoldReason.class, row.getString(23));
        ticket.holdUntil = Ids.column(row, 24);
        ticket.resolution = WordColumn.of(ResolutionCode.class, row.getString(25));
        ticket.solution = row.getString(26);
        ticket.priorityReason = row.getString(27);
        ticket.category = row.getString(28);
        ticket.copies = row.getString(29);
        return ticket;
    }

    /** A ticket opened here and now. */
    public TicketEntity(long id, Snapshot first, Report report, Instant now) {
        this.id = id;
        this.version = 1;
        this.kind = first.kind();
        rename(first.subject());
        this.report = report;
        this.state = first.state();
        this.priority = first.priority();
        this.impact = first.impact();
        this.urgency = first.urgency();
        this.requester = first.requester();
        this.organisation = Ids.column(first.organisation());
        this.team = Ids.column(first.team());
        this.assignee = Ids.column(first.assignee());
        this.contact = first.contact();
        this.category = first.category().orElse(null);
        this.openedAt = Micros.of(now);
        this.updatedAt = openedAt;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Kind kind() {
        return kind;
    }

    Report report() {
        return report;
    }

    public State state() {
        return state;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt).map(Micros::instant);
    }

    /** What it waits for, while it is on hold; an import or a version before may have left it there without a word. */
    public Optional<HoldReason> holdReason() {
        return state == State.ON_HOLD ? Optional.ofNullable(holdReason) : Optional.empty();
    }

    public Optional<Instant> holdUntil() {
        return state == State.ON_HOLD ? Optional.ofNullable(holdUntil).map(Micros::instant) : Optional.empty();
    }

    public Optional<ResolutionCode> resolution() {
        return isDone() ? Optional.ofNullable(resolution) : Optional.empty();
    }

    public Optional<String> solution() {
        return isDone() ? Optional.ofNullable(solution) : Optional.empty();
    }

    public OptionalLong team() {
        return Ids.of(team);
    }

    public OptionalLong assignee() {
        return Ids.of(assignee);
    }

    public TicketNumber number() {
        return new TicketNumber(kind, id);
    }

    public Parties parties() {
        return new Parties(requester, Ids.of(organisation), Ids.of(team), Ids.of(copies));
    }

    /** Copies these people on it, and nobody else. */
    public void copyTo(Set<Long> people) {
        copies = Ids.column(people);
    }

    public final void rename(String line) {
        subject = line;
        words = Words.column(line);
    }

    public Priority priority() {
        return priority;
    }

    /** Why its priority is another than what follows from impact and urgency, if somebody overrode it. */
    public Optional<String> priorityReason() {
        return Optional.ofNullable(priorityReason);
    }

    /** Gives it the priority that follows, or another for a reason. */
    public void prioritise(Priority value, Optional<String> reason) {
        priority = value;
        priorityReason = reason.orElse(null);
    }

    public void rate(Level newImpact, Level newUrgency) {
        impact = newImpact;
        urgency = newUrgency;
    }

    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    public void classify(Optional<String> key) {
        category = key.orElse(null);
    }

    /** Gives it to a team and a person; one that leaves a team or a person it had counts as reassigned, once. */
    public void hand(OptionalLong toTeam, OptionalLong toAssignee) {
        boolean leavesTeam = team != null && !Objects.equals(team, Ids.column(toTeam));
        boolean leavesPerson = assignee != null && !Objects.equals(assignee, Ids.column(toAssignee));
        if (leavesTeam || leavesPerson) {
            counts.reassigned();
        }
        team = Ids.column(toTeam);
        assignee = Ids.column(toAssignee);
    }

    public Counts counts() {
        return counts;
    }

    /** Puts it into another state, which the caller has found allowed; from resolved or closed to work is a reopening. */
    public void move(State next, Instant now) {
        switch (next) {
            case RESOLVED -> {
                resolvedAt = Micros.of(now);
                closedAt = null;
            }
            case CLOSED -> closedAt = Micros.of(now);
            default -> {
                counts.reopened(isDone() && next.isOpen());
                resolvedAt = null;
                closedAt = null;
                resolution = null;
                solution = null;
            }
        }
        state = next;
        holdReason = null;
        holdUntil = null;
    }

    /** Says what it waits for. */
    public void hold(HoldReason reason, Optional<Instant> until) {
        holdReason = reason;
        holdUntil = until.map(Micros::of).orElse(null);
    }

    /** Says how it was resolved. */
    public void solve(ResolutionCode code, String text) {
        resolution = code;
        solution = text;
    }

    private boolean isDone() {
        return state == State.RESOLVED || state == State.CLOSED;
    }

    /** @return how far it is, to be put back there later */
    public Stage stage() {
        return new Stage(
                state,
                Ids.of(resolvedAt),
                Ids.of(closedAt),
                new Grounds(holdReason(), holdUntil(), resolution(), solution(), Optional.empty()));
    }

    /** Puts it back to where it was; that is no reopening. */
    public void restore(Stage before) {
        state = before.state();
        resolvedAt = Ids.column(before.resolvedAt());
        closedAt = Ids.column(before.closedAt());
        holdReason = before.grounds().holdReason().orElse(null);
        holdUntil = before.grounds().holdUntil().map(Micros::of).orElse(null);
        resolution = before.grounds().resolution().orElse(null);
        solution = before.grounds().solution().orElse(null);
    }

    public void touch(Instant now) {
        version++;
        updatedAt = Micros.of(now);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                kind,
                subject,
                state,
                priority,
                impact,
                urgency,
                requester,
                Ids.of(organisation),
                Ids.of(team),
                Ids.of(assignee),
                contact,
                holdReason(),
                holdUntil(),
                resolution(),
                solution(),
                category());
    }

    /**
     * @param next the states that may follow
     * @param all whether for those who read private notes
     */
    public Ticket ticket(Set<State> next, boolean all) {
        return new Ticket(
                number(),
                version,
                subject,
                report.text(),
                state,
                next,
                priority,
                impact,
                urgency,
                requester,
                Ids.of(organisation),
                Ids.of(team),
                Ids.of(assignee),
                contact,
                Optional.ofNullable(reference),
                Micros.instant(openedAt),
                Micros.instant(updatedAt),
                Optional.ofNullable(resolvedAt).map(Micros::instant),
                Optional.ofNullable(closedAt).map(Micros::instant),
                counts.reassignments(),
                counts.reopens(),
                all ? Facts.of(facts) : Map.of(),
                holdReason(),
                holdUntil(),
                resolution(),
                solution(),
                all ? priorityReason() : Optional.empty(),
                Optional.empty(),
                category(),
                report.html());
    }
}
