package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.ImportJob.JobState;
import org.arrimo.tickets.core.imports.RejectsFile.Reject;
import org.arrimo.tickets.core.store.Series;

/**
 * Takes one job on, from where it is to its end. Each batch is one transaction with everything it makes and the job's
 * progress, so that a run that breaks off anywhere is taken up again after the last batch that counts.
 */
final class ImportRun {
    /** Somebody cancelled the job or took it over; what the transaction did is not to count. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Transactions transactions;
    private final Journal journal;
    private final People people;
    private final Groups groups;
    private final ImportedTickets tickets;
    private final Series series;
    private final Jobs jobs;
    private final JobFiles files;
    private final ImportSettings settings;
    private final Runnable taken;

    /** @param taken to be done in each transaction that takes in tickets */
    ImportRun(
            Transactions transactions,
            Journal journal,
            People people,
            Groups groups,
            ImportedTickets tickets,
            Series series,
            Jobs jobs,
            JobFiles files,
            ImportSettings settings,
            Runnable taken) {
        this.transactions = transactions;
        this.journal = journal;
        this.people = people;
        this.groups = groups;
        this.tickets = tickets;
        this.series = series;
        this.jobs = jobs;
        this.files = files;
        this.settings = settings;
        this.taken = taken;
    }

    /**
     * @param owner the name of this run
     * @param job the job, in this run's hand
     * @param stopping asked between batches; a stopped job stays running, for the next one who takes it
     */
    void run(String owner, Job job, BooleanSupplier stopping) throws IOException {
        Mapping mapping = MappingReader.read(files.mappingText(job.id()));
        // A dry run keeps nothing it could go on with.
        Progress progress = job.dryRun() ? Progress.NONE : job.progress();
        try (SourceFile source =
                SourceFile.open(JobFiles.source(files.of(job.id())), mapping.charset(), settings.maxUnpackedBytes())) {
            SourceRows rows = new SourceRows(source.reader(), mapping.separator(), settings.maxRowChars());
            Layout layout = new Layout(mapping, Header.read(rows, mapping.separator()));
            Batches batches = new Batches(rows, new RowReader(mapping, layout), settings.batchRows());
            batches.skip(progress.rows());
            Intake intake = intake(job, mapping, layout);
            boolean last = false;
            while (!last && !stopping.getAsBoolean()) {
                Batches.Batch batch = batches.next();
                last = batch.last();
                Progress before = progress;
                progress = transactions.required(() -> step(owner, job, intake, batch, before, source.bytesRead()));
                intake.committed(batch.rows());
            }
            if (last) {
                files.done(job.id());
            }
        } catch (Overtaken e) {
            // The table says what became of the job.
        }
    }

    private Progress step(String owner, Job job, Intake intake, Batches.Batch batch, Progress before, long bytesRead) {
        Intake.Outcome outcome = job.dryRun() ? intake.check(batch.rows()) : intake.take(batch.rows());
        if (!job.dryRun()) {
            taken.run();
        }
        List<Reject> rejects = new ArrayList<>(batch.rejects());
        outcome.late().forEach((row, reason) -> rejects.add(new Reject(row.row(), reason)));
        rejects.sort(Comparator.comparingLong(reject -> reject.row().line()));
        byte[] rejected = RejectsFile.bytes(before.rejectsBytes() == 0, rejects);
        Progress progress = before.plus(
                bytesRead,
                outcome.taken(),
                outcome.known(),
                rejects.size(),
                outcome.opened().size(),
                before.rejectsBytes() + rejected.length);
        // The job's row is locked from here to the commit: nobody else writes to the rejects.
        if (!jobs.advance(job.id(), owner, progress, batch.last() ? JobState.DONE : JobState.RUNNING)) {
            throw new Overtaken();
        }
        new RejectsFile(files.rejects(job.id())).append(before.rejectsBytes(), rejected);
        return progress;
    }

    private Intake intake(Job job, Mapping mapping, Layout layout) {
        Directory directory = new Directory(transactions, people, groups, actor(job), mapping);
        return new Intake(mapping, layout, directory, tickets, series, journal);
    }

    /** The one who started the job, as the one who makes people and teams. */
    private static Actor actor(Job job) {
        return new Actor(
                job.actorId(),
                "import",
                job.actorName(),
                Set.of(Role.ADMIN),
                Set.of(),
                OptionalLong.empty(),
                false,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Actor.Via.IMPORT);
    }
}
