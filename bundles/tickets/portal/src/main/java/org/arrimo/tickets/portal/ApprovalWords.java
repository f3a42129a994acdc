package org.arrimo.tickets.portal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.portal.Exchange;
import org.arrimo.platform.spi.portal.Words;
import org.arrimo.tickets.api.Approval;
import org.arrimo.tickets.api.Approver;

/** What approvals are told with: the names on them, and who is asked. */
public final class ApprovalWords {
    private static final Set<String> APPROVERS = Set.of("stages", "approvers");

    private final Words words;
    private final Names names;

    private ApprovalWords(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    static ApprovalWords of(Words words, NameLookup lookup, Collection<Approval> approvals) {
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
        return new ApprovalWords(
                words, lookup.wanted().persons(persons).teams(teams).find(words));
    }

    /** @return a person's name */
    public String person(long id) {
        return names.person(id);
    }

    /** @return who is asked */
    public String asked(Approver approver) {
        return switch (approver.by()) {
            case PERSON -> names.person(approver.id());
            case ROLE -> words.t(
                    "approval.role." + approver.role().orElseThrow().wire());
            case LEAD -> words.t("approval.lead", names.team(approver.id()));
        };
    }

    /** @return who answered, where that is not said by who is asked */
    public String by(Approval.Vote vote) {
        return vote.approver().by() == Approver.By.PERSON ? "" : names.person(vote.person());
    }

    /** @return the colour of what became of it */
    public static String colour(Approval.Status status) {
        return switch (status) {
            case WAITING -> "yellow";
            case APPROVED -> "green";
            case REJECTED -> "red";
            case WITHDRAWN, LAPSED -> "secondary";
        };
    }

    /** @return the colour of an answer */
    public static String colour(Approval.Verdict verdict) {
        return verdict == Approval.Verdict.APPROVED ? "green" : "red";
    }

    /** @return what is wrong with those who are to approve, who are named in several fields */
    public static Optional<Problem> ofApprovers(Exchange x) {
        return x.problem()
                .filter(problem -> problem.field().filter(APPROVERS::contains).isPresent());
    }
}
