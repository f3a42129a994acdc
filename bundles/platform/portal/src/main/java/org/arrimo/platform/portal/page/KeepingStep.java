package org.arrimo.platform.portal.page;

import java.util.Map;
import java.util.Optional;

import org.arrimo.platform.spi.portal.FirstStep;
import org.arrimo.platform.spi.portal.PortalRequest;
import org.arrimo.platform.spi.portal.Texts;
import org.arrimo.platform.spi.portal.Words;

/** That what a desk keeps is kept where it is safe. */
public final class KeepingStep implements FirstStep {
    /** How it is registered. */
    public static final Map<String, Object> PROPERTIES = Map.of(FirstStep.ROLES, "admin", FirstStep.RANK, 50);

    private final Texts texts;
    private final FirstRunStore store;

    public KeepingStep(Texts texts, FirstRunStore store) {
        this.texts = texts;
        this.store = store;
    }

    @Override
    public Optional<Step> step(PortalRequest request) {
        Words words = texts.in(request.locale(), request.zone());
        return Optional.of(
                new Step(words.t("first.keeping"), words.t("first.keeping.why"), Optional.empty(), store.onServer()));
    }
}
