package org.arrimo.tickets.core.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipException;

import javax.sql.DataSource;

import org.arrimo.people.api.Groups;
import org.arrimo.people.api.People;
import org.arrimo.platform.api.Actor;
import org.arrimo.platform.api.Problem;
import org.arrimo.platform.api.ProblemException;
import org.arrimo.platform.api.Role;
import org.arrimo.platform.api.Text;
import org.arrimo.platform.data.api.Transactions;
import org.arrimo.platform.journal.api.Journal;
import org.arrimo.tickets.api.ImportJob;
import org.arrimo.tickets.api.ImportJob.JobState;
import org.arrimo.tickets.api.Imports;
import org.arrimo.tickets.core.store.Series;

/** Imports, for administrators; the work itself is done by a runner that this starts and stops. */
public final class ImportDesk implements Imports {
    private static final int LATEST = 50;
    private static final int MAX_FILE_NAME = 200;

    private final Transactions transactions;
    private final Jobs jobs;
    private final JobFiles files;
    private final MappingShelf mappings;
    private final ImportSettings settings;
    private final ImportRunner runner;
    private final Predicate<String> categories;

    /**
     * @param taken to be done in each transaction that takes in tickets
     * @param categories whether the desk has a category of a key
     */
    public ImportDesk(
            Transactions transactions,
            DataSource source,
            Series series,
            Journal journal,
            People people,
            Groups groups,
            Clock clock,
            ImportSettings settings,
            Runnable taken,
            Predicate<String> categories) {
        this.categories = categories;
        this.transactions = transactions;
        this.settings = settings;
        this.jobs = new Jobs(source, clock);
        this.files = new JobFiles(settings.folder());
        this.mappings = new MappingShelf(settings.mappings());
        ImportRun run = new ImportRun(
                transactions,
                journal,
                people,
                groups,
                new ImportedTickets(source),
                series,
                jobs,
                files,
                settings,
                taken);
        this.runner = new ImportRunner(transactions, jobs, files, run);
    }

    /** Takes on what was running when this was stopped, and whatever comes. */
    public void start() {
        runner.start();
    }

    /** Returns once the rows in hand are taken in. */
    public void stop() throws InterruptedException {
        runner.stop();
    }

    @Override
    public List<String> mappings(Actor actor) {
        administrator(actor);
        return mappings.names();
    }

    @Override
    public ImportJob start(Actor actor, String mapping, String fileName, InputStream content, boolean dryRun)
            throws IOException {
        administrator(actor);
        String name = Text.line("file", fileName, MAX_FILE_NAME);
        String text = mappings.text(mapping);
        Mapping parsed = MappingReader.read(text);
        requireCategories(parsed);
        Path received = files.receive(content, settings.maxFileBytes(), text);
        long id;
        try {
            checkHeader(JobFiles.source(received), parsed);
            long bytes = Files.size(JobFiles.source(received));
            id = transactions.required(() -> jobs.add(name, mapping, dryRun, actor, bytes));
        } catch (IOException | RuntimeException e) {
            JobFiles.drop(received);
            throw e;
        }
        files.place(received, id);
        transactions.run(() -> jobs.resume(id));
        transactions.afterCommit(runner::wake);
        return get(actor, id);
    }

    private void requireCategories(Mapping mapping) {
        for (String key : mapping.categories().values().values()) {
            if (!categories.test(key)) {
                String detail = "names the category \"" + key + "\", which this desk does not have";
                throw Problem.invalid("mapping", "bad-mapping", detail, detail).exception();
            }
        }
    }

    private void checkHeader(Path file, Mapping mapping) throws IOException {
        try (SourceFile source = SourceFile.open(file, mapping.charset(), settings.maxUnpackedBytes())) {
            SourceRows rows = new SourceRows(source.reader(), mapping.separator(), settings.maxRowChars());
            new Layout(mapping, Header.read(rows, mapping.separator()));
        } catch (ZipException | EOFException e) {
            throw Problem.invalid("file", "bad-header", "is compressed, but damaged where it begins")
                    .exception();
        }
    }

    @Override
    public ImportJob get(Actor actor, long id) {
        administrator(actor);
        return job(id).shown();
    }

    @Override
    public List<ImportJob> latest(Actor actor) {
        administrator(actor);
        return transactions.required(() -> jobs.latest(LATEST)).stream()
                .map(Job::shown)
                .toList();
    }

    @Override
    public ImportJob cancel(Actor actor, long id) {
        administrator(actor);
        job(id);
        if (!transactions.required(() -> jobs.cancel(id))) {
            throw conflict("import-not-running", "This import is not running.");
        }
        return get(actor, id);
    }

    @Override
    public ImportJob resume(Actor actor, long id) {
        administrator(actor);
        Job job = job(id);
        if (job.state() == JobState.RUNNING) {
            throw conflict("import-running", "This import is running.");
        }
        if (job.state() == JobState.DONE) {
            throw conflict("import-done", "This import is done.");
        }
        if (!Files.isRegularFile(JobFiles.source(files.of(id)))) {
            throw conflict("import-file-missing", "The file of this import is not there. Start it anew.");
        }
        transactions.run(() -> jobs.resume(id));
        transactions.afterCommit(runner::wake);
        return get(actor, id);
    }

    @Override
    public Optional<Path> rejects(Actor actor, long id) {
        administrator(actor);
        return job(id).progress().rejected() == 0
                ? Optional.empty()
                : Optional.of(files.rejects(id)).filter(Files::isRegularFile);
    }

    private Job job(long id) {
        return transactions.required(() -> jobs.get(id)).orElseThrow(() -> Problem.notFound()
                .exception());
    }

    private static void administrator(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw Problem.forbidden().exception();
        }
    }

    private static ProblemException conflict(String code, String detail) {
        return Problem.of(Problem.Kind.CONFLICT, code, detail).exception();
    }
}
