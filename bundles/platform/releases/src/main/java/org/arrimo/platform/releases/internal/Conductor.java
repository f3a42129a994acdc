package org.arrimo.platform.releases.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.blueprint.container.BlueprintListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.arrimo.platform.releases.Change;
import org.arrimo.platform.releases.Change.Stage;
import org.arrimo.platform.releases.Order;
import org.arrimo.platform.releases.Preview;
import org.arrimo.platform.releases.RefusedException;
import org.arrimo.platform.releases.Release;
import org.arrimo.platform.releases.Releases;
import org.arrimo.platform.releases.RunningBundle;

/** Leads a change from its order to its end, whatever that is. */
public final class Conductor implements Releases {
    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);

    /** How long somebody waits for what another one began. */
    private static final int PATIENCE_SECONDS = 2;

    private final BundleContext context;
    private final FeaturesService features;
    private final Catalogue catalogue;
    private final Shelf shelf;
    private final Planner planner;
    private final Containers containers = new Containers();
    private final Judge judge;
    private final Audits audits;
    private final History history = new History();
    private final Semaphore turn = new Semaphore(1);
    private final Map<String, CountDownLatch> ends = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "arrimo-releases"));
    private ServiceRegistration<BlueprintListener> listening;

    /**
     * @param folder where what came as files is kept
     * @param seconds how long what was started may take to be whole
     */
    public Conductor(BundleContext context, FeaturesService features, String folder, int seconds) {
        this.context = context;
        this.features = features;
        this.catalogue = new Catalogue(features);
        this.shelf = new Shelf(Path.of(folder).toAbsolutePath());
        this.planner = new Planner(context, features, catalogue, shelf);
        this.judge = new Judge(context, containers, Duration.ofSeconds(seconds));
        this.audits = new Audits(context);
    }

    /** Begins. */
    public void start() throws IOException {
        shelf.open();
        listening = context.registerService(BlueprintListener.class, containers, null);
        audits.open();
    }

    /** Lets a change that is under way come to its end. */
    public void stop() {
        worker.shutdown();
        audits.close();
        listening.unregister();
    }

    @Override
    public List<Release> releases() {
        Map<String, Feature> installed = catalogue.installed();
        return catalogue.all().entrySet().stream()
                .map(entry ->
                        release(entry.getKey(), entry.getValue(), Optional.ofNullable(installed.get(entry.getKey()))))
                .toList();
    }

    @Override
    public Preview preview(Order order) throws RefusedException {
        takeTurn();
        try {
            State before = state();
            try {
                return plan(order, before).preview();
            } finally {
                forget(before);
            }
        } finally {
            turn.release();
        }
    }

    @Override
    public Change begin(Order order, String who) throws RefusedException {
        takeTurn();
        Change change = new Change(
                UUID.randomUUID().toString(),
                who,
                "",
                Optional.empty(),
                Optional.empty(),
                Stage.CHECKING,
                "",
                Instant.now(),
                Optional.empty());
        history.put(change);
        ends.put(change.id(), new CountDownLatch(1));
        worker.execute(() -> conduct(order, change.id()));
        return change;
    }

    @Override
    public Change make(Order order, String who) throws RefusedException, InterruptedException {
        Change change = begin(order, who);
        CountDownLatch end = ends.get(change.id());
        if (end != null) {
            end.await();
        }
        return history.get(change.id()).orElse(change);
    }

    @Override
    public Optional<Change> change(String id) {
        return history.get(id);
    }

    @Override
    public List<Change> changes() {
        return history.all();
    }

    private void takeTurn() throws RefusedException {
        try {
            if (turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException("Another change is under way.");
    }

    private void conduct(Order order, String id) {
        try {
            State before = state();
            Plan plan = plan(order, before);
            history.update(id, change -> History.about(change, plan.preview()));
            Map<String, String> running = judge.running();
            Judge.Before trouble = judge.before();
            Optional<String> wrong = applied(id, plan, trouble);
            if (wrong.isPresent()) {
                putBack(id, before, trouble, running, wrong.get());
            } else {
                end(id, Stage.DONE, "");
            }
        } catch (RefusedException e) {
            end(id, Stage.REFUSED, Reason.sentence(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("event=release.fault change={}", id, e);
            end(id, Stage.FAILED, Reason.of(e));
        } finally {
            tidy();
            turn.release();
            ends.remove(id).countDown();
        }
    }

    /** Plans, and has the container find out whether it resolves. */
    private Plan plan(Order order, State before) throws RefusedException {
        try {
            Plan plan = planner.plan(order, before);
            plan.target().tryOut(features);
            return plan;
        } catch (RefusedException e) {
            forget(before);
            throw e;
        } catch (Exception e) {
            forget(before);
            LOG.debug("event=release.not-resolved", e);
            throw new RefusedException(Reason.of(e), e);
        }
    }

    private Optional<String> applied(String id, Plan plan, Judge.Before trouble) {
        try {
            containers.clear();
            stage(id, Stage.APPLYING);
            plan.target().apply(features);
            stage(id, Stage.JUDGING);
            return judge.verdict(trouble, plan.expected());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The change was broken off.");
        } catch (Exception e) {
            LOG.debug("event=release.not-applied change={}", id, e);
            return Optional.of(Reason.of(e));
        }
    }

    private void putBack(String id, State before, Judge.Before trouble, Map<String, String> running, String why) {
        LOG.warn("event=release.putting-back change={} reason=\"{}\"", id, why);
        stage(id, Stage.PUTTING_BACK);
        String wrong;
        try {
            containers.clear();
            before.apply(features);
            wrong = judge.verdict(trouble, running).orElse("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wrong = "It was broken off.";
        } catch (Exception e) {
            LOG.error("event=release.not-put-back change={}", id, e);
            wrong = Reason.of(e);
        }
        if (wrong.isEmpty()) {
            end(id, Stage.PUT_BACK, why);
        } else {
            end(id, Stage.FAILED, why + " What ran before could not be put back: " + wrong);
        }
    }

    private void stage(String id, Stage stage) {
        history.update(id, change -> History.at(change, stage, "", Optional.empty()));
    }

    private void end(String id, Stage stage, String reason) {
        Change change = history.update(id, before -> History.at(before, stage, reason, Optional.of(Instant.now())));
        String line = "event=release.ended change={} who=\"{}\" feature={} from={} to={} result={} reason=\"{}\"";
        Object[] values = {
            id,
            change.who(),
            change.feature(),
            change.from().orElse("-"),
            change.to().orElse("-"),
            stage,
            reason
        };
        if (stage == Stage.DONE) {
            LOG.info(line, values);
        } else {
            LOG.warn(line, values);
        }
        audits.ended(change);
    }

    /** Takes away the repositories that came with a plan that was not followed. */
    private void forget(State before) {
        try {
            for (Repository repository : features.listRequiredRepositories()) {
                if (!before.repositories().contains(repository.getURI())) {
                    features.removeRepository(repository.getURI());
                }
            }
        } catch (Exception e) {
            LOG.warn("event=release.repository-stays", e);
        }
        tidy();
    }

    /** Of the features that one bundle was replaced in, only those that run are of any use. */
    private void tidy() {
        try {
            Set<String> running =
                    catalogue.installed().values().stream().map(Feature::getId).collect(Collectors.toSet());
            List<URI> left = new ArrayList<>();
            for (Repository repository : features.listRequiredRepositories()) {
                boolean runs =
                        Arrays.stream(repository.getFeatures()).anyMatch(feature -> running.contains(feature.getId()));
                if (shelf.isDerived(repository.getURI()) && !runs) {
                    features.removeRepository(repository.getURI());
                } else {
                    left.add(repository.getURI());
                }
            }
            shelf.tidy(Set.copyOf(left));
        } catch (Exception e) {
            LOG.warn("event=release.not-tidied", e);
        }
    }

    private State state() {
        try {
            return State.of(features);
        } catch (Exception e) {
            throw new IllegalStateException("The container does not say what it has", e);
        }
    }

    private Release release(String name, List<Feature> versions, Optional<Feature> installed) {
        String description = installed.orElse(versions.get(0)).getDescription();
        return new Release(
                name,
                description == null ? "" : description,
                installed.map(Feature::getVersion),
                versions.stream().map(Feature::getVersion).toList(),
                installed.map(this::bundles).orElse(List.of()));
    }

    private List<RunningBundle> bundles(Feature feature) {
        try {
            return catalogue.parts(feature).keySet().stream()
                    .sorted()
                    .map(this::bundle)
                    .toList();
        } catch (RefusedException e) {
            LOG.warn("event=release.unreadable feature={} reason=\"{}\"", feature.getId(), e.getMessage());
            return List.of();
        }
    }

    private RunningBundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .map(Conductor::running)
                .orElseGet(() -> new RunningBundle(name, "", Optional.of(name + " is not installed.")));
    }

    private static RunningBundle running(Bundle bundle) {
        return new RunningBundle(bundle.getSymbolicName(), bundle.getVersion().toString(), Running.trouble(bundle));
    }
}
