package org.arrimo.platform.portal.page;

import java.util.List;

import org.arrimo.platform.spi.portal.FirstStep;
import org.arrimo.platform.spi.portal.PortalRequest;

/** What a new desk needs, as the modules say it. */
public final class FirstRun {
    private final Shell shell;
    private final FirstRunStore store;

    public FirstRun(Shell shell, FirstRunStore store) {
        this.shell = shell;
        this.store = store;
    }

    /** @return the steps of this person, each as it stands */
    List<FirstStep.Step> steps(PortalRequest request) {
        return shell.firstSteps().of(request.actor()).stream()
                .flatMap(step ->
                        shell
                                .guard()
                                .some(step.service(), () -> step.service().step(request).stream()
                                        .toList())
                                .stream())
                .toList();
    }

    /** @return the same for their first page: nothing when all is done, or they said they do not want to see it */
    List<FirstStep.Step> onFirstPage(PortalRequest request) {
        if (shell.firstSteps().of(request.actor()).isEmpty()
                || store.hidden(request.actor().personId())) {
            return List.of();
        }
        List<FirstStep.Step> steps = steps(request);
        return steps.stream().allMatch(FirstStep.Step::done) ? List.of() : steps;
    }

    boolean hidden(PortalRequest request) {
        return store.hidden(request.actor().personId());
    }

    void hide(PortalRequest request) {
        store.hide(request.actor().personId());
    }

    void show(PortalRequest request) {
        store.show(request.actor().personId());
    }
}
