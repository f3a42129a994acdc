package org.arrimo.platform.audit;

import java.util.List;

import org.arrimo.platform.journal.api.Entry;
import org.arrimo.platform.journal.api.JournalConsumer;

/** Follows the journal, from its first entry on. */
public final class AuditReader implements JournalConsumer {
    private final AuditRows rows;

    public AuditReader(AuditRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public void take(List<Entry> entries) {
        rows.add(entries);
    }
}
