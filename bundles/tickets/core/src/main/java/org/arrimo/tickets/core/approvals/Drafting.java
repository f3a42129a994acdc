package org.arrimo.tickets.core.approvals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.arrimo.people.api.Groups;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.Approvals;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.core.voice.Speaker;

/** Checks whom somebody wants to ask and until when. */
final class Drafting {
    private final Speaker speaker;
    private final Groups groups;

    Drafting(Speaker speaker, Groups groups) {
        this.speaker = speaker;
        this.groups = groups;
    }

    /** @throws ProblemException INVALID on {@code stages} or {@code approvers} */
    void requireStages(Actor actor, List<ApprovalDraft.Stage> stages) {
        requireCount("stages", stages.size(), Approvals.MOST_STAGES);
        Set<Long> teams = new HashSet<>();
        for (ApprovalDraft.Stage stage : stages) {
            requireCount("approvers", stage.approvers().size(), Approvals.MOST_APPROVERS);
            if (new HashSet<>(stage.approvers()).size() < stage.approvers().size()) {
                throw Problem.invalid("approvers", "named-twice", "names somebody twice in one stage")
                        .exception();
            }
            stage.approvers().forEach(approver -> {
                requireKnown(actor, approver);
                if (approver.by() == Approver.By.LEAD) {
                    teams.add(approver.id().getAsLong());
                }
            });
        }
        if (!groups.teamNames(teams).keySet().containsAll(teams)) {
            throw unknown();
        }
    }

    /** @throws ProblemException INVALID on {@code until} */
    static Instant until(ApprovalDraft draft, Instant now) {
        Instant until = draft.until().orElse(now.plus(Duration.ofDays(Approvals.DAYS)));
        if (!until.isAfter(now) || until.isAfter(now.plus(Duration.ofDays(Approvals.MOST_DAYS)))) {
            throw Problem.invalid("until", "not-within-a-year", "must be later than now and within a year")
                    .exception();
        }
        return until;
    }

    static List<Slot> slots(List<ApprovalDraft.Stage> stages, long[] ids) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            for (Approver approver : stages.get(i).approvers()) {
                slots.add(Slot.empty(ids[slots.size()], i + 1, stages.get(i).needs(), approver));
            }
        }
        return slots;
    }

    private void requireKnown(Actor actor, Approver approver) {
        boolean known =
                switch (approver.by()) {
                    case PERSON -> speaker.find(approver.id().orElse(0), Actor.Via.SYSTEM)
                            .isPresent();
                    case ROLE -> approver.role()
                            .filter(Approvers.ROLES::contains)
                            .isPresent();
                    case LEAD -> approver.id().isPresent();
                };
        if (!known) {
            throw unknown();
        }
        if (approver.equals(Approver.person(actor.personId()))) {
            throw Problem.invalid("approvers", "oneself", "must not name whoever asks")
                    .exception();
        }
    }

    private static void requireCount(String field, int count, int most) {
        if (count == 0) {
            throw Problem.invalid(field, "required", "is required").exception();
        }
        if (count > most) {
            throw Problem.invalid(field, "too-many", "must be at most " + most, String.valueOf(most))
                    .exception();
        }
    }

    private static ProblemException unknown() {
        return Problem.invalid(
                        "approvers", "unknown", "names nobody with an open account, no team or no role of the desk")
                .exception();
    }
}
