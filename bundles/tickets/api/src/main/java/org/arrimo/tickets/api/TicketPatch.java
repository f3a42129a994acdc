package org.arrimo.tickets.api;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to change about a ticket. An absent part stays as it is. Team and assignee are taken away by an inner empty.
 *
 * <p>A person who does not belong to a newly set team loses the ticket, unless the patch names somebody. A new ticket
 * that gets a person becomes assigned, and an assigned one that loses its person new, unless the patch names another
 * state.
 *
 * @param subject as in {@link TicketDraft}
 * @param state a state that may follow the current one
 * @param priority the new priority; saying the one that follows from impact and urgency takes an override back
 * @param impact the new impact; the priority follows unless it is overridden
 * @param urgency the new urgency; likewise
 * @param team the team to hand it to, or nobody
 * @param assignee the person to assign it to, or nobody
 * @param grounds what is to be said beside the state or the priority
 * @param category the key of what it is about, or nothing
 */
public record TicketPatch(
        Optional<String> subject,
        Optional<State> state,
        Optional<Priority> priority,
        Optional<Level> impact,
        Optional<Level> urgency,
        Optional<OptionalLong> team,
        Optional<OptionalLong> assignee,
        Grounds grounds,
        Optional<Optional<String>> category) {
    /** Changes nothing; the start for one that changes something. */
    public static final TicketPatch NONE = new TicketPatch(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Grounds.NONE,
            Optional.empty());

    /** One that leaves the category. */
    public TicketPatch(
            Optional<String> subject,
            Optional<State> state,
            Optional<Priority> priority,
            Optional<Level> impact,
            Optional<Level> urgency,
            Optional<OptionalLong> team,
            Optional<OptionalLong> assignee,
            Grounds grounds) {
        this(subject, state, priority, impact, urgency, team, assignee, grounds, Optional.empty());
    }

    /** One that says nothing beside the fields. */
    public TicketPatch(
            Optional<String> subject,
            Optional<State> state,
            Optional<Priority> priority,
            Optional<Level> impact,
            Optional<Level> urgency,
            Optional<OptionalLong> team,
            Optional<OptionalLong> assignee) {
        this(subject, state, priority, impact, urgency, team, assignee, Grounds.NONE);
    }

    /** @return this that also sets the subject */
    public TicketPatch withSubject(String value) {
        return new TicketPatch(Optional.of(value), state, priority, impact, urgency, team, assignee, grounds, category);
    }

    /** @return this that also sets the state */
    public TicketPatch withState(State value) {
        return new TicketPatch(
                subject, Optional.of(value), priority, impact, urgency, team, assignee, grounds, category);
    }

    /** @return this that also sets the priority */
    public TicketPatch withPriority(Priority value) {
        return new TicketPatch(subject, state, Optional.of(value), impact, urgency, team, assignee, grounds, category);
    }

    /** @return this that also sets the impact */
    public TicketPatch withImpact(Level value) {
        return new TicketPatch(
                subject, state, priority, Optional.of(value), urgency, team, assignee, grounds, category);
    }

    /** @return this that also sets the urgency */
    public TicketPatch withUrgency(Level value) {
        return new TicketPatch(subject, state, priority, impact, Optional.of(value), team, assignee, grounds, category);
    }

    /** @return this that also sets the team; empty takes it away */
    public TicketPatch withTeam(OptionalLong value) {
        return new TicketPatch(
                subject, state, priority, impact, urgency, Optional.of(value), assignee, grounds, category);
    }

    /** @return this that also sets the person; empty takes it away */
    public TicketPatch withAssignee(OptionalLong value) {
        return new TicketPatch(subject, state, priority, impact, urgency, team, Optional.of(value), grounds, category);
    }

    /** @return this that also sets the category; empty takes it away */
    public TicketPatch withCategory(Optional<String> value) {
        return new TicketPatch(subject, state, priority, impact, urgency, team, assignee, grounds, Optional.of(value));
    }

    /** @return this that also says why */
    public TicketPatch because(Grounds value) {
        return new TicketPatch(subject, state, priority, impact, urgency, team, assignee, value, category);
    }

    /** @return this that also sets a priority other than the one that follows */
    public TicketPatch overriding(Priority value, String reason) {
        return withPriority(value).because(grounds.withPriorityReason(Optional.of(reason)));
    }

    /** @return this that also puts it on hold */
    public TicketPatch onHold(HoldReason reason) {
        return withState(State.ON_HOLD).because(Grounds.waitingFor(reason).or(grounds));
    }

    /** @return this that also resolves it */
    public TicketPatch resolved(ResolutionCode code, String solution) {
        return withState(State.RESOLVED)
                .because(Grounds.solution(code, solution).or(grounds));
    }
}
