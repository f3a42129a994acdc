package org.arrimo.tickets.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;
import org.arrimo.tickets.api.Imports;

/** Imports that are told to run and never end by themselves. */
final class FakeImports implements Imports {
    private final List<ImportJob> jobs = new ArrayList<>();

    @Override
    public List<String> mappings(Actor actor) {
        return List.of("servicenow");
    }

    @Override
    public ImportJob start(Actor actor, String mapping, String fileName, InputStream content, boolean dryRun)
            throws IOException {
        if (!mappings(actor).contains(mapping)) {
            throw Problem.invalid("mapping", "not-one-of", "must be one of servicenow", "servicenow")
                    .exception();
        }
        return put(jobs.size() + 1L, fileName, dryRun, content.readAllBytes().length, JobState.RUNNING);
    }

    @Override
    public ImportJob get(Actor actor, long id) {
        return jobs.stream().filter(job -> job.id() == id).findFirst().orElseThrow(() -> Problem.notFound()
                .exception());
    }

    @Override
    public List<ImportJob> latest(Actor actor) {
        return List.copyOf(jobs);
    }

    @Override
    public ImportJob cancel(Actor actor, long id) {
        return move(actor, id, JobState.CANCELLED);
    }

    @Override
    public ImportJob resume(Actor actor, long id) {
        return move(actor, id, JobState.RUNNING);
    }

    @Override
    public Optional<Path> rejects(Actor actor, long id) {
        get(actor, id);
        return Optional.empty();
    }

    private ImportJob move(Actor actor, long id, JobState state) {
        ImportJob job = get(actor, id);
        jobs.remove(job);
        return put(id, job.file(), job.dryRun(), job.bytes(), state);
    }

    private ImportJob put(long id, String file, boolean dryRun, long bytes, JobState state) {
        var job = new ImportJob(
                id,
                file,
                "servicenow",
                dryRun,
                state,
                Instant.EPOCH,
                Optional.empty(),
                bytes,
                bytes / 2,
                10,
                8,
                1,
                1,
                3,
                Optional.empty());
        jobs.add(job);
        return job;
    }
}
