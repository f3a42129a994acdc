package org.arrimo.platform.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Event;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.platform.releases.Audit;
import org.arrimo.platform.releases.Change;

/** Writes every change that ended into the journal, once. */
public final class JournalAudit implements Audit {
    private static final int LONGEST_SUBJECT = 60;

    private final Transactions transactions;
    private final Journal journal;

    public JournalAudit(Transactions transactions, Journal journal) {
        this.transactions = transactions;
        this.journal = journal;
    }

    @Override
    public void ended(Change change) {
        String origin = "release:" + change.id();
        transactions.run(() -> {
            if (journal.known(Set.of(origin)).isEmpty()) {
                Event event = event(change).asInternal().from(origin);
                journal.append(List.of(new Journal.Authored(0, change.who(), Actor.Via.SYSTEM, event)));
            }
        });
    }

    private static Event event(Change change) {
        String subject = "feature:" + change.feature();
        List<org.arrimo.platform.journal.api.Change> changes = new ArrayList<>();
        org.arrimo.platform.journal.api.Change.between("version", change.from(), change.to())
                .ifPresent(changes::add);
        changes.add(new org.arrimo.platform.journal.api.Change(
                "result", null, change.stage().name().toLowerCase(java.util.Locale.ROOT)));
        org.arrimo.platform.journal.api.Change.between(
                        "reason", Optional.empty(), Optional.of(change.reason()).filter(text -> !text.isEmpty()))
                .ifPresent(changes::add);
        Instant at = change.ended().orElse(change.began());
        return Event.of(
                at, "platform.release", subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)), changes);
    }
}
