package org.arrimo.tickets.ws;

import org.arrimo.platform.api.Actor;
import org.arrimo.tickets.api.Exports;
import org.arrimo.tickets.api.TicketNumber;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A ticket to take away that says only what was asked for. */
final class FakeExports implements Exports {
    @Override
    public Export ticket(Actor actor, TicketNumber number, boolean internal) {
        return export(number, ".json", "application/json", "{\"i\":" + internal + "}");
    }

    @Override
    public Export document(Actor actor, TicketNumber number, boolean internal) {
        return export(number, ".pdf", "application/pdf", "%PDF " + internal);
    }

    private static Export export(TicketNumber number, String ending, String type, String content) {
        FakeDesk.known(number);
        return new Export(number + ending, type, out -> out.write(content.getBytes(UTF_8)));
    }
}
