package org.arrimo.tickets.core;

import org.arrimo.people.api.PersonalRecords;
import org.arrimo.tickets.api.Attachments;
import org.arrimo.tickets.api.Exports;
import org.arrimo.tickets.api.Tickets;
import org.arrimo.tickets.core.exports.ExportDesk;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.personal.ErasedContents;
import org.arrimo.tickets.core.personal.PersonalDesk;
import org.arrimo.tickets.core.store.MergeLog;
import org.arrimo.tickets.core.timing.Timers;

/** What is taken away: tickets by whoever sees them, what is kept of people by themselves. */
public final class Taking {
    private final Exports exports;
    private final PersonalRecords personal;

    Taking(Ground ground, Tickets tickets, Attachments attachments, FileStore files, MergeLog merges, Timers timers) {
        exports = new ExportDesk(
                ground.transactions(),
                ground.store(),
                tickets,
                attachments,
                ground.people(),
                ground.groups(),
                ground.clock());
        var contents = new ErasedContents(ground.source(), files, timers, ground.clock());
        personal = new PersonalDesk(ground.transactions(), ground.source(), ground.journal(), merges, contents);
    }

    public Exports exports() {
        return exports;
    }

    public PersonalRecords personal() {
        return personal;
    }
}
