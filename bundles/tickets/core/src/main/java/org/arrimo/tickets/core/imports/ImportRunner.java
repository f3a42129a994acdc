package org.arrimo.tickets.core.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.data.api.Transactions;

/**
 * Looks for jobs that nobody has in hand and takes them on, one after the other, in a thread of its own. That is how a
 * job goes on after a crash, and on another node that shares the folder.
 */
final class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final long POLL_SECONDS = 3;
    private static final long STOP_SECONDS = 60;
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Transactions transactions;
    private final Jobs jobs;
    private final JobFiles files;
    private final ImportRun run;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "arrimo-imports");
    private volatile boolean stopping;

    ImportRunner(Transactions transactions, Jobs jobs, JobFiles files, ImportRun run) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.files = files;
        this.run = run;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns once the batch in hand is through; its job goes on with the next start. */
    void stop() throws InterruptedException {
        stopping = true;
        wake.release();
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }

    /** There may be something to do. */
    void wake() {
        wake.release();
    }

    private void work() {
        sweep();
        while (!stopping) {
            try {
                for (Job job : transactions.required(jobs::running)) {
                    if (!stopping) {
                        takeWhateverTheOthersDo(job.id());
                    }
                }
                pause();
            } catch (ProblemException e) {
                // The database is away, which its own log line says; the jobs wait for it.
                pauseWhateverComes();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("event=import.runner-failed cause=\"{}\"", e.toString(), e);
                pauseWhateverComes();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void sweep() {
        try {
            files.sweep(Instant.now().minus(ABANDONED));
        } catch (IOException e) {
            LOG.warn("event=import.not-swept cause=\"{}\"", e.toString());
        }
    }

    /** A job whose files can't be opened must not keep the next one waiting. */
    private void takeWhateverTheOthersDo(long id) {
        try {
            take(id);
        } catch (IOException e) {
            LOG.error("event=import.not-taken job={} cause=\"{}\"", id, e.toString());
        }
    }

    private void take(long id) throws IOException {
        Optional<JobFiles.Hold> free = files.hold(id);
        if (free.isEmpty()) {
            return;
        }
        String owner = UUID.randomUUID().toString();
        JobFiles.Hold hold = free.get();
        try {
            Optional<Job> job = transactions.required(() -> jobs.own(id, owner) ? jobs.get(id) : Optional.empty());
            if (job.isPresent()) {
                LOG.info(
                        "event=import.run job={} rows={}",
                        id,
                        job.get().progress().rows());
                runOrFail(owner, job.get());
                logEnd(id);
            }
        } finally {
            hold.close();
        }
    }

    private void runOrFail(String owner, Job job) {
        try {
            run.run(owner, job, () -> stopping);
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.UNAVAILABLE || e.problem().kind() == Problem.Kind.CONFLICT) {
                throw e;
            }
            fail(owner, job, e.problem().detail());
        } catch (IOException | UncheckedIOException e) {
            LOG.error("event=import.failed job={} cause=\"{}\"", job.id(), e.toString());
            fail(owner, job, "The import's files can't be read or written: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("event=import.failed job={}", job.id(), e);
            fail(owner, job, "Something went wrong here; the log has more.");
        }
    }

    private void fail(String owner, Job job, String message) {
        transactions.run(() -> jobs.fail(job.id(), owner, message));
    }

    private void logEnd(long id) {
        transactions.required(() -> jobs.get(id)).ifPresent(job -> {
            Progress progress = job.progress();
            LOG.info(
                    "event=import.left job={} state={} rows={} taken={} known={} rejected={} tickets={}",
                    id,
                    job.state(),
                    progress.rows(),
                    progress.taken(),
                    progress.known(),
                    progress.rejected(),
                    progress.tickets());
        });
    }

    private void pause() throws InterruptedException {
        if (wake.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
            wake.drainPermits();
        }
    }

    private void pauseWhateverComes() {
        try {
            pause();
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
