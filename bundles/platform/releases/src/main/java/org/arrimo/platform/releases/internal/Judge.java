package org.arrimo.platform.releases.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether all is well after a change. What was not well before is held against nobody. */
final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);
    private static final String OURS = "org.arrimo.";
    private static final long LOOK_MILLIS = 100;
    /** How long a check may say that something is wrong until that is believed: what was replaced settles. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final BundleContext context;
    private final Containers containers;
    private final Checks checks;
    private final Duration patience;

    /** @param patience how long what was started may take to be whole */
    Judge(BundleContext context, Containers containers, Duration patience) {
        this.context = context;
        this.containers = containers;
        this.checks = new Checks(context);
        this.patience = patience;
    }

    /** What was wrong before a change. */
    record Before(Set<String> bundles, Set<String> checks) {}

    Before before() {
        Set<String> bundles = bundles()
                .filter(bundle -> Running.trouble(bundle).isPresent())
                .map(Bundle::getSymbolicName)
                .collect(Collectors.toSet());
        return new Before(bundles, new HashSet<>(checks.troubles().keySet()));
    }

    /** @return the bundles that are well, with their versions */
    Map<String, String> running() {
        return bundles()
                .filter(bundle -> Running.trouble(bundle).isEmpty())
                .collect(Collectors.toMap(
                        Bundle::getSymbolicName, bundle -> bundle.getVersion().toString(), (one, other) -> one));
    }

    /**
     * Waits until all is well, or until it is clear that it won't be.
     *
     * @param before what was wrong before
     * @param expected the bundles that are to be there, with their versions
     * @return what is wrong, in one sentence; empty if all is well
     */
    Optional<String> verdict(Before before, Map<String, String> expected) throws InterruptedException {
        long begun = System.nanoTime();
        long ill = 0;
        boolean healed = false;
        while (true) {
            Optional<String> absent = absent(expected);
            if (absent.isPresent()) {
                return absent;
            }
            List<Bundle> unfinished = unfinished(before, expected.keySet());
            Optional<String> failure = unfinished.stream()
                    .map(containers::failure)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (failure.isPresent()) {
                return failure;
            }
            Optional<String> wrong = wrong(before);
            long now = System.nanoTime();
            if (wrong.isEmpty()) {
                ill = now;
            } else if (ill == 0) {
                ill = now;
            } else if (now - ill > SETTLED.toNanos()) {
                return wrong;
            }
            if (unfinished.isEmpty() && wrong.isEmpty()) {
                return Optional.empty();
            }
            if (!healed && now - begun > patience.toNanos() / 2) {
                healed = true;
                unfinished.stream()
                        .filter(bundle -> !expected.containsKey(bundle.getSymbolicName()))
                        .forEach(Judge::startAnew);
            }
            if (!unfinished.isEmpty() && now - begun > patience.toNanos()) {
                return Optional.of(reason(unfinished.get(0)));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Of each there is to be one, in its version. */
    private Optional<String> absent(Map<String, String> expected) {
        for (Map.Entry<String, String> part : expected.entrySet()) {
            List<String> there = Arrays.stream(context.getBundles())
                    .filter(bundle -> part.getKey().equals(bundle.getSymbolicName()))
                    .map(bundle -> bundle.getVersion().toString())
                    .toList();
            if (!there.equals(List.of(part.getValue()))) {
                return Optional.of(part.getKey() + " was to run in version " + part.getValue() + ", but there is "
                        + (there.isEmpty() ? "none" : String.join(" and ", there)) + ".");
            }
        }
        return Optional.empty();
    }

    private List<Bundle> unfinished(Before before, Set<String> expected) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> expected.contains(bundle.getSymbolicName()) || isOurs(bundle))
                .filter(bundle -> expected.contains(bundle.getSymbolicName())
                        || Running.isMeantTo(bundle) && !before.bundles().contains(bundle.getSymbolicName()))
                .filter(bundle -> Running.trouble(bundle).isPresent())
                .toList();
    }

    private Optional<String> wrong(Before before) {
        return checks.troubles().entrySet().stream()
                .filter(trouble -> !before.checks().contains(trouble.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String reason(Bundle bundle) {
        return containers
                .waiting(bundle)
                .or(() -> Running.trouble(bundle))
                .orElseGet(() -> Running.name(bundle) + " was not well in time.");
    }

    private Stream<Bundle> bundles() {
        return Arrays.stream(context.getBundles()).filter(Judge::isOurs).filter(Running::isMeantTo);
    }

    /** What merely uses the bundles that were replaced did not come back by itself. */
    private static void startAnew(Bundle bundle) {
        LOG.warn("event=release.started-anew bundle={}", Running.name(bundle));
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            LOG.warn("event=release.not-started-anew bundle={}", Running.name(bundle), e);
        }
    }

    private static boolean isOurs(Bundle bundle) {
        return bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith(OURS);
    }
}
