package org.arrimo.tickets.core.priorities;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Text;
import org.arrimo.tickets.api.Level;
import org.arrimo.tickets.api.Priority;
import org.arrimo.tickets.api.TicketDraft;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.core.record.Recorder;
import org.arrimo.tickets.core.store.Snapshot;
import org.arrimo.tickets.core.store.TicketEntity;

/**
 * A ticket's priority follows from its impact and urgency until somebody overrides it and says why; saying what follows
 * takes that back. In the caller's transaction.
 */
public final class Prioritising {
    private static final int REASON = 500;
    private static final String FIELD = "priorityReason";

    private final Supplier<Matrix> matrix;
    private final Recorder recorder;

    /** @param matrix says what follows */
    public Prioritising(Supplier<Matrix> matrix, Recorder recorder) {
        this.matrix = matrix;
        this.recorder = recorder;
    }

    /** @return the priority of a new ticket */
    public Priority first(TicketDraft draft) {
        return draft.priority().orElseGet(() -> following(draft));
    }

    /**
     * Keeps why a new ticket's priority is another than what follows. A program need not say it: its word stands until
     * somebody judges anew.
     *
     * @throws ProblemException INVALID on {@code priorityReason}
     */
    public void opened(Actor actor, Instant now, TicketEntity ticket, TicketDraft draft) {
        boolean follows = ticket.priority() == following(draft);
        boolean silent = draft.priorityReason().isEmpty() && actor.via() != Actor.Via.PORTAL;
        if (!follows && !silent) {
            String reason = Text.line(FIELD, draft.priorityReason().orElse(null), REASON);
            ticket.prioritise(ticket.priority(), Optional.of(reason));
            recorder.prioritised(actor, now, ticket.number(), Optional.empty(), Optional.of(reason));
        }
    }

    /**
     * Applies what is said of impact, urgency and priority.
     *
     * @throws ProblemException INVALID on {@code priorityReason}
     */
    public void change(Actor actor, Instant now, TicketEntity ticket, TicketPatch patch) {
        Optional<String> before = ticket.priorityReason();
        Snapshot judged = ticket.snapshot();
        Level impact = patch.impact().orElse(judged.impact());
        Level urgency = patch.urgency().orElse(judged.urgency());
        boolean judgedAnew = impact != judged.impact() || urgency != judged.urgency();
        ticket.rate(impact, urgency);
        prioritise(ticket, patch, matrix.get().of(impact, urgency), judgedAnew);
        recorder.prioritised(actor, now, ticket.number(), before, ticket.priorityReason());
    }

    private static void prioritise(TicketEntity ticket, TicketPatch patch, Priority follows, boolean judgedAnew) {
        Optional<String> kept = ticket.priorityReason();
        Optional<Optional<String>> reason = patch.grounds().priorityReason();
        if (patch.priority().isEmpty() && reason.isEmpty()) {
            if (judgedAnew && kept.isEmpty()) {
                ticket.prioritise(follows, Optional.empty());
            }
            return;
        }
        boolean takenBack = reason.filter(Optional::isEmpty).isPresent();
        Priority wanted = patch.priority().orElse(takenBack ? follows : ticket.priority());
        if (wanted == follows) {
            ticket.prioritise(follows, Optional.empty());
        } else if (wanted != ticket.priority() || judgedAnew || reason.isPresent()) {
            Optional<String> same = wanted == ticket.priority() ? kept : Optional.empty();
            ticket.prioritise(
                    wanted, Optional.of(Text.line(FIELD, reason.orElse(same).orElse(null), REASON)));
        }
    }

    private Priority following(TicketDraft draft) {
        return matrix.get()
                .of(draft.impact().orElse(Level.MEDIUM), draft.urgency().orElse(Level.MEDIUM));
    }
}
