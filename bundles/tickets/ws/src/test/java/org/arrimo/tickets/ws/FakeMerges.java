package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.MergedPart;
import org.arrimo.tickets.api.Merges;
import org.arrimo.tickets.api.Merging;
import org.arrimo.tickets.api.SplitDraft;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;

/** What is done to the one ticket of {@link FakeDesk}, in words. */
final class FakeMerges implements Merges {
    final List<String> done = new ArrayList<>();
    private final FakeDesk desk = new FakeDesk();

    @Override
    public Merging of(Actor actor, TicketNumber number) {
        FakeDesk.known(number);
        TicketNumber part = new TicketNumber(Kind.INCIDENT, 7);
        return new Merging(
                Optional.of(FakeDesk.row(new TicketNumber(Kind.PROBLEM, 5))),
                Optional.empty(),
                false,
                List.of(new MergedPart(FakeDesk.row(part), "also\u000c", number, FakeDesk.AT)),
                List.of());
    }

    @Override
    public Ticket merge(Actor actor, TicketNumber number, OptionalLong version, TicketNumber into) {
        return note("merge " + version + " " + into, actor, number).merged(Optional.of(into));
    }

    @Override
    public Ticket unmerge(Actor actor, TicketNumber number, OptionalLong version) {
        return note("unmerge " + version, actor, number);
    }

    @Override
    public Ticket split(Actor actor, TicketNumber number, OptionalLong version, SplitDraft draft) {
        return note("split " + version + " " + draft, actor, number);
    }

    @Override
    public Ticket unsplit(Actor actor, TicketNumber number, OptionalLong version) {
        return note("unsplit " + version, actor, number);
    }

    private Ticket note(String deed, Actor actor, TicketNumber number) {
        done.add(deed);
        return desk.get(actor, number);
    }
}
