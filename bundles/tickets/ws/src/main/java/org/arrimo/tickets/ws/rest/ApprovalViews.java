package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.ApprovalAsked;
import org.arrimo.tickets.api.ApprovalDraft;
import org.arrimo.tickets.api.ApprovalRequest;
import org.arrimo.tickets.api.Approver;
import org.arrimo.tickets.ws.Approving;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;

/** Approvals as JSON. */
final class ApprovalViews {
    private ApprovalViews() {}

    /** An approval to be asked for. */
    record NewApproval(
            @Doc("1 to 2,000 characters: all that approvers who are not of the desk read beside the ticket's subject")
                    String question,
            @Doc("1 to 10, asked one after the other") List<NewApprovalStage> stages,
            @Doc("When it lapses, within a year; after 30 days if nothing is said") Optional<Instant> until,
            @Doc("Whether the ticket is put on hold until it is decided; false if nothing is said")
                    Optional<Boolean> hold) {
        ApprovalDraft draft(Actor actor, Directory directory) {
            if (stages == null) {
                throw Problem.invalid("stages", "required", "is required").exception();
            }
            return new ApprovalDraft(
                    question,
                    stages.stream().map(stage -> stage.stage(actor, directory)).toList(),
                    until,
                    hold.orElse(false));
        }
    }

    /** Those who are asked at the same time. */
    record NewApprovalStage(
            @Doc("any or all: how many of them have to approve; any if nothing is said") Optional<Approval.Needs> needs,
            @Doc("1 to 20") List<NewApprover> approvers) {
        ApprovalDraft.Stage stage(Actor actor, Directory directory) {
            if (approvers == null) {
                throw Problem.invalid("approvers", "required", "is required").exception();
            }
            return new ApprovalDraft.Stage(
                    needs.orElse(Approval.Needs.ANY),
                    approvers.stream()
                            .map(one -> new Approving.Named(one.person(), one.role(), one.leadOf())
                                    .approver(actor, directory))
                            .toList());
        }
    }

    /** One who is to approve: a person, whoever holds a role, or whoever leads a team. */
    record NewApprover(
            @Doc("Login or id") Optional<NameOrId> person,
            @Doc("agent, lead, manager or admin") Optional<Role> role,
            @Doc("A team's name or id") Optional<NameOrId> leadOf) {}

    /** An answer. */
    record ApprovalAnswer(
            @Doc("approved or rejected") Approval.Verdict verdict,
            @Doc("At most 2,000 characters") Optional<String> comment) {}

    /** What somebody does by a link. */
    record LinkAnswer(
            @Doc("The link's last part") String secret,
            @Doc("approved or rejected; without it nothing is answered") Optional<Approval.Verdict> verdict,
            @Doc("At most 2,000 characters") Optional<String> comment) {}

    /** One who is asked, and the answer. */
    record ApprovalVoteView(
            @Doc("The person who is named") Optional<Named> person,
            Optional<Role> role,
            @Doc("The team whose leads are asked") Optional<Named> leadOf,
            Optional<Approval.Verdict> verdict,
            String comment,
            Optional<Named> answeredBy,
            Optional<Instant> answeredAt,
            @Doc("Whether it was answered by the link and not by somebody who had signed in") boolean byLink) {
        static ApprovalVoteView of(Approval.Vote vote, Names names) {
            Approver approver = vote.approver();
            return new ApprovalVoteView(
                    approver.by() == Approver.By.PERSON ? names.person(approver.id()) : Optional.empty(),
                    approver.role(),
                    approver.by() == Approver.By.LEAD ? names.team(approver.id()) : Optional.empty(),
                    vote.verdict(),
                    vote.comment(),
                    names.person(vote.person()),
                    vote.at(),
                    vote.byLink());
        }
    }

    /** Those who are asked at the same time, and their answers. */
    record ApprovalStageView(Approval.Needs needs, List<ApprovalVoteView> votes) {}

    /** An approval. */
    record ApprovalView(
            long id,
            String ticket,
            Approval.Status status,
            String question,
            Named askedBy,
            Instant askedAt,
            @Doc("When it lapses") Instant until,
            @Doc("Whether the ticket waits on hold for it") boolean hold,
            @Doc("Which stage is asked, 1 for the first") int stage,
            List<ApprovalStageView> stages,
            Optional<Instant> endedAt,
            @Doc("Told once, when it is asked for: by the id of each person who is named, the path by which that person"
                            + " answers without signing in")
                    Optional<Map<String, String>> links) {
        static ApprovalView of(Approval approval, Names names) {
            return of(approval, names, Optional.empty());
        }

        static ApprovalView of(ApprovalAsked asked, Names names) {
            Map<String, String> links = new LinkedHashMap<>();
            asked.secrets().forEach((person, secret) -> links.put(String.valueOf(person), "/approve/" + secret));
            return of(asked.approval(), names, Optional.of(links));
        }

        private static ApprovalView of(Approval approval, Names names, Optional<Map<String, String>> links) {
            return new ApprovalView(
                    approval.id(),
                    approval.ticket().toString(),
                    approval.status(),
                    approval.question(),
                    names.person(approval.askedBy()),
                    approval.askedAt(),
                    approval.until(),
                    approval.hold(),
                    approval.stage(),
                    approval.stages().stream()
                            .map(stage -> new ApprovalStageView(
                                    stage.needs(),
                                    stage.votes().stream()
                                            .map(vote -> ApprovalVoteView.of(vote, names))
                                            .toList()))
                            .toList(),
                    approval.endedAt(),
                    links);
        }
    }

    /** What somebody is asked, with what is needed to decide. */
    record ApprovalRequestView(
            long id,
            String ticket,
            String subject,
            @Doc("For whom the ticket is") Named requester,
            String question,
            Named askedBy,
            Instant askedAt,
            Instant until,
            @Doc("What became of the whole approval") Approval.Status status,
            @Doc("Whether your answer is wanted: not-yet, now or over") ApprovalRequest.Turn turn,
            @Doc("What you answered") Optional<Approval.Verdict> verdict,
            String comment) {
        static ApprovalRequestView of(ApprovalRequest request, Names names) {
            return new ApprovalRequestView(
                    request.id(),
                    request.ticket().toString(),
                    request.subject(),
                    names.person(request.requester()),
                    request.question(),
                    names.person(request.askedBy()),
                    request.askedAt(),
                    request.until(),
                    request.status(),
                    request.turn(),
                    request.verdict(),
                    request.comment());
        }
    }
}
