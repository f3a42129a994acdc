package org.arrimo.tickets.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Wire;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.tickets.api.Approval.Needs;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.Approver;

/** The fields in which the desk says who is to approve: for each stage names with commas between them. */
final class ApproversField {
    /** So many stages the page has fields for. */
    static final int STAGES = 3;

    private static final String NAME = "approvers";
    private static final String ROLE = "role:";
    private static final String LEAD = "lead:";

    private final PersonField persons;
    private final Groups groups;

    ApproversField(People people, Groups groups) {
        this.persons = new PersonField(NAME, people);
        this.groups = groups;
    }

    /** @return the stages that somebody is named in */
    List<ApprovalDraft.Stage> stages(Exchange x) {
        List<ApprovalDraft.Stage> stages = new ArrayList<>();
        for (int stage = 1; stage <= STAGES; stage++) {
            List<Approver> approvers = Arrays.stream(
                            x.optional(NAME + stage).orElse("").split("[,\n]"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(name -> approver(x, name))
                    .toList();
            if (!approvers.isEmpty()) {
                Needs needs =
                        Wire.parse(Needs.class, x.optional("needs" + stage).orElse("any"), "needs");
                stages.add(new ApprovalDraft.Stage(needs, approvers));
            }
        }
        return stages;
    }

    private Approver approver(Exchange x, String name) {
        if (name.startsWith(ROLE)) {
            return Approver.holder(role(name.substring(ROLE.length()).strip()));
        }
        if (name.startsWith(LEAD)) {
            return groups.teamByName(x.actor(), name.substring(LEAD.length()).strip())
                    .map(team -> Approver.leadOf(team.id()))
                    .orElseThrow(ApproversField::unknown);
        }
        return Approver.person(persons.named(x, name));
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.wire().equals(name))
                .findFirst()
                .orElseThrow(ApproversField::unknown);
    }

    private static ProblemException unknown() {
        return Problem.invalid(NAME, "unknown", "names nobody with an open account, no team or no role of the desk")
                .exception();
    }
}
