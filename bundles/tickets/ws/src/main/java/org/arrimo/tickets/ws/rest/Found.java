package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.platform.spi.ws.NameOrId;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Completion;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.Sharing;
import org.arrimo.tickets.api.Tally;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.TicketOrder;
import org.arrimo.tickets.api.TicketPatch;
import org.arrimo.tickets.api.ViewColumn;
import org.arrimo.tickets.api.ViewDraft;
import org.arrimo.tickets.ws.Directory;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.Names.Named;
import org.arrimo.tickets.ws.rest.Requests.TicketChange;
import org.arrimo.tickets.ws.rest.TicketFieldsResource.FieldsChange;

/** What goes in and out as JSON where many tickets are found, counted and changed. */
final class Found {
    private Found() {}

    /** What may be written next in a filter. */
    record CompletionView(
            @Doc("What to write, quoted where it must be") String text,
            @Doc("What it is, for people") String label,
            @Doc("After how many characters it begins") int from,
            @Doc("Up to which character it replaces") int to) {
        static CompletionView of(Completion completion) {
            return new CompletionView(completion.text(), completion.label(), completion.from(), completion.to());
        }
    }

    /** Tickets counted. */
    record TallyView(@Doc("At most 1000") int count, @Doc("Whether there are or may be more") boolean more) {
        static TallyView of(Tally tally) {
            return new TallyView(tally.count(), tally.more());
        }
    }

    /** A view's tickets counted. */
    record ViewTally(long id, @Doc("At most 1000") int count, @Doc("Whether there are or may be more") boolean more) {}

    /** Why a part was refused. */
    record ProblemView(String code, String detail, Optional<String> field) {
        static ProblemView of(Problem problem) {
            return new ProblemView(problem.code(), problem.detail(), problem.field());
        }
    }

    /** A view that is kept. */
    record ViewView(
            long id,
            @Doc("Rises with every change; the ETag") long version,
            String name,
            @Doc("The filter") String q,
            List<ViewColumn> columns,
            @Doc("updated, opened, priority or number; descending with - before it") String sort,
            Sharing sharing,
            Optional<Named> team,
            int position,
            Named owner,
            @Doc("Whether you may change it") boolean editable,
            @Doc("Why you can't look at it, if you can't") Optional<ProblemView> problem) {
        static ViewView of(SavedView view, Names names) {
            ViewDraft content = view.content();
            return new ViewView(
                    view.id(),
                    view.version(),
                    content.name(),
                    content.filter(),
                    content.columns(),
                    content.order().toString(),
                    content.sharing(),
                    names.team(content.team()),
                    content.position(),
                    names.person(view.owner()),
                    view.editable(),
                    view.problem().map(ProblemView::of));
        }
    }

    /** A view to be kept. */
    record NewView(
            @Doc("1 to 80 characters") String name,
            @Doc("The filter; all tickets if nothing is said") Optional<String> q,
            @Doc("Those of the queue if nothing is said") Optional<List<ViewColumn>> columns,
            @Doc("updated, opened, priority or number; descending with - before it; -updated if nothing is said")
                    Optional<String> sort,
            @Doc("personal if nothing is said; what is shared is for leads and administrators")
                    Optional<Sharing> sharing,
            @Doc("Name or id of the team that has it") Optional<NameOrId> team,
            @Doc("0 to 999; 0 if nothing is said") Optional<Integer> position) {
        ViewDraft draft(Actor actor, Directory directory) {
            return new ViewDraft(
                    name,
                    q.orElse(""),
                    columns.orElse(ViewDraft.COLUMNS),
                    sort.map(TicketOrder::parse).orElse(TicketOrder.LAST_UPDATED_FIRST),
                    sharing.orElse(Sharing.PERSONAL),
                    team.map(which -> OptionalLong.of(directory.team(actor, "team", which)))
                            .orElse(OptionalLong.empty()),
                    position.orElse(0));
        }
    }

    /** What to do to many tickets. */
    record NewBulk(
            @Doc("Their numbers, at most 1000") Optional<List<String>> numbers,
            @Doc("Or a filter that lets them through, at most 1000") Optional<String> q,
            Optional<TicketChange> change,
            @Doc("A private note to leave on each") Optional<String> note,
            @Doc("What to set in their custom fields, by key; empty takes a value away")
                    Optional<Map<String, String>> fields,
            @Doc("true: only say what would become of it") Optional<Boolean> dryRun,
            @Doc("The number of a ticket below which to put them") Optional<String> parent,
            @Doc("Whether you follow them from now on, or no more") Optional<Boolean> followed) {
        BulkOrder order(Actor actor, Directory directory) {
            return new BulkOrder(
                    numbers.orElse(List.of()).stream().map(NewBulk::number).toList(),
                    q,
                    change.map(said -> said.patch(actor, directory)).orElse(TicketPatch.NONE),
                    note,
                    FieldsChange.values(fields.orElse(Map.of())),
                    parent.map(TicketNumber::of),
                    followed);
        }

        private static TicketNumber number(String text) {
            return TicketNumber.parse(text).orElseThrow(() -> Problem.invalid(
                            "numbers", "bad-number", "has '" + text + "', which is not the number of a ticket", text)
                    .exception());
        }
    }

    /** A ticket that was left as it was. */
    record RefusalView(String number, String code, String detail, Optional<String> field) {
        static RefusalView of(BulkJob.Refusal refusal) {
            Problem problem = refusal.problem();
            return new RefusalView(refusal.number().toString(), problem.code(), problem.detail(), problem.field());
        }
    }

    /** How far a change of many tickets is. */
    record BulkView(
            @Doc("0 for a dry run") long id,
            BulkJob.State state,
            @Doc("The change it takes back") OptionalLong undoes,
            @Doc("The change that takes it back") OptionalLong undoneBy,
            Instant startedAt,
            Optional<Instant> endedAt,
            int total,
            @Doc("How many were changed, or would be") int done,
            @Doc("Those that were refused, or would be") List<RefusalView> refused) {
        static BulkView of(BulkJob job) {
            return new BulkView(
                    job.id(),
                    job.state(),
                    job.undoes(),
                    job.undoneBy(),
                    job.startedAt(),
                    job.endedAt(),
                    job.total(),
                    job.done(),
                    job.refusals().stream().map(RefusalView::of).toList());
        }
    }
}
