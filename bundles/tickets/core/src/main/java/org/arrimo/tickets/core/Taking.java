package org.arrimo.tickets.core;

import org.arrimo.people.api.PersonalRecords;
import org.arrimo.tickets.api.Exports;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.exports.ExportDesk;
import org.arrimo.tickets.core.personal.PersonalDesk;
import org.arrimo.tickets.core.store.MergeLog;

/** What is taken away: tickets by whoever sees them, what is kept of people by themselves. */
public final class Taking {
    private final Exports exports;
    private final PersonalRecords personal;

    Taking(Ground ground, Tickets tickets, Filing filing, MergeLog merges) {
        exports = new ExportDesk(
                ground.transactions(),
                ground.store(),
                tickets,
                filing.attachments(),
                ground.people(),
                ground.groups(),
                ground.clock());
        personal = new PersonalDesk(ground.transactions(), ground.source(), ground.journal(), merges, filing.gone());
    }

    public Exports exports() {
        return exports;
    }

    public PersonalRecords personal() {
        return personal;
    }
}
