package org.arrimo.tickets.core.staged;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.Micros;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.tickets.api.StagedFile;
import org.arrimo.tickets.api.StagedFiles;
import org.arrimo.tickets.core.files.FileStore;
import org.arrimo.tickets.core.files.GoneContents;
import org.arrimo.tickets.core.files.NewFile;
import org.arrimo.tickets.core.rules.Access;
import org.arrimo.tickets.core.rules.Operation;
import org.arrimo.tickets.core.staged.StagedStore.Kept;
import org.arrimo.tickets.core.store.Series;
import org.arrimo.tickets.core.timing.Timers;

/** Files that were put aside: each change is one transaction. */
public final class StagedDesk implements StagedFiles {
    private static final String TIMER = "staged-file";
    private static final Duration KEPT = Duration.ofDays(KEPT_DAYS);
    private static final List<Operation> TAKING_FILES = List.of(Operation.OPEN, Operation.ATTACH, Operation.NOTE);

    private final Transactions transactions;
    private final StagedStore staged;
    private final FileStore files;
    private final GoneContents gone;
    private final Timers timers;
    private final Clock clock;

    public StagedDesk(
            Transactions transactions,
            DataSource source,
            Series series,
            FileStore files,
            GoneContents gone,
            Timers timers,
            Clock clock) {
        this.transactions = transactions;
        this.staged = new StagedStore(source, series);
        this.files = files;
        this.gone = gone;
        this.timers = timers;
        this.clock = clock;
        timers.on(TIMER, (id, due) -> expire(id));
    }

    /** What is against it is said before a byte is read, and looked at again when the row is written. */
    @Override
    public StagedFile stage(Actor actor, String name, String claimedType, InputStream content) throws IOException {
        if (TAKING_FILES.stream()
                .allMatch(operation -> Access.granting(actor, operation).isEmpty())) {
            throw Problem.forbidden().exception();
        }
        transactions.run(() -> requireRoom(actor));
        try (FileStore.Received received = files.receive(name, claimedType, content)) {
            return transactions.required(() -> {
                requireRoom(actor);
                NewFile found = received.file();
                StagedFile file = new StagedFile(
                        staged.nextId(), found.name(), found.type(), found.size(), found.sha256(), Micros.now(clock));
                staged.add(actor.personId(), file);
                timers.set(TIMER, file.id(), file.at().plus(KEPT));
                received.keep();
                return file;
            });
        }
    }

    @Override
    public List<StagedFile> mine(Actor actor) {
        return transactions.reading(() -> staged.loose(actor.personId()));
    }

    @Override
    public Download download(Actor actor, long id) {
        StagedFile file = transactions.reading(() -> own(actor, id)).file();
        return new Download(file, () -> files.open(file.sha256()));
    }

    @Override
    public void discard(Actor actor, long id) {
        transactions.run(() -> {
            if (own(actor, id).later().isPresent()) {
                throw Problem.of(
                                Problem.Kind.CONFLICT,
                                "staged-for-later",
                                "This file goes with a message for later; take it out of that.")
                        .exception();
            }
            timers.clear(TIMER, id);
            forget(id);
        });
    }

    /** What waits for a message stays as long as that. */
    private void expire(long id) {
        Optional<Kept> kept = staged.find(id);
        if (kept.isPresent() && kept.get().later().isPresent()) {
            timers.set(TIMER, id, clock.instant().plus(KEPT));
        } else {
            forget(id);
        }
    }

    private void forget(long id) {
        Optional<Kept> kept = staged.find(id);
        if (kept.isPresent() && staged.remove(id)) {
            gone.add(kept.get().file().sha256());
        }
    }

    private Kept own(Actor actor, long id) {
        return staged.find(id).filter(kept -> kept.person() == actor.personId()).orElseThrow(() -> Problem.notFound()
                .exception());
    }

    private void requireRoom(Actor actor) {
        if (staged.loose(actor.personId()).size() >= MOST) {
            throw new Problem(
                            Problem.Kind.CONFLICT,
                            "too-many-staged",
                            "There can be " + MOST + " files put aside.",
                            Optional.of("content"),
                            List.of(String.valueOf(MOST)))
                    .exception();
        }
    }
}
