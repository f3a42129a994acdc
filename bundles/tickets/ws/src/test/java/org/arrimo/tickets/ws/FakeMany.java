package org.arrimo.tickets.ws;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Cursor;
import org.arrimo.platform.api.Page;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Bulk;
import org.arrimo.tickets.api.BulkJob;
import org.arrimo.tickets.api.BulkJob.Refusal;
import org.arrimo.tickets.api.BulkOrder;
import org.arrimo.tickets.api.Completion;
import org.arrimo.tickets.api.Filters;
import org.arrimo.tickets.api.SavedView;
import org.arrimo.tickets.api.Tally;
import org.arrimo.tickets.api.ViewDraft;
import org.arrimo.tickets.api.Views;

/** One found ticket, the view 4 in version 7 and the change 9, and a note of everything that was asked. */
final class FakeMany {
    final List<String> asked = new ArrayList<>();
    final List<BulkOrder> orders = new ArrayList<>();
    final Filters filters = answering(Filters.class);
    final Views views = answering(Views.class);
    final Bulk bulk = answering(Bulk.class);

    private <T> T answering(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    for (int i = 1; i < arguments.length; i++) {
                        asked.add(String.valueOf(arguments[i]));
                    }
                    return switch (type.getSimpleName() + "." + method.getName()) {
                        case "Filters.find" -> new Page<>(
                                List.of(FakeDesk.row(FakeDesk.NUMBER)), Optional.of(Cursor.of(1, 1042)));
                        case "Filters.count" -> new Tally(1_000, true);
                        case "Filters.complete" -> List.of(new Completion("\"A b\"", "A b", 5, 6));
                        case "Views.list" -> List.of(view((Actor) arguments[0], draft()));
                        case "Views.counts" -> Map.of(4L, new Tally(3, false));
                        case "Views.get" -> view((Actor) arguments[0], draft());
                        case "Views.add" -> view((Actor) arguments[0], (ViewDraft) arguments[1]);
                        case "Views.change" -> changed(
                                (Actor) arguments[0], (OptionalLong) arguments[2], (ViewDraft) arguments[3]);
                        case "Views.remove" -> null;
                        case "Bulk.latest" -> List.of(job(9, 1));
                        case "Bulk.tryOut" -> job(
                                0, ((BulkOrder) arguments[1]).numbers().size());
                        case "Bulk.start" -> {
                            orders.add((BulkOrder) arguments[1]);
                            yield job(9, ((BulkOrder) arguments[1]).numbers().size());
                        }
                        default -> job((Long) arguments[1], 1);
                    };
                }));
    }

    private static ViewDraft draft() {
        return new ViewDraft(
                "Mine",
                "team:Gone",
                ViewDraft.COLUMNS,
                org.arrimo.tickets.api.TicketOrder.LAST_UPDATED_FIRST,
                org.arrimo.tickets.api.Sharing.TEAM,
                OptionalLong.of(3),
                2);
    }

    private static SavedView view(Actor actor, ViewDraft content) {
        Problem gone = Problem.invalid("q", "filter-unknown-value", "has 'Gone', which is none of team");
        return new SavedView(4, 7, actor.personId(), content, true, Optional.of(gone));
    }

    private static SavedView changed(Actor actor, OptionalLong version, ViewDraft content) {
        if (version.isPresent() && version.getAsLong() != 7) {
            throw Problem.stale().exception();
        }
        return view(actor, content);
    }

    private static BulkJob job(long id, int total) {
        return new BulkJob(
                id,
                BulkJob.State.DONE,
                OptionalLong.empty(),
                OptionalLong.of(10),
                FakeDesk.AT,
                Optional.of(FakeDesk.AT),
                total,
                total - 1,
                List.of(new Refusal(FakeDesk.NUMBER, Problem.notFound())));
    }
}
