package org.arrimo.platform.data.core;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.api.Problem;
import org.arrimo.platform.data.api.DatabaseHealth;
import org.arrimo.platform.data.core.DatabaseFaults.Fault;
import org.arrimo.platform.data.core.SchemaBundles.Module;

/**
 * Opens the database, keeps its tables as the installed bundles need them, and publishes the DataSource once they are.
 * A database that can't be reached yet is tried again until it can; one that became read-only is opened again.
 */
public final class Database implements DatabaseHealth, Callable<String> {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int RETRY_SECONDS = 2;
    /** Who asks whether all is well gives up after five. */
    private static final int LONGEST_OPENING_SECONDS = 4;

    private final BundleContext context;
    private final DatabaseSettings settings;
    private final Engine engine;
    private final SchemaBundles bundles;
    private final Migrations migrations = new Migrations();
    private final DatabaseFaults faults;
    private final Connections connections;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicBoolean reopening = new AtomicBoolean();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "arrimo-database"));
    private volatile ServiceRegistration<DataSource> published;
    private final Probe probe;

    public Database(
            BundleContext context,
            DatabaseSettings settings,
            TransactionManager manager,
            TransactionSynchronizationRegistry registry,
            DatabaseFaults faults) {
        this.context = context;
        this.settings = settings;
        this.faults = faults;
        this.engine = settings.embedded() ? new DerbyEngine(settings.folder()) : new PostgresEngine(settings);
        this.connections = new Connections(engine, settings.connections(), manager, registry, this::reopenSoon);
        this.probe = new Probe(engine, faults, this::reopenSoon);
        this.bundles = new SchemaBundles(context, this::appeared);
    }

    /** Returns at once; the work is done by a thread of its own. */
    public void start() {
        worker.execute(this::open);
    }

    /** Takes the DataSource away and closes what is open. */
    public void stop() throws SQLException, InterruptedException {
        bundles.close();
        worker.shutdownNow();
        boolean ended = worker.awaitTermination(RETRY_SECONDS * 10L, TimeUnit.SECONDS);
        if (published != null) {
            published.unregister();
        }
        connections.close();
        probe.close();
        if (ended) {
            engine.shutDown();
        }
    }

    @Override
    public Optional<Problem> trouble() {
        return published == null ? Optional.of(DatabaseFaults.away()) : probe.trouble();
    }

    /** @return one sentence about a migration that failed or is not done yet, null when all is well */
    @Override
    public String call() throws InterruptedException {
        if (!opened.await(LONGEST_OPENING_SECONDS, TimeUnit.SECONDS)) {
            return "The database is not open yet.";
        }
        return bundles.failure().orElse(null);
    }

    private void appeared(Module module) {
        if (published != null) {
            worker.execute(this::migrateRest);
        }
    }

    private void open() {
        bundles.open();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Collection<Module> ready = migrate(List.copyOf(bundles.modules()));
                connections.open();
                published = context.registerService(
                        DataSource.class,
                        connections.source(),
                        Standing.of(Map.of("osgi.jndi.service.name", "arrimo", "dataSourceName", "arrimo")));
                LOG.info("event=database.open database=\"{}\"", settings);
                ready.forEach(bundles::publish);
                migrateRest();
                opened.countDown();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception | LinkageError e) {
                faults.unavailable(e);
                LOG.debug("event=database.open-failed", e);
                pause();
            }
        }
    }

    private void reopenSoon() {
        if (reopening.compareAndSet(false, true)) {
            worker.execute(this::reopen);
        }
    }

    private void reopen() {
        try {
            connections.reopen();
            LOG.info("event=database.reopened database=\"{}\" reason=\"It could only be read\"", settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            faults.unavailable(e);
        }
        pause();
        reopening.set(false);
    }

    /** For what was installed after the database had been opened. */
    private void migrateRest() {
        List<Module> rest = bundles.modules().stream()
                .filter(module -> !bundles.isCurrent(module))
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        try {
            Collection<Module> ready = areCurrent(rest) ? rest : migrateBehindGate(rest);
            ready.forEach(bundles::publish);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            faults.unavailable(e);
            LOG.debug("event=schema.migration-postponed", e);
            pause();
            worker.execute(this::migrateRest);
        }
    }

    private boolean areCurrent(List<Module> modules) throws SQLException, IOException {
        try (Connection connection = connections.source().getConnection()) {
            for (Module module : modules) {
                if (!migrations.isCurrent(connection, module.name(), module.resources())) {
                    return false;
                }
            }
            return true;
        }
    }

    private Collection<Module> migrateBehindGate(List<Module> modules) throws Exception {
        if (!engine.migratesAlone()) {
            return migrate(modules);
        }
        connections.close();
        try {
            return migrate(modules);
        } finally {
            connections.open();
        }
    }

    /** @return those whose tables are current now; why another's are not is in the log */
    private Collection<Module> migrate(List<Module> modules) throws Exception {
        List<Module> ready = new ArrayList<>();
        engine.migrate(connection -> {
            boolean changed = false;
            for (Module module : modules) {
                BundleResources resources = module.resources();
                if (!migrations.isCurrent(connection, module.name(), resources)) {
                    changed = true;
                    if (!migrated(connection, module, resources)) {
                        continue;
                    }
                }
                ready.add(module);
            }
            return changed;
        });
        return ready;
    }

    private boolean migrated(Connection connection, Module module, BundleResources resources) throws Exception {
        try {
            migrations.apply(connection, module.name(), resources);
            return true;
        } catch (Exception | LinkageError e) {
            if (faults.classify(e) == Fault.UNAVAILABLE) {
                throw e;
            }
            LOG.error(
                    "event=schema.migration-failed module={} action=\"The module stays away; install a bundle whose"
                            + " changelog fits the database\"",
                    module.name(),
                    e);
            bundles.failed(module, "The migration of " + module.name() + " failed: " + e.getMessage());
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(RETRY_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
