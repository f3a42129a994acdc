package org.arrimo.tickets.ws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.Message;
import org.arrimo.tickets.api.Note;
import org.arrimo.tickets.api.Notes;
import org.arrimo.tickets.api.TicketNumber;
import org.arrimo.tickets.api.Wording;

/** Note 9 of the one ticket of {@link FakeDesk}; whoever edits it is taken for Bruno. */
final class FakeNotes implements Notes {
    private final List<Note.Former> former = new ArrayList<>();
    private Optional<String> html = Optional.empty();
    private String body = "antes";

    @Override
    public Note get(Actor actor, TicketNumber number, long message) {
        FakeDesk.known(number);
        if (message != 9) {
            throw Problem.notFound().exception();
        }
        return new Note(
                new Message(
                        9,
                        7,
                        FakeDesk.AT,
                        Message.Visibility.PRIVATE,
                        body,
                        List.of(),
                        former.size(),
                        former.isEmpty() ? Optional.empty() : Optional.of(FakeDesk.AT),
                        List.of(),
                        Optional.empty(),
                        html),
                List.copyOf(former));
    }

    @Override
    public Note edit(Actor actor, TicketNumber number, long note, OptionalInt edits, Wording words) {
        if (edits.isPresent() && edits.getAsInt() != former.size()) {
            throw Problem.stale().exception();
        }
        former.add(new Note.Former(body, FakeDesk.AT, FakeDesk.AT, 8));
        body = words.text();
        html = words.isHtml() ? Optional.of(words.text()) : Optional.empty();
        return get(actor, number, note);
    }
}
