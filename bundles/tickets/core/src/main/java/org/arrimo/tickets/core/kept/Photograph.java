package org.arrimo.tickets.core.kept;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Wire;
import org.arrimo.tickets.api.Grounds;
import org.arrimo.tickets.api.HoldReason;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.ResolutionCode;
import org.arrimo.tickets.api.State;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.Stage;
import org.arrimo.tickets.core.store.TicketEntity;

/** All that a change can set in a ticket's row, as text under its name on the wire: read from it, and put back into it. */
public final class Photograph {
    public static final String SUBJECT = "subject";
    public static final String STATE = "state";
    public static final String TEAM = "team";
    public static final String ASSIGNEE = "assignee";
    public static final String RESOLVED_AT = "resolvedAt";
    public static final String CLOSED_AT = "closedAt";
    public static final String REASSIGNMENTS = "reassignments";
    public static final String REOPENS = "reopens";
    /** They follow from one another: where one was set, none of them may be another since. */
    public static final Set<String> JUDGED = Set.of("priority", "impact", "urgency", "priorityReason");
    /** What stands beside a state, as {@link #JUDGED}. */
    public static final Set<String> STAGE =
            Set.of(STATE, RESOLVED_AT, CLOSED_AT, "holdReason", "holdUntil", "resolution", "solution");
    /** They go up and down by what was done, whatever else was done since. */
    public static final Set<String> COUNTS = Set.of(REASSIGNMENTS, REOPENS);

    private Photograph() {}

    public static Map<String, Optional<String>> of(TicketEntity ticket) {
        Snapshot row = ticket.snapshot();
        Stage stage = ticket.stage();
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        values.put(SUBJECT, Optional.of(row.subject()));
        values.put(STATE, Optional.of(Wire.name(row.state())));
        values.put(RESOLVED_AT, text(stage.resolvedAt()));
        values.put(CLOSED_AT, text(stage.closedAt()));
        values.put("holdReason", row.holdReason().map(Wire::name));
        values.put("holdUntil", row.holdUntil().map(Instant::toString));
        values.put("resolution", row.resolution().map(Wire::name));
        values.put("solution", row.solution());
        values.put("priority", Optional.of(Wire.name(row.priority())));
        values.put("impact", Optional.of(Wire.name(row.impact())));
        values.put("urgency", Optional.of(Wire.name(row.urgency())));
        values.put("priorityReason", ticket.priorityReason());
        values.put(TEAM, text(row.team()));
        values.put(ASSIGNEE, text(row.assignee()));
        values.put("category", row.category());
        values.put(REASSIGNMENTS, Optional.of("" + ticket.counts().reassignments()));
        values.put(REOPENS, Optional.of("" + ticket.counts().reopens()));
        return values;
    }

    /** Makes a ticket look like this. */
    public static void restore(TicketEntity ticket, Map<String, Optional<String>> values) {
        ticket.rename(values.get(SUBJECT).orElseThrow());
        ticket.rate(word(Level.class, values, "impact"), word(Level.class, values, "urgency"));
        ticket.prioritise(word(Priority.class, values, "priority"), values.get("priorityReason"));
        ticket.classify(values.get("category"));
        ticket.hand(id(values.get(TEAM)), id(values.get(ASSIGNEE)));
        ticket.counts().set(number(values, REASSIGNMENTS), number(values, REOPENS));
        Grounds grounds = new Grounds(
                values.get("holdReason").map(name -> Wire.parse(HoldReason.class, name, "holdReason")),
                values.get("holdUntil").map(Instant::parse),
                values.get("resolution").map(name -> Wire.parse(ResolutionCode.class, name, "resolution")),
                values.get("solution"),
                Optional.empty());
        ticket.restore(
                new Stage(state(values.get(STATE)), id(values.get(RESOLVED_AT)), id(values.get(CLOSED_AT)), grounds));
    }

    public static State state(Optional<String> name) {
        return Wire.parse(State.class, name.orElseThrow(), STATE);
    }

    public static OptionalLong id(Optional<String> text) {
        return text.map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    public static int number(Map<String, Optional<String>> values, String field) {
        return Integer.parseInt(values.get(field).orElseThrow());
    }

    private static <E extends Enum<E>> E word(Class<E> type, Map<String, Optional<String>> values, String field) {
        return Wire.parse(type, values.get(field).orElseThrow(), field);
    }

    private static Optional<String> text(OptionalLong id) {
        return id.isPresent() ? Optional.of(String.valueOf(id.getAsLong())) : Optional.empty();
    }
}
