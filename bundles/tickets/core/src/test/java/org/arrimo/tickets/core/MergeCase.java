package org.arrimo.tickets.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.PageRequest;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.journal.api.Change;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Kind;
import org.arrimo.tickets.api.Message.Visibility;
import org.arrimo.tickets.api.SplitDraft;
import org.arrimo.tickets.api.Ticket;
import org.arrimo.tickets.api.TicketNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of merging and splitting say of a desk. */
abstract class MergeCase {
    final Desk desk;

    MergeCase(Desk desk) {
        this.desk = desk;
    }

    void refused(Problem.Kind kind, Actor actor, TicketNumber one, TicketNumber into, SplitDraft draft) {
        OptionalLong any = OptionalLong.empty();
        List<Runnable> deeds = List.of(
                () -> desk.merges.merge(actor, one, any, into),
                () -> desk.merges.unmerge(actor, one, any),
                () -> desk.merges.split(actor, one, any, draft),
                () -> desk.merges.unsplit(actor, one, any));
        deeds.forEach(deed ->
                assertThat(Refused.problem(deed).kind()).as(actor.login()).isEqualTo(kind));
    }

    Ticket merge(TicketNumber one, TicketNumber into) {
        return desk.merges.merge(desk.agent, one, OptionalLong.empty(), into);
    }

    TicketNumber split(TicketNumber one, long message) {
        return desk.merges
                .split(desk.agent, one, OptionalLong.empty(), draft(Set.of(message)))
                .number();
    }

    static SplitDraft draft(Set<Long> messages) {
        return new SplitDraft(Kind.INCIDENT, "Another matter", OptionalLong.empty(), messages);
    }

    TicketNumber said(String body) {
        TicketNumber number = desk.incident();
        say(number, body);
        return number;
    }

    long say(TicketNumber number, String body) {
        return desk.tickets.say(desk.agent, number, Visibility.PUBLIC, body).id();
    }

    static long attach(Attachments files, Actor actor, TicketNumber number) throws IOException {
        var content = new ByteArrayInputStream(new byte[] {1, 2, 3});
        return files.attach(actor, number, Visibility.PUBLIC, "a.bin", null, content)
                .id();
    }

    List<String> told(Actor actor, TicketNumber number) {
        return desk.tickets.messages(actor, number, PageRequest.first(200)).items().stream()
                .map(message -> message.body()
                        + message.from().map(from -> " < " + from).orElse(""))
                .toList();
    }

    List<Change> changes(Actor actor, TicketNumber number) {
        return desk.history(actor, number).stream()
                .map(entry -> entry.event())
                .filter(event -> event.type().matches(".*(merged|split)"))
                .flatMap(event -> event.changes().stream())
                .toList();
    }
}
