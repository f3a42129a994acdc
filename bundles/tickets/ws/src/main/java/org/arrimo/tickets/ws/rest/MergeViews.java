package org.arrimo.tickets.ws.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.arrimo.platform.spi.ws.Doc;
import org.arrimo.tickets.api.MergedPart;
import org.arrimo.tickets.api.Merging;
import org.arrimo.tickets.ws.Names;
import org.arrimo.tickets.ws.rest.Views.TicketRowView;

/** What goes out as JSON about merged tickets. */
final class MergeViews {
    private MergeViews() {}

    /** What a ticket gave to others and has from them. */
    record MergingView(
            @Doc("The ticket it was merged into; that one may have been merged in turn") Optional<TicketRowView> into,
            @Doc("The ticket it was split off") Optional<TicketRowView> origin,
            @Doc("Whether it was split off and put back again") boolean putBack,
            @Doc("The tickets that were merged into it, directly or through others") List<MergedPartView> parts,
            @Doc("The tickets that were split off it and not put back") List<TicketRowView> splits) {
        static MergingView of(Merging merging, Names names) {
            return new MergingView(
                    merging.into().map(row -> TicketRowView.of(row, names)),
                    merging.origin().map(row -> TicketRowView.of(row, names)),
                    merging.putBack(),
                    merging.parts().stream()
                            .map(part -> MergedPartView.of(part, names))
                            .toList(),
                    merging.splits().stream()
                            .map(row -> TicketRowView.of(row, names))
                            .toList());
        }
    }

    /** A ticket that was merged into another. */
    record MergedPartView(
            TicketRowView ticket,
            @Doc("What was reported in it") String description,
            @Doc("The ticket it was merged into itself") String into,
            Instant at,
            @Doc("The same as it was written, if as HTML: cleaned") Optional<String> descriptionHtml) {
        static MergedPartView of(MergedPart part, Names names) {
            return new MergedPartView(
                    TicketRowView.of(part.ticket(), names),
                    part.description(),
                    part.into().toString(),
                    part.at(),
                    part.descriptionHtml());
        }
    }
}
