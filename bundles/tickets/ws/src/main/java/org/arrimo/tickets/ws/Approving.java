package org.arrimo.tickets.ws;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.Approver;

/** Who is meant by those who are to approve, and what they are called. */
public final class Approving {
    private Approving() {}

    /**
     * One who is to approve, as it is sent.
     *
     * @param person a login or id
     * @param role a role of the desk
     * @param leadOf a team's name or id
     */
    public record Named(Optional<NameOrId> person, Optional<Role> role, Optional<NameOrId> leadOf) {
        /** @throws org.arrimo.platform.api.ProblemException INVALID on {@code approvers} */
        public Approver approver(Actor actor, Directory directory) {
            if (Stream.of(person, role, leadOf).filter(Optional::isPresent).count() != 1) {
                throw Problem.invalid("approvers", "one-of", "names each by one of person, role and leadOf")
                        .exception();
            }
            return person.map(who -> Approver.person(directory.person(actor, "approvers", who)))
                    .or(() -> role.map(Approver::holder))
                    .orElseGet(() -> Approver.leadOf(directory.team(actor, "approvers", leadOf.orElseThrow())));
        }
    }

    /** @return the names on approvals */
    public static Names names(Directory directory, Collection<Approval> approvals) {
        Set<Long> persons = new HashSet<>();
        Set<Long> teams = new HashSet<>();
        for (Approval approval : approvals) {
            persons.add(approval.askedBy());
            approval.stages().stream().flatMap(stage -> stage.votes().stream()).forEach(vote -> {
                vote.person().ifPresent(persons::add);
                vote.approver().id().ifPresent(id -> (vote.approver().by() == Approver.By.PERSON ? persons : teams)
                        .add(id));
            });
        }
        return directory.of(persons, teams);
    }

    /** @return the names on what somebody is asked */
    public static Names ofRequests(Directory directory, List<ApprovalRequest> requests) {
        Set<Long> persons = new HashSet<>();
        requests.forEach(request -> persons.addAll(List.of(request.requester(), request.askedBy())));
        return directory.ofPeople(persons);
    }
}
